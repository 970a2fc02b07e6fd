import Rendering
import StageKit
import Testing

@Suite struct TerminalTableTests {
    @Test func numbersStandToTheRightAndMissingIsADot() throws {
        let rows = table([
            ("speaker", .text, [.text("Ada Moor"), .missing]),
            ("rows", .integer, [.integer(7), .integer(1204)]),
            ("score", .real, [.real(12.345), .real(0.5)]),
        ])
        #expect(
            try rendered(rows, .table).components == [
                "speaker   rows  score", "────────  ────  ─────", "Ada Moor     7  12.35",
                "·         1204   0.50", "",
            ]
        )
    }

    @Test func longTextIsClippedAndNumbersAreNot() throws {
        let text = String(repeating: "long words ", count: 20)
        let rows = table([("text", .text, [.text(text)]), ("n", .integer, [.integer(123_456_789)])])
        let line = try rendered(rows, .table, TerminalLayout(width: 30)).components[2]
        #expect(line == "long words long wo…  123456789")
        #expect(DisplayWidth.of(line) == 30)
    }

    @Test func whereRoomIsShortHeadlinesHaveItBeforeColumnsWithoutValues() throws {
        let headlines = [
            "Ferry crews vote to end the long strike", "Two mills close as the river rises again",
        ]
        let rows = table([
            ("article", .text, [.text("wire-business-001"), .text("wire-business-002")]),
            ("headline", .text, headlines.map { .text($0) }), ("date", .date, [.missing, .missing]),
            ("outlet", .text, [.missing, .missing]),
            ("cluster", .text, [.text("wire-business-001"), .text("wire-business-002")]),
        ])
        let narrow = try rendered(rows, .table, TerminalLayout(width: 60)).components
        #expect(narrow[0].contains("headline") && !narrow[0].contains("outlet"))
        #expect(narrow[2].contains("Ferry crews vote to end the lon"))
        #expect(narrow.contains("… empty: date, outlet"))
        #expect(try rendered(rows, .table, TerminalLayout(width: 120)).components[0].contains("outlet"))
    }

    @Test(arguments: [10, 20, 33, 40, 80, 200])
    func noLineIsWiderThanTheTerminal(width: Int) throws {
        let rows = table([
            ("headline", .text, [.text("世界の港で起きた長い長い話の見出しがここにある"), .text("Plain and short")]),
            ("outlet", .text, [.text("The Harbour Post"), .text("Kestrel 👩‍👩‍👧 Daily")]),
            ("n", .integer, [.integer(5), .integer(66_666)]),
            ("more", .text, [.text("e\u{301}tude"), .text(String(repeating: "x", count: 90))]),
        ])
        for line in try rendered(rows, .table, TerminalLayout(width: width)).components
        where !line.hasPrefix("… ") {
            #expect(DisplayWidth.of(line) <= width)
        }
    }

    @Test func anEmptyTableShowsItsNamesWhole() throws {
        let rows = table([("headline", .text, []), ("log_likelihood", .real, []), ("articles", .integer, [])])
        let lines = try rendered(rows, .table, TerminalLayout(width: 26)).components
        #expect(lines[0] == "headline  log_likelihood")
        #expect(lines[2] == "… 1 more column: articles")
    }

    @Test func rowsThatAreNothingButPlacesSayHowToSeeThem() throws {
        let places = [Place(article: 0, tokens: TokenRange(0, 1))]
        let rows = table([], places: places, corpus: WordsCorpus(["One", "Two"]))
        let lines = try rendered(rows, .table, TerminalLayout(width: 80, numbered: true)).components
        #expect(lines[3] == "the rows are places: 'select article, text' shows what is there")
    }

    @Test func ofANameSoMuchIsSeenThatItCanBeTold() throws {
        let names = ["articles_total", "clusters", "outlets", "mentions"]
        let rows = table(names.map { ($0, .integer, [.integer(1)]) })
        let lines = try rendered(rows, .table, TerminalLayout(width: 20)).components
        #expect(lines[0] == "artic…  clus…  outl…")
        #expect(lines[3] == "… 1 more column:")
    }

    @Test func aLongNameTakesNoRoomFromTexts() throws {
        let rows = table([
            ("the_name_of_a_column_that_is_long", .integer, [.integer(4)]),
            ("text", .text, [.text(String(repeating: "w", count: 40))]),
        ])
        let lines = try rendered(rows, .table, TerminalLayout(width: 66)).components
        #expect(lines[2].hasSuffix("4  " + String(repeating: "w", count: 40)))
        #expect(lines[0].hasPrefix("the_name_of_a_column_th"))
        let wide = try rendered(rows, .table, TerminalLayout(width: 80)).components
        #expect(wide[0].hasPrefix("the_name_of_a_column_that_is_long  text"))
    }

    @Test func sentencesAreGivenRoomBeforeNamesAndEmptyColumns() throws {
        let numbers = ["articles", "clusters", "mentions"].map { ($0, ColumnType.integer, [Cell.integer(1)]) }
        let rows = table(
            numbers + [
                ("remark", .text, [.missing]), ("text", .text, [.text(String(repeating: "w", count: 80))]),
            ]
        )
        let lines = try rendered(rows, .table, TerminalLayout(width: 54)).components
        #expect(lines[0] == "artic…  clus…  ment…  text")
        #expect(lines[2].hasSuffix(" " + String(repeating: "w", count: 31) + "…"))
        #expect(lines[3] == "… empty: remark")
    }

    @Test func columnsBehindSentencesGiveWayToThem() throws {
        let sentence = String(repeating: "words ", count: 20)
        let names = ["kind", "via", "sureness"].map {
            ($0, ColumnType.text, [Cell.text("cue before"), .text("x")])
        }
        // One long value does not make sentences of names.
        let source = ("source", ColumnType.text, [Cell.text(sentence), .text("Mara Quill")])
        let rows = table([source, ("content", .text, [.text(sentence), .text(sentence)])] + names)
        let lines = try rendered(rows, .table, TerminalLayout(width: 54)).components
        #expect(lines[0].split(separator: " ") == ["source", "content", "kind"])
        #expect(lines[3].hasPrefix("Mara Qui…  " + String(repeating: "words ", count: 5)))
        #expect(lines[4] == "… 2 more columns: via, sureness")
    }

    @Test func whatIsTooWideIsListedRowByRowWhenNothingIsToBeCut() throws {
        let rows = table([
            ("speaker", .text, [.text("Ada Moor"), .missing]),
            ("content", .text, [.text("a harbour is no place for a long sentence"), .text("short")]),
        ])
        var layout = TerminalLayout(width: 30, numbered: true)
        layout.isClipped = false
        #expect(
            try rendered(rows, .table, layout).components == [
                "── 1 ────", "speaker  Ada Moor", "content  a harbour is no place",
                "         for a long sentence", "── 2 ────", "speaker  ·", "content  short", "",
            ]
        )
        layout.width = 80
        #expect(try rendered(rows, .table, layout).components[0] == "#  speaker   content")
    }

    @Test func aConcordanceIsNeverListed() throws {
        let rows = table([
            ("before", .text, [.text("the pumps were never")]), ("node", .text, [.text("flagged")]),
            ("after", .text, [.text("by anyone at all")]),
        ])
        var layout = TerminalLayout(width: 40)
        layout.isClipped = false
        #expect(
            try rendered(rows, .table, layout).components[2] == "…mps were never  flagged  by anyone at …"
        )
    }

    @Test func datesAreNotCut() throws {
        let rows = table([
            ("text", .text, [.text(String(repeating: "w", count: 40))]),
            ("date", .date, [.text("2031-03-04")]),
        ])
        let line = try rendered(rows, .table, TerminalLayout(width: 24)).components[2]
        #expect(line == "wwwwwwwwwww…  2031-03-04")
    }

    @Test(arguments: [
        ("no need", 10, ["no need"]), ("one two three", 8, ["one two", "three"]),
        ("  name   what it is called", 18, ["  name   what it", "         is called"]),
        ("  indented text", 12, ["  indented", "  text"]), ("unbreakable", 4, ["unbreakable"]),
        ("\u{1B}[36mname\u{1B}[0m  and text", 12, ["\u{1B}[36mname\u{1B}[0m  and", "      text"]),
    ])
    func longLinesAreBrokenBelowTheirText(line: String, width: Int, lines: [String]) {
        #expect(WrappedText.lines(line, width) == lines)
    }

    @Test func columnsWithoutRoomAreNamed() throws {
        let names = ["first", "second", "third", "fourth"]
        let rows = table(names.map { ($0, .text, [.text(String(repeating: "w", count: 12))]) })
        let lines = try rendered(rows, .table, TerminalLayout(width: 20)).components
        #expect(lines[0] == "first      second")
        #expect(lines[3...4] == ["… 2 more columns:", "third, fourth"])
    }

    @Test func theCutIsTold() throws {
        let rows = table([("n", .integer, (0..<1204).map { .integer($0) })])
        let layout = TerminalLayout(limit: 40, showsAll: ":last")
        let lines = try rendered(rows, .table, layout).components
        #expect(lines.count == 2 + 40 + 2)
        #expect(lines[42] == "… 1,164 more rows (:last shows all)")
        #expect(try rendered(rows, .table, TerminalLayout(limit: nil)).components.count == 2 + 1204 + 1)
        #expect(try rendered(rows, .tsv).components.count == 1 + 1204 + 1)
    }

    @Test func rowsCanBeNumbered() throws {
        let rows = table([("w", .text, [.text("a"), .text("b")])])
        let lines = try rendered(rows, .table, TerminalLayout(numbered: true)).components
        #expect(lines[0...3] == ["#  w", "─  ─", "1  a", "2  b"])
    }

    @Test func nothingInAFileSteersTheTerminal() throws {
        let rows = table([("w", .text, [.text("red\u{1B}[31m\r\n\tnext\u{9B}\u{202E}")])])
        #expect(try rendered(rows, .table).components[2] == "red␛[31m next\u{FFFD}\u{FFFD}")
    }

    @Test func aConcordanceStandsAtItsNode() throws {
        let rows = table([
            ("before", .text, [.text("the pumps were never"), .text("a")]),
            ("node", .text, [.text("flagged"), .text("flag")]),
            ("after", .text, [.text("by anyone at all"), .text("was raised")]),
        ])
        let lines = try rendered(rows, .table, TerminalLayout(width: 40)).components
        #expect(lines[2] == "…mps were never  flagged  by anyone at …")
        #expect(lines[3] == "              a  flag     was raised")
    }

    @Test(arguments: [
        ("plain", 5), ("", 0), ("世界", 4), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("☀️", 2), ("ﬁ", 1),
        ("\u{200B}", 0),
    ])
    func widthsAreThoseOfATerminal(text: String, width: Int) { #expect(DisplayWidth.of(text) == width) }

    @Test(arguments: [
        ("shorten me", 6, ClippedText.Side.end, "short…"), ("shorten me", 6, .start, "…en me"),
        ("世界の", 4, .end, "世…"), ("世界の", 4, .start, "…の"), ("ab", 0, .end, ""), ("ab", 1, .end, "…"),
        ("fits", 4, .end, "fits"),
    ])
    func aCutIsMarked(text: String, width: Int, side: ClippedText.Side, fitted: String) {
        #expect(ClippedText.fitting(text, width, cutting: side) == fitted)
    }

    @Test(arguments: [
        ([0.00012, 0.5], ["0.0001", "0.5000"]), ([1e-9, 0.5], ["1.0e-9", "0.5000"]),
        ([12_345.678, -1], ["12345.7", "-1.0"]), ([3, 4], ["3", "4"]), ([-0.25, 1], ["-0.25", "1.00"]),
    ])
    func pointsStandUnderOneAnother(values: [Double], texts: [String]) throws {
        let rows = table([("x", .real, values.map { .real($0) })])
        let lines = try rendered(rows, .table).components
        #expect(lines[2..<4].map { String($0.drop { $0 == " " }) } == texts)
    }
}
