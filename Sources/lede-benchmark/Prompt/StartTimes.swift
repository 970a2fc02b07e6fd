import StageKit

/// From the start of the program to its first prompt, over a corpus that is indexed.
struct StartTimes {
    /// A row of the table.
    let row: String

    init(_ session: PromptSession, repeats: Int) throws {
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<repeats {
            let start = clock.now
            let terminal = try session.open()
            times.append(try terminal.time(since: start, until: KeystrokeTimes.painted))
        }
        row = WaitingTable.row("start to prompt", times, bar: "< 50 ms")
    }
}

/// A table in Markdown of how long was waited.
enum WaitingTable {
    static let head = "| what | times | median | worst | bar |\n|---|---:|---:|---:|---|"

    static func row(_ name: String, _ times: [Double], bar: String) -> String {
        let sorted = times.sorted()
        let median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        return "| \(name) | \(times.count) | \(text(median)) | \(text(sorted.last ?? 0)) | \(bar) |"
    }

    static func text(_ milliseconds: Double) -> String {
        let tenths = Int((milliseconds * 10).rounded())
        return milliseconds < 100 ? "\(tenths / 10).\(tenths % 10) ms" : "\((tenths + 5) / 10) ms"
    }
}
