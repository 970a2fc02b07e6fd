import Testing

@Suite(.serialized) struct BlockTests {
    private let scratch = Scratch.corpus()

    @Test(arguments: Window.widths)
    func enterOpensANextLineWhileThePipelineIsUnfinished(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles |\rselect article |"))
        #expect(terminal.waits(for: "lede> articles |\n    … select article |"))
        terminal.type("\rtake 1\r")
        #expect(terminal.waits(for: "    … take 1\n"))
        #expect(terminal.waits(for: "1  ferry.txt\n"))
        #expect(terminal.leave() == 0)
        #expect(scratch.read("state/lede/history").contains("\tarticles |\\nselect article |\\ntake 1\n"))
    }

    @Test(arguments: Window.widths)
    func altEnterOpensALineAndArrowsMoveWithinTheBlock(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles | take 3\u{1B}\r| select words"))
        terminal.type("\u{1B}[A\u{5}\u{7F}1\r")
        #expect(terminal.waits(for: "lede> articles | take 1"))
        #expect(terminal.waits(for: "    … | select words\n"))
        #expect(terminal.waits(for: "\n1      8\n"))
        #expect(terminal.enter("\u{1B}[A\u{1B}[A\u{1B}[B"))
        #expect(terminal.waits(for: "    … | select words"))
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func whatIsPastedArrivesWholeAndRunsOnEnter(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        let script = "let a = articles\r\na | count\ra |\n\tselect article"
        #expect(terminal.enter("\u{1B}[200~\(script)\u{1B}[201~"))
        #expect(
            terminal.waits(for: "lede> let a = articles\n    … a | count\n    … a |\n    …  select article")
        )
        #expect(terminal.screen.marksPastes)
        terminal.settle()
        #expect(!terminal.screen.lines.contains { $0.contains("ferry.txt") })
        terminal.type("\r")
        #expect(terminal.waits(for: "\n1     3\n"))
        #expect(terminal.waits(for: "1  ferry.txt\n"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func aBlankLineEndsWhatWouldGoOnForEver(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles |\r\r"))
        #expect(terminal.waits(for: "error: "))
        #expect(terminal.leave() == 0)
    }
}
