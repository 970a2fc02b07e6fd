import Testing

@Suite(.serialized) struct GoingOnTests {
    private let scratch = Scratch.corpus()

    private func terminal(
        _ line: String,
        columns: UInt16 = 100,
        height: UInt16 = 40,
        _ environment: [String] = []
    )
        -> PseudoTerminal
    {
        let terminal = scratch.terminal(columns: columns, height: height, environment: environment)
        #expect(terminal.enter(line + "\r"))
        #expect(terminal.tells("· 0."))
        return terminal
    }

    @Test(arguments: Window.widths) func aRowIsOpenedAtItsLine(columns: UInt16) {
        let terminal = terminal("articles | sentences | take 2", columns: columns, ["EDITOR=echo opened"])
        #expect(terminal.enter(":open 2\r"))
        #expect(terminal.waits(for: "opened +3 news/ferry.txt"))
        #expect(terminal.enter(":open 9\r"))
        #expect(terminal.waits(for: "rows are numbered from 1 to 2"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func theWordsOfARowAreLookedFor(columns: UInt16) {
        let terminal = terminal("articles | words | where word == \"mayor\" | select word", columns: columns)
        #expect(terminal.enter(":kwic 1\r"))
        #expect(terminal.waits(for: "articles | kwic \"mayor\""))
        #expect(terminal.waits(for: "The  mayor  slept"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func theMembersOfAGroupAreShownWithTheirArticles(columns: UInt16) {
        let terminal = terminal(
            "articles | sentences | group number | select number, rows",
            columns: columns
        )
        #expect(terminal.enter(":show 2\r"))
        #expect(terminal.waits(for: "number  2"))
        #expect(terminal.waits(for: "\nferry.t"))
        #expect(terminal.waits(for: "\nJ-1 "))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func theLastResultIsShownWholeWithoutRunningAgain(columns: UInt16) {
        let terminal = terminal("articles | sentences | derive copy=text, more=text", columns: columns)
        // What had no room is told.
        if columns < 200 {
            #expect(terminal.waits { $0.screen.lines.contains { $0.hasPrefix("… ") } })
        }
        scratch.write("Another text.\n", to: "news/another.txt")
        #expect(terminal.enter(":last\r"))
        #expect(terminal.waits(for: "Quill."))
        #expect(terminal.leave() == 0)
        #expect(!terminal.screen.lines.contains { $0.contains("Another") })
    }

    @Test(arguments: Window.widths) func whatDoesNotFitGoesThroughThePager(columns: UInt16) {
        let terminal = scratch.terminal(
            columns: columns,
            height: 12,
            environment: ["PAGER=sed s/^/paged:/ | head -n 3"]
        )
        #expect(terminal.enter(":stages\r"))
        #expect(terminal.waits(for: "paged:"))
        #expect(terminal.enter("articles | select article | take 1\r"))
        #expect(terminal.waits(for: "\n1  ferry.txt"))
        #expect(terminal.enter(":set pager off\r"))
        #expect(terminal.enter(":stages\r"))
        #expect(terminal.waits(for: "\nwords "))
        #expect(terminal.leave() == 0)
    }

    @Test func aPagerThatIsNotThereCostsNothing() {
        let terminal = scratch.terminal(height: 12, environment: ["PAGER=no-such-pager"])
        #expect(terminal.enter(":stages\r"))
        #expect(terminal.waits(for: "\nwords "))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: ["=", "isolate", "seconds=", "seconds=1e400", "memory=-1"])
    func whatCannotFollowAPathIsTold(_ option: String) {
        let terminal = scratch.terminal()
        #expect(terminal.enter(":load here \(option)\r"))
        #expect(terminal.waits(for: "'\(option)' cannot follow the path"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func whyTellsWhatWasSkippedMistrustedAndUnknown(columns: UInt16) {
        let terminal = terminal(
            "articles | where outlet == \"The Bell\" | select article",
            columns: columns
        )
        #expect(terminal.screen.lines.contains { $0.contains("1 record skipped") } || columns == 40)
        #expect(terminal.enter(":why\r"))
        #expect(terminal.tells("wire.jsonl:2: broken JSON: The JSON document has an improper structure"))
        #expect(terminal.tells("Dates of publication that are not to be trusted"))
        #expect(terminal.tells("Rows that 'where 1' left out: outlet is missing or too coarse to tell"))
        #expect(terminal.waits(for: "ferry.txt"))
        #expect(terminal.leave() == 0)
    }

    @Test func ofManyArticlesWithoutADateWhyShowsThoseThatAreContradictedAndAFew() {
        let lines = (0..<120).map { "{\"id\":\"n\($0)\",\"text\":\"Ferry \($0) sank in the fog.\"}" }
        let last = #"{"id":"z","date":"2031-03-04 21:44 PM","text":"The quay was closed."}"#
        let open = #"{"id":"y","date":"05/04/2031","text":"The mill was closed."}"#
        scratch.write((lines + [last, open]).joined(separator: "\n"), to: "many/wire.jsonl")
        let terminal = scratch.terminal(["many"], height: 100)
        #expect(terminal.enter("articles | count\r"))
        #expect(terminal.enter(":why\r"))
        #expect(
            terminal.waits(for: "that are not to be trusted (1 contradicted, 120 missing)\narticle  date")
        )
        #expect(terminal.waits(for: "\nz        2031-03-04  contradicted"))
        #expect(terminal.waits(for: "… 111 more rows ('articles | where not date_trusted' shows all)"))
        #expect(terminal.tells("could be told in part (1)"))
        #expect(terminal.tells("“05/04/2031” does not say which is the day"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func aWatchedScriptRunsAgainWhenTheCorpusChanges(columns: UInt16) {
        scratch.write("articles | count\n", to: "count.lede")
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter(":watch count.lede\r"))
        #expect(terminal.waits(for: "watching count.lede"))
        terminal.passes()
        scratch.write("Another text.\n", to: "news/another.txt")
        #expect(terminal.waits(for: "4 articles → count"))
        #expect(terminal.waits(for: "watching count.lede"))
        terminal.passes()
        scratch.write("articles | select article | take 1\n", to: "count.lede")
        #expect(terminal.waits(for: "\n1  another.txt\n"))
        #expect(terminal.waits(for: "watching count.lede"))
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }

    @Test(.enabled(if: Python.isThere), arguments: Window.widths)
    func aWatchedScriptRunsAgainWhenAStageChanges(columns: UInt16) {
        scratch.write(OddStage.program(size: 7), to: "stages/odd/odd.py")
        scratch.write("articles | odd | select size | take 1\n", to: "odd.lede")
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter(":watch odd.lede\r"))
        #expect(terminal.waits(for: "\n1     7\n"))
        #expect(terminal.waits(for: "watching odd.lede"))
        terminal.passes()
        scratch.write(OddStage.program(size: 12), to: "stages/odd/odd.py")
        #expect(terminal.waits(for: "\n1    12\n"))
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }

    @Test(.enabled(if: Python.isThere), arguments: Window.widths)
    func newsAreToldAboveTheLineThatIsTyped(columns: UInt16) {
        scratch.write(OddStage.program(size: 7), to: "stages/odd/odd.py")
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter(":watch stages/odd\r"))
        #expect(terminal.waits(for: "watching odd"))
        #expect(terminal.enter("articles | odd | select 世 and more than a row of forty"))
        terminal.type("\u{1B}[D\u{1B}[D")
        terminal.settle()
        scratch.write(OddStage.program(size: 12), to: "stages/odd/odd.py")
        #expect(terminal.waits(for: "odd has changed\nlede> articles | odd | select"))
        terminal.settle()
        #expect(terminal.screen.lines.filter { $0.hasPrefix("lede> articles") }.count == 1)
        terminal.type("\u{8}\u{8}\u{8}")
        let line = ExpectedLine(
            "lede> articles | odd | select 世 and more than a row of ty",
            cursor: 55,
            columns: Int(columns)
        )
        #expect(
            terminal.waits {
                Array($0.screen.lines[...$0.screen.cursorLine].suffix(line.cursor.row + 1))
                    == Array(line.rows[...line.cursor.row])
            }
        )
        #expect(terminal.screen.column == line.cursor.column)
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func aLineIsEditedAndRun(columns: UInt16) {
        let terminal = terminal(
            "articles | select article | take 3",
            columns: columns,
            ["EDITOR=sed -i 's/take 3/take 1/'"]
        )
        #expect(terminal.enter(":edit\r"))
        #expect(terminal.waits(for: "articles | select article | take 1"))
        #expect(terminal.tells("take 1 · "))
        #expect(terminal.leave() == 0)
    }
}
