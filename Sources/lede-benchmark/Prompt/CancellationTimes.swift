import StageKit

/// From Ctrl-C to the next prompt, at several moments of a run.
struct CancellationTimes {
    static let head = "| Ctrl-C in | at | worst | bar |\n|---|---:|---:|---|"

    /// A row of the table.
    let row: String

    /// Milliseconds after Enter at which it is cancelled, until the run has ended before.
    private static let moments = [30, 100, 250, 500, 1000, 2000, 4000, 8000]

    init(_ session: PromptSession, _ entry: CancellationCase) throws {
        var worst = 0.0
        var worstMoment = 0
        var count = 0
        let terminal = try session.open(entry.arguments)
        _ = try terminal.time(since: .now, until: KeystrokeTimes.painted)
        for moment in CancellationTimes.moments {
            terminal.settle(milliseconds: 150)
            terminal.type(entry.pipeline)
            terminal.settle(milliseconds: 150)
            terminal.type("\r")
            if terminal.waits(for: CancellationTimes.ended, milliseconds: moment) { break }
            let time = try terminal.time("\u{3}", until: KeystrokeTimes.painted)
            count += 1
            if time > worst { (worst, worstMoment) = (time, moment) }
        }
        let text = count == 0 ? "ended before" : WaitingTable.text(worst)
        row = "| \(entry.name) | \(count == 0 ? "" : "\(worstMoment) ms") | \(text) | < 200 ms |"
    }

    /// What stands in the line below a result.
    private static let ended = Array(" → ".utf8)
}
