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
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            switch (parts[0], parts.count > 1 ? parts[1] : "") {
            case ("isolate", "on"): isApart = true
            case ("seconds", let value) where Double(value) ?? 0 > 0: limits.seconds = Double(value) ?? 0
            case ("memory", let value) where Int(value) ?? 0 > 0: limits.megabytes = Int(value) ?? 0
            default:
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
