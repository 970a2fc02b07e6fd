import Glibc
import Testing

@Suite(.serialized) struct PromptTests {
    private let scratch = Scratch.corpus()

    private func terminal(_ arguments: String..., columns: UInt16 = 100) -> PseudoTerminal {
        scratch.terminal(arguments.isEmpty ? ["news"] : arguments, columns: columns)
    }

    @Test(arguments: [40, 80, 200] as [UInt16])
    func aPipelineIsTypedAndItsResultRead(columns: UInt16) {
        let terminal = terminal(columns: columns)
        #expect(terminal.waits(for: "3 articles in 3 files"))
        #expect(terminal.enter("articles | select article | sort article\r"))
        #expect(terminal.waits(for: "#  article\n─  ──────────\n1  ferry.txt\n2  J-1\n3  prices.txt\n"))
        #expect(terminal.waits(for: "3 articles → select 3 → sort 3 · "))
        #expect(terminal.enter("_ | count\r"))
        #expect(terminal.waits(for: "\n1     3\n"))
        #expect(terminal.enter(":quit\r"))
        #expect(terminal.end() == 0)
        #expect(terminal.screen.unknown == [])
        #expect(!terminal.screen.marksPastes)
    }

    @Test func controlCGivesUpTheLineAndControlDLeaves() {
        let terminal = terminal()
        #expect(terminal.enter("articles | nonsense\u{3}"))
        #expect(terminal.waits(for: "nonsense^C"))
        #expect(terminal.enter("articles | select words | take 1\r"))
        #expect(terminal.waits(for: "\n1      8\n"))
        #expect(terminal.leave() == 0)
    }

    @Test func wideCharactersComeThrough() {
        let terminal = terminal()
        #expect(terminal.enter("articles | where text contains \"世\" | select article\r"))
        #expect(terminal.waits(for: "1  prices.txt\n"))
        #expect(terminal.leave() == 0)
    }

    @Test func commandsTellOfTheLastResult() {
        let terminal = terminal()
        #expect(terminal.enter(":last\r"))
        #expect(terminal.waits(for: "there is no result yet"))
        #expect(terminal.enter("articles | sentences | take 2\r"))
        #expect(terminal.waits(for: "take 2 · "))
        #expect(terminal.enter(":show 2\r"))
        #expect(terminal.waits(for: "ferry.txt, characters 17–49\n⟦Nobody drowned, said Mara Quill.⟧"))
        #expect(terminal.enter(":show 3\r"))
        #expect(terminal.waits(for: "rows are numbered from 1 to 2"))
        #expect(terminal.enter(":schema articles | select words\r"))
        #expect(terminal.waits(for: "words  integer, "))
        #expect(terminal.enter(":timing\r"))
        #expect(terminal.waits(for: "the last run"))
        #expect(terminal.leave() == 0)
    }

    @Test func aClosedTerminalEndsIt() {
        let terminal = terminal()
        #expect(terminal.waits(for: "lede>"))
        #expect(terminal.hangUp() != 128 + SIGKILL)
    }

    @Test(arguments: ["TERM=dumb", "TERM="])
    func aTerminalThatCanOnlyPrintHasPlainLines(variable: String) {
        let terminal = scratch.terminal(["news"], environment: [variable])
        #expect(terminal.waits(for: "lede>"))
        terminal.type("articles | select article |\rtake 1\r")
        #expect(terminal.waits(for: "1  ferry.txt\n"))
        terminal.type("\u{4}")
        #expect(terminal.end() == 0)
        #expect(terminal.screen.unknown == [])
    }

    @Test func theCLocaleLosesNothing() {
        let terminal = scratch.terminal(["news"], environment: ["LC_ALL=C", "LANG=C"])
        #expect(terminal.enter("articles | where text contains \"世\" | select article\r"))
        #expect(terminal.waits(for: "contains \"世\" |"))
        #expect(terminal.waits(for: "1  prices.txt\n"))
        #expect(terminal.leave() == 0)
    }

    @Test func aWindowOfTenColumnsIsEnough() {
        let terminal = terminal(columns: 10)
        terminal.type("articles | select article | take 1\t\r")
        #expect(terminal.waits(for: "1  ferry."))
        #expect(terminal.leave() == 0)
        #expect(terminal.screen.lines.allSatisfy { $0.count <= 10 })
    }
}
