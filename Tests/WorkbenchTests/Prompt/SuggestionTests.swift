import Testing

@Suite(.serialized) struct SuggestionTests {
    private let scratch = Scratch.corpus()

    private func terminal(_ environment: [String] = [], columns: UInt16 = 100) -> PseudoTerminal {
        let terminal = scratch.terminal(columns: columns, environment: environment)
        #expect(terminal.enter("articles | select article | take 2\r"))
        #expect(terminal.waits(for: "2  prices.txt\n"))
        return terminal
    }

    /// The style of the cell in which `text` begins in the line that was entered last.
    private func style(of text: String, _ terminal: PseudoTerminal) -> String? {
        let first = terminal.seen - terminal.screen.above.count
        let cells = terminal.screen.rows[first...].joined()
        let line = cells.map(\.text).joined()
        return line.firstRange(of: text).map {
            Array(cells)[line.distance(from: line.startIndex, to: $0.lowerBound)].style
        }
    }

    @Test(arguments: Window.widths)
    func theRestOfAnEarlierLineIsSuggestedAndTaken(columns: UInt16) {
        let terminal = terminal(columns: columns)
        #expect(terminal.enter("articles | s"))
        #expect(
            terminal.waits { $0.screen.line($0.screen.row) == "lede> articles | select article | take 2" }
        )
        #expect(style(of: "elect", terminal) == "2")
        #expect(terminal.screen.column == 18)
        terminal.type("\u{1B}f")
        #expect(terminal.waits { $0.screen.column == 23 })
        terminal.type("\u{1B}[C\r")
        terminal.passes()
        #expect(terminal.waits(for: "#  article\n"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func theBestGuessIsSuggestedAndCanBeTurnedOff(columns: UInt16) {
        let terminal = terminal(columns: columns)
        #expect(terminal.enter("parts | sent"))
        #expect(terminal.waits { $0.screen.line($0.screen.row) == "lede> parts | sentences" })
        terminal.type("\u{6}")
        #expect(terminal.waits { $0.screen.column == 23 })
        terminal.type("\u{3}")
        #expect(terminal.enter(":set ghost off\r"))
        #expect(terminal.enter("parts | sent"))
        terminal.settle()
        #expect(terminal.screen.line(terminal.screen.row) == "lede> parts | sent")
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func coloursTellWhatIsWhatAndWhatDoesNotCheck(columns: UInt16) {
        let terminal = terminal(columns: columns)
        #expect(terminal.enter("parts | where oulet == \"x\" | take 12"))
        terminal.settle(milliseconds: 600)
        #expect(style(of: "parts", terminal) == "36")
        #expect(style(of: "where", terminal) == "36")
        #expect(style(of: "oulet", terminal) == "4;31")
        #expect(style(of: "\"x\"", terminal) == "32")
        #expect(style(of: "12", terminal) == "35")
        terminal.type(String(repeating: "\u{1B}[D", count: 18))
        #expect(terminal.tells("there is no column 'oulet' — did you mean 'outlet'?"))
        terminal.type("\u{5}")
        #expect(terminal.waits { !$0.screen.lines.contains { $0.hasPrefix("  there is no column") } })
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func withoutColourOnlyWhatIsWrongIsUnderlined(columns: UInt16) {
        let terminal = terminal(["NO_COLOR=1"], columns: columns)
        #expect(terminal.enter("parts | where oulet == \"x\" "))
        terminal.settle(milliseconds: 600)
        #expect(style(of: "parts", terminal) == "")
        #expect(style(of: "oulet", terminal) == "4")
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }
}
