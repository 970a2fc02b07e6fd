import StageKit

/// From a key to the last byte of the repainting, on a line of a thousand characters.
struct KeystrokeTimes {
    /// What ends every painting: the cursor is shown again.
    static let painted = Array("\u{1B}[?25h".utf8)

    /// Rows of the table, one for each kind of key and one for all.
    private(set) var rows: [String] = []

    /// Keys of one kind, typed one by one.
    private struct Typing {
        var name: String
        var keys: [String]

        init(_ name: String, _ keys: [String]) { (self.name, self.keys) = (name, keys) }

        init(_ name: String, _ key: String, times: Int) {
            self.init(name, Array(repeating: key, count: times))
        }
    }

    private static let typings = [
        Typing("keys at the end", "| where source contains \"port\" ".map { String($0) }),
        Typing("keys that do not check", "and contnt == 7 ".map { String($0) }),
        Typing("Backspace at the end", "\u{7F}", times: 16),
        Typing("←", "\u{1B}[D", times: 120),
        Typing("keys in the middle", "abcdefghijklmnopqrstuvwxyz".map { String($0) }),
        Typing("Backspace in the middle", "\u{7F}", times: 26),
        Typing("Home, End", Array(repeating: ["\u{1}", "\u{5}"], count: 10).flatMap { $0 }),
        Typing("Tab, Escape", Array(repeating: ["| \t", "\u{1B}", "\u{7F}\u{7F}"], count: 8).flatMap { $0 }),
    ]

    init(_ session: PromptSession, repeats: Int) throws {
        var fastest: [[Double]] = []
        var raw: [Double] = []
        for number in 0..<max(1, repeats) {
            let times = try KeystrokeTimes.typed(session)
            raw += times.flatMap { $0 }
            fastest =
                number == 0 ? times : zip(fastest, times).map { zip($0, $1).map { min($0, $1) } }
        }
        for (typing, times) in zip(KeystrokeTimes.typings, fastest) {
            rows.append(WaitingTable.row(typing.name, times, bar: ""))
        }
        rows.append(WaitingTable.row("all keys", fastest.flatMap { $0 }, bar: "median < 5 ms, worst < 20 ms"))
        rows.append(WaitingTable.row("all keys, every time", raw, bar: ""))
    }

    /// The times of all keys in one session.
    private static func typed(_ session: PromptSession) throws -> [[Double]] {
        let terminal = try session.open()
        _ = try terminal.time(since: .now, until: painted)
        // What the corpus knows of itself is there, as in a session that has begun.
        terminal.type("articles | quotes | take 1\r")
        guard terminal.waits(for: Array("take 1".utf8), milliseconds: 20_000) else {
            throw Failure("benchmark", "no pipeline could be run")
        }
        terminal.settle(milliseconds: 300)
        _ = try terminal.time("\u{1B}[200~\(line)\u{1B}[201~", until: painted)
        terminal.settle(milliseconds: 600)
        return try typings.map { typing in
            try typing.keys.map { key in
                let time = try terminal.time(key, until: painted)
                // Escape is told from the beginning of a sequence by what follows.
                return key == "\u{1B}" ? max(0, time - 40) : time
            }
        }
    }

    /// A pipeline of a thousand characters that checks.
    private static var line: String {
        var line = "articles | where outlet is known or words > 20 | quotes | where speaker is known"
        let more = [
            " and not (content contains \"harbour\")", " | derive long=words(content) > 12, year=year(date)",
            " | where content has \"oil market\" or sureness > 0.5",
        ]
        var next = 0
        while line.count < 1000 {
            line += more[next % more.count].replacing("long", with: "long\(next)").replacing(
                "year=",
                with: "year\(next)="
            )
            next += 1
        }
        return line + " "
    }
}
