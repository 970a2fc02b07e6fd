/// Windows that everything of the prompt is tried in.
enum Window {
    static let widths: [UInt16] = [40, 80, 200]
}

extension PseudoTerminal {
    /// Waits until these words are told in or below the row of what was waited for last, however the rows are
    /// broken between words.
    func tells(_ words: String) -> Bool {
        let wanted = PseudoTerminal.words([words][...])
        var found: Int?
        let isTold = waits { terminal in
            let lines = terminal.screen.lines
            let first = min(terminal.seen, lines.count)
            guard PseudoTerminal.words(lines[first...]).contains(wanted) else { return false }
            found = lines.indices[first...].last { PseudoTerminal.words(lines[$0...]).contains(wanted) }
            return true
        }
        if let found { passes(found) }
        return isTold
    }

    private static func words(_ lines: ArraySlice<String>) -> String {
        lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    /// Waits until the line after the prompt is `text`, row by row, and the cursor stands on that character of
    /// it, nil for the end.
    func shows(_ text: String, cursor: Int? = nil) -> Bool {
        let line = ExpectedLine("lede> " + text, cursor: cursor.map { $0 + 6 }, columns: screen.columns)
        return waits { terminal in
            let first = terminal.screen.cursorLine - line.cursor.row
            let rows = terminal.screen.lines
            guard first >= 0, first + line.rows.count <= rows.count else { return false }
            return Array(rows[first..<(first + line.rows.count)]) == line.rows
                && terminal.screen.column == line.cursor.column
        }
    }

    /// Gives up the line and leaves; the exit code.
    func giveUpAndLeave() -> Int32 {
        type("\u{3}")
        return leave()
    }
}
