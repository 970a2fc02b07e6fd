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
        #expect(terminal.enter("articles | select article | sort article\r"))
        #expect(terminal.waits(for: "#  article\n─  ──────────\n1  ferry.txt\n2  J-1\n3  prices.txt\n"))
        #expect(terminal.waits(for: "3 articles → select 3 → sort 3 · "))
        #expect(terminal.enter("_ | count\r"))
        #expect(terminal.waits(for: "\n1     3\n"))
        #expect(terminal.enter(":quit\r"))
        #expect(terminal.end() == 0)
    }

    @Test func linesThatGoOnAreOneEntry() {
        let terminal = terminal()
        #expect(terminal.enter("articles |\r"))
        #expect(terminal.enter("select article | take 1\r"))
        #expect(terminal.waits(for: "1  ferry.txt\n"))
        #expect(terminal.leave() == 0)
        #expect(scratch.read("state/lede/history").hasSuffix("\tarticles |\\nselect article | take 1\n"))
    }

    @Test func controlCGivesUpTheLineAndControlDLeaves() {
        let terminal = terminal()
        #expect(terminal.enter("articles | nonsense\u{3}"))
        #expect(terminal.waits(for: "^C"))
        #expect(terminal.enter("articles | select words | take 1\r"))
        #expect(terminal.waits(for: "\n1      8\n"))
        #expect(terminal.leave() == 0)
    }

    @Test func tabCompletesStagesAndColumns() {
        let terminal = terminal()
        #expect(terminal.enter("articles | sel\toutl\t| unique outlet | where outlet is known\r"))
        #expect(terminal.waits(for: "The Bell\n"))
        #expect(terminal.enter("articles | s\t"))
        #expect(terminal.waits(for: "  select  "))
        #expect(terminal.waits(for: "  sort    "))
        terminal.type("\u{3}")
        #expect(terminal.waits(for: "^C"))
        #expect(terminal.leave() == 0)
    }

    @Test func wideCharactersComeThrough() {
        let terminal = terminal()
        #expect(terminal.enter("articles | where text contains \"世\" | select article\r"))
        #expect(terminal.waits(for: "1  prices.txt\n"))
        #expect(terminal.leave() == 0)
    }

    @Test func historyIsThereInTheNextSession() {
        let first = terminal()
        #expect(first.enter("articles | select article | take 2\r"))
        #expect(first.waits(for: "2  prices.txt\n"))
        #expect(first.leave() == 0)
        let second = terminal()
        #expect(second.enter("\u{10}\r"))
        #expect(second.waits(for: "2  prices.txt\n"))
        #expect(second.leave() == 0)
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
        #expect(terminal.enter(":lsat\r"))
        #expect(terminal.waits(for: "did you mean ':last'?"))
        #expect(terminal.enter(":why\r"))
        #expect(terminal.waits(for: "wire.jsonl:2: "))
        #expect(terminal.enter(":help\r"))
        #expect(terminal.waits(for: ":timing"))
        #expect(terminal.enter(":help where\r"))
        #expect(terminal.waits(for: "options"))
        #expect(terminal.leave() == 0)
    }

    @Test func aClosedTerminalEndsIt() {
        let terminal = terminal()
        #expect(terminal.waits(for: "lede> "))
        #expect(terminal.hangUp() != 128 + SIGKILL)
    }

    @Test func controlCCancelsARunAndLeavesTheSession() {
        for number in 100..<140 {
            let words = (0..<2500).map { "w\($0 &* number % 7919)" }.joined(separator: " ")
            scratch.write(words + ".\n", to: "big/\(number).txt")
        }
        let terminal = terminal("big")
        #expect(terminal.enter("articles | select article | take 1\r"))
        #expect(terminal.waits(for: "1  100.txt\n"))
        #expect(terminal.enter("articles | ngrams 1..8 | top 3\r"))
        #expect(terminal.waits(for: " a second"))
        usleep(300_000)
        terminal.type("\u{3}")
        #expect(terminal.waits(for: "error: cancelled"))
        #expect(terminal.enter(":last\r"))
        #expect(terminal.waits(for: "1  100.txt\n"))
        #expect(terminal.leave() == 0)
    }
}
