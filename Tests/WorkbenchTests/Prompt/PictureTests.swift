import Testing

@Suite(.serialized) struct PictureTests {
    private let scratch = Scratch()

    /// Six articles of January, two of February, five of March, each with a levy.
    private func terminal(_ columns: UInt16) -> PseudoTerminal {
        var lines = ""
        for (month, count) in [(1, 6), (2, 2), (3, 5)] {
            for day in 10..<(10 + count) {
                let outlet = day % 2 == 0 ? "The Horn" : "The Bell"
                lines +=
                    #"{"id":"D-\#(month)-\#(day)","outlet":"\#(outlet)","date":"2031-0\#(month)-\#(day)","#
                lines += #""text":"The levy of day \#(day) rose in month \#(month) by the harbour."}"# + "\n"
            }
        }
        scratch.write(lines, to: "news/wire.jsonl")
        return scratch.terminal(columns: columns)
    }

    /// The rows that were drawn since the line was entered.
    private func draw(_ line: String, until end: String, _ terminal: PseudoTerminal) -> [String] {
        #expect(terminal.enter(line + "\r"))
        let first = terminal.seen
        #expect(terminal.tells(end))
        return Array(terminal.screen.lines[first...])
    }

    @Test(arguments: Window.widths) func barsFillTheWidthAndThinOnesAreHatched(columns: UInt16) {
        let terminal = terminal(columns)
        let rows = draw("articles | group month(date) | plot bars", until: "fewer than 5 articles", terminal)
        #expect(rows.first { $0.hasPrefix("2031-01  6  ███") }?.count == Int(columns))
        #expect(rows.contains { $0.hasPrefix("2031-02  2  ░░░") && !$0.contains("█") })
        let axis = rows.first { $0.hasPrefix("            0") }
        #expect(axis?.count == Int(columns) && axis?.last == "6")
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func aLineGoesThroughTheMonthsInTheirOrder(columns: UInt16) {
        let terminal = terminal(columns)
        let rows = draw("articles | group month(date) | plot line", until: "fewer than 5 articles", terminal)
        let drawn = rows.filter { $0.contains("┤") }
        #expect(drawn.count == 10)
        #expect(drawn.first?.hasPrefix("6 ┤⠉") == true)
        #expect(drawn.allSatisfy { $0.count <= Int(columns) })
        let axis = rows.first { $0.hasPrefix("   2031-01 ") }
        #expect(axis?.hasSuffix(" 2031-03") == true && axis?.count == Int(columns))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func whatARateIsOfIsTold(columns: UInt16) {
        let terminal = terminal(columns)
        let rows = draw("articles | trend \"levy\" | plot bars", until: "a rate to be careful with", terminal)
        #expect(rows.contains { $0.hasPrefix("2031-02  ") && $0.contains("░") })
        let told = rows.joined(separator: " ")
        #expect(told.contains("per_million by bucket: occurrences per million words"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func sparklinesStandInAColumn(columns: UInt16) {
        let terminal = terminal(columns)
        let rows = draw(
            "articles | group month(date), outlet | plot spark series=outlet",
            until: "each from 0 to its greatest",
            terminal
        )
        #expect(rows.contains("The Horn  █▃█         3"))
        #expect(rows.contains("The Bell  █▃▆         3"))
        let one = draw("articles | group month(date) | plot spark", until: "month 2031-01–2031-03", terminal)
        #expect(one.contains("█▃▇"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func aHeatMapHasTheMonthsInTheirOrder(columns: UInt16) {
        let terminal = terminal(columns)
        let rows = draw("articles | group month(date), outlet | plot heat", until: "█ to 3", terminal)
        #expect(rows.contains("outlet    2031-01  2031-02  2031-03"))
        #expect(rows.contains("The Horn  ██ 3     ▒▒ 1     ██ 3"))
        #expect(rows.contains("The Bell  ██ 3     ▒▒ 1     ▓▓ 2"))
        #expect(terminal.leave() == 0)
    }
}
