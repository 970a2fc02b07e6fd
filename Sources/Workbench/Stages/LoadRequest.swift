import StageKit
import StageLoader

/// What is written after `:load`: a path, and whether its stages are to run apart.
struct LoadRequest {
    /// Where the stages are.
    let path: String
    /// The limits of processes of their own; nil when the session's settings decide.
    let limits: StageLimits?

    init(_ text: String) throws {
        let words = text.split(separator: " ").map(String.init)
        path = words[0]
        var limits = StageLimits()
        var isApart = false
        for word in words.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? String(parts[1]) : ""
            if word == "isolate=on" {
                isApart = true
            } else if parts[0] == "seconds", let number = Double(value), number > 0, number.isFinite {
                limits.seconds = number
            } else if parts[0] == "memory", let number = Int(value), number > 0 {
                limits.megabytes = number
            } else {
                throw Failure(
                    "load-option",
                    "'\(word)' cannot follow the path",
                    hint:
                        "There are isolate=on, and with it seconds=N for an article and memory=N in megabytes."
                )
            }
        }
        self.limits = isApart ? limits : nil
    }
}
