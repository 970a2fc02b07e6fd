import StageKit

/// Which version of each stage a script was written with: the line at its head that `:script` and `:save` write.
struct StageVersions {
    private static let mark = "# Stages: "
    /// Versions by the stage's name.
    private let versions: [String: String]

    init(_ versions: [String: String]) { self.versions = versions }

    /// What the comments at the head of a script tell; nil when they tell nothing.
    init?(script: String) {
        let head = script.split(separator: "\n").prefix { $0.hasPrefix("#") }
        guard let line = head.first(where: { $0.hasPrefix(StageVersions.mark) }) else { return nil }
        var versions: [String: String] = [:]
        for entry in line.dropFirst(StageVersions.mark.count).split(separator: ",") {
            let words = entry.split(whereSeparator: \.isWhitespace).map(String.init)
            if words.count == 2 { versions[words[0]] = words[1] }
        }
        self.versions = versions
    }

    /// The line to be written, without its line feed.
    var line: String {
        StageVersions.mark + (versions.isEmpty ? "none" : StageVersions.told(versions))
    }

    /// What to tell when `current` gives another version for some of them; nil for a stage that there is not.
    func difference(from current: (String) -> String?) -> Failure? {
        var then: [String: String] = [:]
        var now: [String: String] = [:]
        for (name, version) in versions {
            guard let other = current(name), other != version else { continue }
            (then[name], now[name]) = (version, other)
        }
        if then.isEmpty { return nil }
        return Failure(
            "stage-version",
            "the script was written with \(StageVersions.told(then)); what runs is \(StageVersions.told(now))",
            hint: "Its results may not be those of then; ':save' writes it anew, with the stages of now."
        )
    }

    private static func told(_ versions: [String: String]) -> String {
        versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}
