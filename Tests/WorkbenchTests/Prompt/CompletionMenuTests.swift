import Testing

@Suite(.serialized) struct CompletionMenuTests {
    private let scratch = Scratch.corpus()

    /// Types keys and waits for a row of the menu.
    private func shows(_ row: String, after keys: String, columns: UInt16 = 80) -> Bool {
        let terminal = scratch.terminal(columns: columns)
        guard terminal.enter(keys) else { return false }
        return terminal.waits(for: row) && terminal.screen.unknown.isEmpty
    }

    @Test(arguments: [
        ("articles | s\t", "\n  select     keeps or"), ("articles | ngrams \t", "\n  per="),
        ("articles | plot \t", "\n  heat"),
        ("articles | where dat\t", "\n  date          date, date of publication"),
        ("articles | quotes | where sp\t", "\n  speaker_kind  text, "),
        ("articles | where date_check == \t", "\n  contradicted"),
        ("articles | where outlet == \t", "\n  \"The Bell\""), ("parts | group ki\t", "group kind"),
        ("articles | save \"ne\t", "save \"news/"), (":run ne\t", ":run news/"), (":he\t", ":help"),
        (":help dat\t", "\n  dates"), (":set ghost \t", "\n  off"),
    ])
    func whatFitsThereIsOffered(keys: String, row: String) { #expect(shows(row, after: keys)) }

    @Test func valuesOfAColumnThatAStageGaveAreOffered() {
        #expect(shows("speaker == \"Mara Quill\"", after: "articles | quotes | where speaker == \"\t"))
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

    @Test func allThatIsSaidOfTheChosenIsShown() {
        let terminal = scratch.terminal(columns: 60)
        #expect(terminal.enter("articles | ngrams mi\t\t\t"))
        #expect(terminal.waits(for: "\n  min_articles=  fewest"))
        #expect(terminal.waits(for: "unless told)"))
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }

    @Test func tabGoesRoundShiftTabBackAndEscapeLeaves() {
        let terminal = scratch.terminal(columns: 60)
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
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }

    @Test func enterTakesWhatIsChosenAndAnyOtherKeyDoesWhatItDoes() {
        let terminal = scratch.terminal()
        #expect(terminal.enter("articles | se\t\t\rarticle | take 1"))
        #expect(terminal.waits(for: "> articles | select article | take 1"))
        terminal.type(" | se\t\t ar")
        #expect(terminal.waits(for: "take 1 | select ar"))
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }
}
