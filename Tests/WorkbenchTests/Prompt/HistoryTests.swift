import Testing

@Suite(.serialized) struct HistoryTests {
    private let scratch = Scratch.corpus()

    @Test(arguments: Window.widths) func theNextSessionHasIt(columns: UInt16) {
        let first = scratch.terminal(columns: columns)
        #expect(first.enter("articles | select article | take 2\r"))
        #expect(first.waits(for: "2  prices.txt\n"))
        #expect(first.leave() == 0)
        let second = scratch.terminal(columns: columns)
        #expect(second.enter("\u{10}\r"))
        #expect(second.waits(for: "2  prices.txt\n"))
        #expect(second.enter(":history\r"))
        #expect(second.tells("1 articles | select article | take 2 · 20"))
        #expect(second.tells("· 2 rows ·"))
        #expect(second.leave() == 0)
    }

    @Test func twoSessionsAtOnceLoseNoEntry() {
        let terminals = [scratch.terminal(columns: 40), scratch.terminal(columns: 200)]
        for round in 0..<15 {
            for (index, terminal) in terminals.enumerated() {
                #expect(terminal.enter("articles | take \(100 * (index + 1) + round)\r"))
            }
        }
        for terminal in terminals { #expect(terminal.leave() == 0) }
        let history = scratch.read("state/lede/history")
        for count in Array(100..<115) + Array(200..<215) {
            #expect(history.contains("\tarticles | take \(count)\n"))
        }
    }

    @Test(arguments: Window.widths)
    func aKilledSessionLosesAtMostTheLineBeingTyped(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles | take 2\r"))
        #expect(terminal.waits(for: "take 2 · "))
        #expect(terminal.enter("articles | tak"))
        _ = terminal.killAtOnce()
        let second = scratch.terminal(columns: columns)
        #expect(second.enter("\u{1B}[A"))
        #expect(second.waits(for: "lede> articles | take 2"))
        second.type("\u{3}")
        #expect(second.leave() == 0)
    }

    @Test(arguments: Window.widths)
    func tenThousandEntriesAreSearchedAndWalked(columns: UInt16) {
        let lines = (0..<10_000).map { "+\t\($0)\t1900000000\tnews\tarticles | take \($0)\n" }
        scratch.write(lines.joined(), to: "state/lede/history")
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("\u{12}take 77"))
        #expect(terminal.waits(for: "search 'take 77': articles | take 7799"))
        terminal.type("\u{12}\u{12}")
        #expect(terminal.waits(for: "search 'take 77': articles | take 7797"))
        terminal.type("00")
        #expect(terminal.waits(for: "search 'take 7700': articles | take 7700"))
        terminal.type("\u{1B}")
        #expect(terminal.enter(String(repeating: "\u{10}", count: 500)))
        #expect(terminal.waits(for: "lede> articles | take 9500"))
        terminal.type(String(repeating: "\u{E}", count: 499) + "\u{E}")
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func linesBecomeAScriptWithTheNamesTheyNeed(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        for line in [
            "param most: integer = 2", "let short = articles | where words < 9", "articles | nonsense",
            "let unused = parts", "short | select article | take $most",
        ] {
            #expect(terminal.enter(line + "\r"))
        }
        #expect(terminal.waits(for: "2  prices.txt\n"))
        #expect(terminal.enter(":script 3..5 > out.lede\r"))
        #expect(terminal.tells("written to out.lede"))
        let script = scratch.read("out.lede")
        let version = Program.run(["--version"]).output.split(separator: "\n")[0]
        #expect(
            script.hasPrefix(
                "#!/usr/bin/env -S lede run\n# Stages: select \(version), take \(version), where \(version)\n"
            )
        )
        #expect(
            script.hasSuffix(
                "\n\nparam most: integer = 2\n\nlet short = articles | where words < 9\n\n"
                    + "short | select article | take $most\n"
            )
        )
        #expect(terminal.enter(":run out.lede most=1\r"))
        #expect(terminal.waits(for: "─\n1  ferry.txt\n3 rows"))
        // Its first line names the program, which the system finds as any other.
        let alone = Program.shell("PATH=${LEDE%/*}:$PATH ./out.lede news", in: scratch.folder)
        #expect(alone.output == "article\nferry.txt\nprices.txt\n")
        #expect(!alone.messages.contains("note:"))
        #expect(terminal.enter(":script 3..99\r"))
        #expect(terminal.tells("the history has 8 lines"))
        #expect(terminal.enter(":save again\r"))
        #expect(terminal.tells("written to again.lede"))
        #expect(terminal.enter(":save again\r"))
        #expect(terminal.tells("again.lede could not be written"))
        #expect(terminal.leave() == 0)
    }
}
