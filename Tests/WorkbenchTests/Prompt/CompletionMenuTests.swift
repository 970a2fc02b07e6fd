import Testing

@Suite(.serialized) struct CompletionMenuTests {
    private let scratch = Scratch.corpus()

    /// What is typed, and what the menu or the line then shows.
    private static let offers = [
        ("articles | s\t", "\n  select     keeps or"), ("articles | group outlet | ta\t", "| take"),
        ("articles | ngrams \t", "\n  per="), ("articles | plot \t", "\n  heat"),
        ("articles | where dat\t", "\n  date          date, date of pub"),
        ("articles | quotes | where sp\t", "\n  speaker_kind  text, "),
        ("articles | words | sort fr\t", "| sort frequency"),
        ("articles | where date_check == \t", "\n  contradicted"),
        ("articles | where outlet == \t", "\n  \"The Bell\""),
        ("articles | where outlet in [\t", "\"The Bell\""),
        ("parts | group ki\t", "group kind"), ("articles | save \"ne\t", "save \"news/"),
        (":run ne\t", ":run news/"), (":load ne\t", ":load news/"), (":he\t", ":help"),
        (":help dat\t", "\n  dates"), (":set ghost \t", "\n  off"),
    ]

    @Test(arguments: Window.widths) func whatFitsThereIsOffered(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        for (keys, shown) in Self.offers {
            #expect(terminal.enter(keys))
            #expect(terminal.waits(for: shown), "\(keys)")
            terminal.type("\u{3}")
        }
        #expect(terminal.leave() == 0)
        #expect(terminal.screen.unknown == [])
    }

    @Test(arguments: Window.widths) func whatDoesNotFitThereIsNotOffered(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        // The rows of a count are no places that have sentences, nor have they the columns of articles.
        #expect(terminal.enter("articles | count | se\t"))
        #expect(terminal.shows("articles | count | select "))
        terminal.type("\u{3}")
        #expect(terminal.enter("articles | words | where clu\t"))
        #expect(terminal.shows("articles | words | where clusters "))
        #expect(terminal.giveUpAndLeave() == 0)
    }

    @Test func theMostFrequentValuesOfAllArticlesComeFirst() {
        let outlets = [("Anchor", 980), ("Bell", 990), ("Calm Post", 1000)]
        let lines = outlets.flatMap { name, count in
            (0..<count).map { "{\"outlet\":\"\(name)\",\"text\":\"Ferry \($0) of the \(name) sank.\"}" }
        }
        scratch.write(lines.joined(separator: "\n"), to: "many/wire.jsonl")
        let terminal = scratch.terminal(["many"])
        #expect(terminal.enter("articles | count\r"))
        #expect(terminal.tells("count 1 · "))
        #expect(terminal.enter("articles | where outlet == \t"))
        #expect(terminal.waits(for: "\"Anchor\""))
        let offered = terminal.screen.lines.compactMap { line in
            outlets.first { line.hasPrefix("  \"\($0.0)\"") }?.0
        }
        #expect(offered == ["Calm Post", "Bell", "Anchor"])
        #expect(terminal.giveUpAndLeave() == 0)
    }

    @Test(arguments: Window.widths) func valuesOfAColumnThatAStageGaveAreOffered(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles | quotes | where speaker == \"\t"))
        #expect(terminal.shows("articles | quotes | where speaker == \"Mara Quill\" "))
        #expect(terminal.giveUpAndLeave() == 0)
    }

    @Test(arguments: [40, 60, 80, 200] as [UInt16])
    func theMenuFitsTheWindow(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles | \t"))
        #expect(terminal.waits(for: "more (Tab)"))
        let menu = terminal.screen.lines.filter { $0.hasPrefix("  ") }
        #expect(menu.count == 12)
        #expect(menu.dropLast().allSatisfy { $0.hasSuffix("…") || $0.count < Int(columns) })
    }

    @Test(arguments: [40, 60, 80, 200] as [UInt16])
    func allThatIsSaidOfTheChosenIsShown(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles | ngrams mi\t\t\t"))
        #expect(terminal.waits(for: "\n  min_articles=  fewest"))
        #expect(terminal.tells("unless told)"))
        #expect(terminal.giveUpAndLeave() == 0)
    }

    @Test(arguments: [40, 60, 80, 200] as [UInt16])
    func tabGoesRoundShiftTabBackAndEscapeLeaves(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles | se"))
        #expect(terminal.waits(for: "> articles | se"))
        for (key, line) in [
            ("\t", "articles | se\n"), ("\t", "articles | select\n"), ("\t", "articles | sentences\n"),
            ("\t", "articles | select\n"), ("\u{1B}[Z", "articles | sentences\n"),
            ("\u{1B}", "articles | se"),
        ] {
            terminal.type(key)
            #expect(terminal.waits(for: "> " + line))
        }
        terminal.settle()
        #expect(terminal.screen.lines.filter { $0.hasPrefix("  se") }.isEmpty)
        #expect(terminal.giveUpAndLeave() == 0)
    }

    @Test(arguments: Window.widths) func enterTakesWhatIsChosenAndAnyOtherKeyDoesWhatItDoes(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter(":set ghost off\r"))
        #expect(terminal.enter("articles | se\t\t\rarticle | take 1"))
        #expect(terminal.shows("articles | select article | take 1"))
        terminal.type(" | se\t\t ar")
        #expect(terminal.shows("articles | select article | take 1 | select ar"))
        #expect(terminal.giveUpAndLeave() == 0)
    }
}
