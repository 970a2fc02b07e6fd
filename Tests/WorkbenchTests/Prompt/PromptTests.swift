import Glibc
import Testing

@Suite(.serialized) struct PromptTests {
    private let scratch = Scratch.corpus()

    private func terminal(_ arguments: String..., columns: UInt16 = 100) -> PseudoTerminal {
        scratch.terminal(arguments.isEmpty ? ["news"] : arguments, columns: columns)
    }

    @Test(arguments: Window.widths)
    func aPipelineIsTypedAndItsResultRead(columns: UInt16) {
        let terminal = terminal(columns: columns)
        #expect(terminal.tells("3 articles in 3 files"))
        #expect(terminal.enter("articles | select article | sort article\r"))
        #expect(terminal.waits(for: "#  article\n─  ──────────\n1  ferry.txt\n2  J-1\n3  prices.txt\n"))
        #expect(terminal.tells("3 articles → select 3 → sort 3 · "))
        #expect(terminal.enter("_ | count\r"))
        #expect(terminal.waits(for: "\n1     3\n"))
        #expect(terminal.enter(":quit\r"))
        #expect(terminal.end() == 0)
        #expect(terminal.screen.unknown == [])
        #expect(!terminal.screen.lines.contains { $0.contains("␛") })
        #expect(!terminal.screen.marksPastes)
    }

    @Test(arguments: Window.widths) func controlCGivesUpTheLineAndControlDLeaves(columns: UInt16) {
        let terminal = terminal(columns: columns)
        #expect(terminal.enter("articles | nonsense\u{3}"))
        #expect(terminal.waits(for: "nonsense^C"))
        #expect(terminal.enter("articles | select words | take 1\r"))
        #expect(terminal.waits(for: "\n1      8\n"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func controlDDeletesWhereThereIsSomething(columns: UInt16) {
        let terminal = terminal(columns: columns)
        #expect(terminal.enter("particles | take 1\u{1}\u{4}"))
        #expect(terminal.shows("articles | take 1", cursor: 0))
        #expect(terminal.giveUpAndLeave() == 0)
    }

    @Test(arguments: Window.widths) func wideCharactersComeThrough(columns: UInt16) {
        let terminal = terminal(columns: columns)
        let line = "articles | where text contains \"世\" | select article"
        #expect(terminal.enter(line))
        #expect(terminal.shows(line))
        terminal.type("\r")
        #expect(terminal.waits(for: "1  prices.txt\n"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func commandsTellOfTheLastResult(columns: UInt16) {
        let terminal = terminal(columns: columns)
        #expect(terminal.enter(":last\r"))
        #expect(terminal.waits(for: "there is no result yet"))
        #expect(terminal.enter("articles | sentences | take 2\r"))
        #expect(terminal.tells("take 2 · "))
        #expect(terminal.enter(":show 2\r"))
        #expect(terminal.waits(for: "ferry.txt, characters 17–49\n⟦Nobody drowned, said Mara Quill.⟧"))
        #expect(terminal.enter("articles | sentences | where text has \"mayor\"\r"))
        #expect(terminal.tells("where 1 · "))
        #expect(terminal.enter(":show 1\r"))
        #expect(terminal.tells("wire.jsonl, line 1, article J-1, characters 0–16"))
        #expect(terminal.enter("articles | sentences | take 2\r"))
        #expect(terminal.enter(":show 3\r"))
        #expect(terminal.waits(for: "rows are numbered from 1 to 2"))
        #expect(terminal.enter(":schema articles | select words\r"))
        #expect(terminal.waits(for: "words  integer, "))
        #expect(terminal.enter(":timing\r"))
        #expect(terminal.waits(for: "the last run"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func anArticleIsReadFromItsBeginning(columns: UInt16) {
        let paragraphs = (1...25).map { "The harbour master wrote line \($0) of the log." }
        scratch.write(paragraphs.joined(separator: "\n\n") + "\n", to: "news/log.txt")
        let terminal = terminal(columns: columns)
        #expect(terminal.enter("articles | where article in [\"ferry.txt\", \"log.txt\"]\r"))
        #expect(terminal.enter(":show 1\r"))
        #expect(terminal.waits(for: "\nThe ferry sank.\nNobody drowned, said Mara Quill.\n"))
        #expect(terminal.enter(":show 2\r"))
        #expect(terminal.waits(for: "\nThe harbour master wrote line 1 of the"))
        #expect(terminal.waits(for: columns == 40 ? "… 15 more paragraphs" : "… 5 more paragraphs (:open 2)"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func aClosedTerminalEndsIt(columns: UInt16) {
        let terminal = terminal(columns: columns)
        #expect(terminal.waits(for: "lede>"))
        #expect(terminal.hangUp() != 128 + SIGKILL)
    }

    @Test(arguments: ["TERM=dumb", "TERM="], [10, 40, 80, 200] as [UInt16])
    func aTerminalThatCanOnlyPrintHasPlainLines(variable: String, columns: UInt16) {
        let terminal = scratch.terminal(["news"], columns: columns, environment: [variable])
        #expect(terminal.waits(for: "lede>"))
        terminal.type("articles | select article |\rtake 1\r")
        #expect(terminal.waits(for: "1  ferry."))
        terminal.type("\u{4}")
        #expect(terminal.end() == 0)
        #expect(terminal.screen.unknown == [])
    }

    @Test(arguments: Window.widths) func theCLocaleLosesNothing(columns: UInt16) {
        let terminal = scratch.terminal(["news"], columns: columns, environment: ["LC_ALL=C", "LANG=C"])
        let line = "articles | where text contains \"世\" | select article"
        #expect(terminal.enter(line))
        #expect(terminal.shows(line))
        terminal.type("\r")
        #expect(terminal.waits(for: "1  prices.txt\n"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: [3, 10] as [UInt16]) func everythingEndsWellInANarrowWindow(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns, height: 12)
        // Before it has the terminal, Ctrl-C ends the program.
        #expect(terminal.waits { $0.screen.marksPastes })
        for keys in [
            "articles | \t\t\u{1B}", "articles | where oulet == 1 \u{1}\u{1B}OP", "\u{12}art\u{1B}",
            "articles |\u{1B}\rtake 2\u{1B}[A\u{1B}[B", "世界👩‍💻 e\u{301}\u{1B}[D\u{1B}[D\u{7F}",
        ] {
            terminal.type(keys)
            terminal.settle(milliseconds: 60)
            terminal.type("\u{3}")
        }
        for line in [
            "articles | take 2", ":show 1", ":last", ":why", ":help where", ":keys", ":history", ":stages",
            "articles | group outlet | plot bars", "articles | words | plot line x=word y=frequency",
            "articles | tkae 5", ":schema",
        ] {
            terminal.type(line + "\r")
            terminal.settle(milliseconds: 60)
        }
        terminal.settle(milliseconds: 500)
        terminal.type("\u{4}")
        #expect(terminal.end() == 0)
        #expect(terminal.screen.unknown == [])
    }

    @Test func aWindowOfTenColumnsIsEnough() {
        let terminal = terminal(columns: 10)
        terminal.type("articles | select article | take 1\t\r")
        #expect(terminal.waits(for: "1  ferry."))
        #expect(terminal.leave() == 0)
        #expect(terminal.screen.lines.allSatisfy { $0.count <= 10 })
    }
}
