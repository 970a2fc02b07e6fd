import Testing

@Suite(.serialized) struct RandomEditTests {
    private static let alphabet: [Character] = [
        "a", "b", "c", " ", ".", "é", "e\u{301}", "世", "界", "한", "👩‍💻", "👍🏽", "⚠️", "ñ",
    ]

    /// Keys that edit, and what each does to a line.
    private static let edits: [(keys: String, edit: @Sendable (inout [Character], inout Int) -> Void)] = [
        (
            "\u{1B}[D",
            {
                if $1 > 0 { $1 -= 1 }; _ = $0
            }
        ), ("\u{1B}[C", { if $1 < $0.count { $1 += 1 } }),
        ("\u{7F}", { if $1 > 0 { $1 -= 1; $0.remove(at: $1) } }),
        ("\u{1B}[3~", { if $1 < $0.count { $0.remove(at: $1) } }),
        (
            "\u{1}",
            {
                $1 = 0; _ = $0
            }
        ), ("\u{5}", { $1 = $0.count }),
    ]

    /// The window's width before and after it is resized half way.
    @Test(arguments: [(10, 10), (40, 80), (80, 40), (80, 200), (200, 80), (40, 40)])
    func noFrameIsWrong(before: Int, after: Int) {
        let scratch = Scratch.corpus()
        let entries = (0..<10_000).map { "+\t\($0)\t1900000000\tnews\t# abc 世界 \($0)\n" }
        scratch.write(entries.joined(), to: "state/lede/history")
        // The longest line has room in the narrowest window.
        let terminal = scratch.terminal(columns: UInt16(before), height: 120)
        var columns = before
        var random = SystemRandomNumberGenerator()
        var line: [Character] = ["#"]
        var cursor = 1
        #expect(terminal.enter(":set ghost off\r"))
        #expect(terminal.enter("#"))
        var wrong = 0
        for step in 0..<160 {
            if step == 80, after != before {
                terminal.resize(columns: UInt16(after))
                columns = after
            }
            var keys = ""
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                if Int.random(in: 0..<3, using: &random) > 0 {
                    let character = Self.alphabet.randomElement(using: &random)!
                    line.insert(character, at: cursor)
                    cursor += 1
                    keys += String(character)
                } else {
                    let edit = Self.edits.randomElement(using: &random)!
                    edit.edit(&line, &cursor)
                    keys += edit.keys
                }
            }
            terminal.type(keys)
            let expected = ExpectedLine("lede> " + String(line), cursor: cursor + 6, columns: columns)
            if !isShown(expected, terminal) { wrong += 1 }
        }
        #expect(wrong == 0)
        #expect(terminal.screen.unknown == [])
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }

    /// Whether the window shows the line within a moment: each row, and the cursor in its cell.
    private func isShown(_ expected: ExpectedLine, _ terminal: PseudoTerminal) -> Bool {
        func isRight() -> Bool {
            let screen = terminal.screen
            let first = screen.cursorLine - expected.cursor.row
            let rows = screen.lines
            guard first >= 0, first + expected.rows.count <= rows.count else { return false }
            return Array(rows[first..<(first + expected.rows.count)]) == expected.rows
                && screen.column == expected.cursor.column
        }
        for _ in 0..<400 {
            terminal.settle(milliseconds: 15)
            if isRight() { return true }
        }
        return false
    }
}
