import Glibc
import Testing

@Suite(.serialized) struct PromptTests {
    private let scratch = Scratch.corpus()

    private func terminal(_ arguments: String..., columns: UInt16 = 100) -> PseudoTerminal {
        PseudoTerminal(
            arguments.isEmpty ? ["news"] : arguments,
            in: scratch.folder,
            state: scratch.path("state"),
            columns: columns
        )
    }

    @Test func aPipelineIsTypedAndItsResultRead() {
        let terminal = terminal()
        #expect(terminal.waits(for: "3 articles in 3 files"))
        #expect(terminal.waits(for: "1 skipped (:why)"))
        #expect(terminal.waits(for: "lede> "))
        terminal.type("articles | select article | sort article\r")
        #expect(terminal.waits(for: "#  article\n─  ──────────\n1  ferry.txt\n2  J-1\n3  prices.txt\n"))
        #expect(terminal.waits(for: "3 articles → select 3 → sort 3 · "))
        terminal.type("_ | count\r")
        #expect(terminal.waits(for: "\n1     3\n"))
        terminal.type(":quit\r")
        #expect(terminal.leave() == 0)
    }

    @Test func linesThatGoOnAreOneEntry() {
        let terminal = terminal()
        #expect(terminal.waits(for: "lede> "))
        terminal.type("articles |\r")
        #expect(terminal.waits(for: "…> "))
        terminal.type("select article | take 1\r")
        #expect(terminal.waits(for: "1  ferry.txt\n"))
        terminal.type("\u{4}")
        #expect(terminal.leave() == 0)
        #expect(scratch.read("state/lede/history").hasSuffix("\tarticles |\\nselect article | take 1\n"))
    }

    @Test func controlCGivesUpTheLineAndControlDLeaves() {
        let terminal = terminal()
        #expect(terminal.waits(for: "lede> "))
        terminal.type("articles | nonsense\u{3}")
        #expect(terminal.waits(for: "lede> "))
        terminal.type("articles | select words | take 1\r")
        #expect(terminal.waits(for: "\n1      8\n"))
        terminal.type("\u{4}")
        #expect(terminal.leave() == 0)
    }

    @Test func tabCompletesStagesAndColumns() {
        let terminal = terminal()
        #expect(terminal.waits(for: "lede> "))
        terminal.type("articles | sel\toutl\t| unique outlet | where outlet is known\r")
        #expect(terminal.waits(for: "The Bell\n"))
        terminal.type("articles | s\t")
        #expect(terminal.waits(for: "  select  "))
        #expect(terminal.waits(for: "  sort    "))
        terminal.type("\u{3}")
        terminal.type("\u{4}")
        #expect(terminal.leave() == 0)
    }

    @Test func wideCharactersComeThrough() {
        let terminal = terminal()
        #expect(terminal.waits(for: "lede> "))
        terminal.type("articles | where text contains \"世\" | select article\r")
        #expect(terminal.waits(for: "1  prices.txt\n"))
        terminal.type("\u{4}")
        #expect(terminal.leave() == 0)
    }

    @Test func historyIsThereInTheNextSession() {
        let first = terminal()
        #expect(first.waits(for: "lede> "))
        first.type("articles | select article | take 2\r")
        #expect(first.waits(for: "2  prices.txt\n"))
        first.type("\u{4}")
        #expect(first.leave() == 0)
        let second = terminal()
        #expect(second.waits(for: "lede> "))
        second.type("\u{10}\r")
        #expect(second.waits(for: "2  prices.txt\n"))
        second.type("\u{4}")
        #expect(second.leave() == 0)
    }

    @Test func commandsTellOfTheLastResult() {
        let terminal = terminal()
        #expect(terminal.waits(for: "lede> "))
        terminal.type(":last\r")
        #expect(terminal.waits(for: "there is no result yet"))
        terminal.type("articles | sentences | take 2\r")
        #expect(terminal.waits(for: "take 2 · "))
        terminal.type(":show 2\r")
        #expect(terminal.waits(for: "ferry.txt, characters 17–49\n⟦Nobody drowned, said Mara Quill.⟧"))
        terminal.type(":show 3\r")
        #expect(terminal.waits(for: "rows are numbered from 1 to 2"))
        terminal.type(":schema articles | select words\r")
        #expect(terminal.waits(for: "words  integer, "))
        terminal.type(":lsat\r")
        #expect(terminal.waits(for: "did you mean ':last'?"))
        terminal.type(":why\r")
        #expect(terminal.waits(for: "wire.jsonl:2: "))
        terminal.type(":help\r")
        #expect(terminal.waits(for: ":timing"))
        terminal.type(":help where\r")
        #expect(terminal.waits(for: "Options"))
        terminal.type("\u{4}")
        #expect(terminal.leave() == 0)
    }

    @Test func aClosedTerminalEndsIt() {
        var terminal: PseudoTerminal? = terminal()
        #expect(terminal?.waits(for: "lede> ") == true)
        terminal = nil
    }

    @Test func controlCCancelsARunAndLeavesTheSession() {
        let words = (0..<400_000).map { "w\($0 &* 7919 % 60_000)" }.joined(separator: " ")
        for number in 0..<4 { scratch.write(words + ".\n", to: "big/\(number).txt") }
        let terminal = terminal("big")
        #expect(terminal.waits(for: "lede> "))
        terminal.type("articles | select article | take 1\r")
        #expect(terminal.waits(for: "1  0.txt\n"))
        terminal.type("articles | ngrams 1..5 | top 3\r")
        usleep(400_000)
        terminal.type("\u{3}")
        #expect(terminal.waits(for: "error: cancelled"))
        terminal.type(":last\r")
        #expect(terminal.waits(for: "1  0.txt\n"))
        terminal.type("\u{4}")
        #expect(terminal.leave() == 0)
    }
}
