import Rendering
import StageKit
import Testing

@Suite struct ChartTests {
    private let months = table([
        ("month", .date, [.text("2031-01"), .text("2031-02"), .text("2031-03")]),
        ("articles", .integer, [.integer(4), .integer(8), .missing]),
        ("outlet", .text, [.text("Bell"), .text("Horn"), .text("Bell")]),
    ])

    private func lines(_ hint: DrawingHint, width: Int = 30, of table: Table? = nil) throws -> [String] {
        var bytes: [UInt8] = []
        let output = OutputBuffer { bytes += $0 }
        try Chart(table ?? months, hint, TerminalLayout(width: width)).write(to: output)
        try output.finish()
        return String(decoding: bytes, as: UTF8.self).components
    }

    @Test func barsGoFromNothingToTheGreatest() throws {
        #expect(
            try lines(DrawingHint(.bars, x: "month", y: "articles")) == [
                "articles by month", "2031-01  4  █████████", "2031-02  8  ██████████████████", "2031-03  ·",
                "            0                8", "",
            ]
        )
    }

    @Test func barsThatRestOnFewArticlesAreHatched() throws {
        let rates = table([
            ("month", .date, [.text("2031-01"), .text("2031-02")]),
            ("rate", .integer, [.integer(4), .integer(8)]),
            ("articles", .integer, [.integer(4), .integer(5)]),
        ])
        #expect(
            try lines(DrawingHint(.bars, x: "month", y: "rate"), of: rates) == [
                "rate by month", "2031-01  4  ░░░░░░░░░", "2031-02  8  ██████████████████",
                "            0                8", "░ fewer than 5 articles", "",
            ]
        )
    }

    @Test func barsBelowNothingGoToTheLeft() throws {
        let ratios = table([
            ("word", .text, [.text("tide"), .text("levy")]),
            ("ratio", .integer, [.integer(6), .integer(-3)]),
        ])
        #expect(
            try lines(DrawingHint(.bars, x: "word", y: "ratio"), width: 19, of: ratios) == [
                "ratio by word", "tide   6     ██████", "levy  -3  ███", "          -3 0    6", "",
            ]
        )
    }

    /// Counts by month and outlet; the months of each outlet come in an order of their own.
    private let outlets = table([
        ("month", .date, ["2031-02", "2031-01", "2031-03", "2031-01"].map { .text($0) }),
        ("outlet", .text, ["Bell", "Bell", "Bell", "Quay & Freight"].map { .text($0) }),
        ("rate", .integer, [.integer(2), .integer(16), .integer(0), .integer(5)]),
        ("thin", .boolean, [.boolean(false), .boolean(true), .boolean(false), .boolean(false)]),
    ])

    @Test func aSparklineASeriesStandsInAColumn() throws {
        #expect(
            try lines(DrawingHint(.spark, x: "month", y: "rate", series: "outlet"), width: 60, of: outlets)
                == [
                    "rate by month", "outlet               greatest", "Bell            █▂▁        16",
                    "Quay & Freight  █           5", "month 2031-01–2031-03, each from 0 to its greatest",
                    "1 of 4 values thin: ", "",
                ]
        )
    }

    @Test func barsOfSeriesThatShareLabelsTellTheSeries() throws {
        let hint = DrawingHint(.bars, x: "month", y: "rate", series: "outlet")
        let shown = try lines(hint, width: 60, of: outlets)
        #expect(shown[1].hasPrefix("2031-02 · Bell") && shown[4].hasPrefix("2031-01 · Quay & F"))
        let single = try lines(DrawingHint(.bars, x: "month", y: "articles", series: "outlet"))
        #expect(single[1].hasPrefix("2031-01  4  "))
    }

    @Test func aLineASeriesIsDrawn() throws {
        let shown = try lines(DrawingHint(.line, x: "month", y: "rate", series: "outlet"), of: outlets)
        #expect(shown.filter { $0.contains("rate by month") }.map { $0.prefix(6) } == ["Bell ·", "Quay &"])
        #expect(shown.count { $0.contains("2031-01       2031-03") || $0.contains("2031-01") } == 2)
    }

    @Test func valuesMayLieAsFarApartAsNumbersCan() throws {
        let table = Table(
            Schema([ColumnDeclaration("n", .integer, "a number"), ColumnDeclaration("far", .real, "a value")]
            ),
            columns: [
                Column(.integer, .integer([1, 2, 3])), Column(.real, .real([1e308, 0, -1e308])),
            ],
            rowCount: 3
        )
        for drawing in [DrawingHint(.line, x: "n", y: "far"), DrawingHint(.spark, x: "n", y: "far")] {
            #expect(try !lines(drawing, of: table).isEmpty)
        }
        #expect(try lines(DrawingHint(.spark, x: "n", y: "far"), of: table).contains { $0.contains("█▅▁") })
    }

    @Test(arguments: [10, 24, 40, 80]) func aColumnOfSparklinesFitsTheWindow(width: Int) throws {
        let days = (0..<200).map { day in Cell.text("2031-\(day / 28 + 10)-\(day % 28 + 10)") }
        let many = table([
            ("day", .date, days),
            ("outlet", .text, (0..<200).map { .text("The Outlet of Number \($0 % 3)") }),
            ("rate", .real, (0..<200).map { .real(Double($0 * 31 % 17)) }),
        ])
        let hint = DrawingHint(.spark, x: "day", y: "rate", series: "outlet")
        let drawn = try lines(hint, width: width, of: many).filter { $0.contains { "▁▂▃▄▅▆▇█".contains($0) } }
        #expect(drawn.count == 3)
        if width >= 24 { for line in drawn { #expect(DisplayWidth.of(line) <= width) } }
    }

    @Test(arguments: [DrawingHint.Kind.line, .spark])
    func rowsWithoutADateHaveNoPlaceAlongTheAxis(kind: DrawingHint.Kind) throws {
        let dated = table([
            ("month", .date, [.text("2031-01"), .text("2031-02"), .missing]),
            ("n", .integer, [.integer(1), .integer(2), .integer(900)]),
        ])
        let drawn = try lines(DrawingHint(kind, x: "month", y: "n"), width: 60, of: dated)
        #expect(drawn.contains("1 row without month left out"))
        #expect(!drawn.contains { $0.contains("900") || $0.contains("·  ") })
    }

    @Test func aSparkHasACharacterARow() throws {
        #expect(
            try lines(DrawingHint(.spark, x: "month", y: "articles")) == [
                "▅█ ", "articles 0–8 · month", "2031-01–2031-03", "",
            ]
        )
    }

    /// Counts by month, the greatest first, as `group` gives them.
    private let ranked = table([
        ("month", .date, [.text("2031-03"), .text("2031-01"), .text("2031-02")]),
        ("rows", .integer, [.integer(8), .integer(4), .integer(1)]),
        ("outlet", .text, [.text("Bell"), .text("Bell"), .text("Bell")]),
    ])

    @Test func aPictureOverDatesGoesFromTheFirstToTheLast() throws {
        let spark = try lines(DrawingHint(.spark, x: "month", y: "rows"), width: 60, of: ranked)
        #expect(spark[0] == "▅▂█")
        #expect(spark[1].hasSuffix("2031-01–2031-03"))
        let line = try lines(DrawingHint(.line, x: "month", y: "rows"), width: 40, of: ranked)
        #expect(line.contains { $0.hasSuffix("2031-03") && $0.contains(" 2031-01 ") })
        #expect(line[1].last != " " && !line[1].hasPrefix("8 ┤⠉"))
    }

    @Test func aLineRisesFromTheLeastToTheGreatest() throws {
        let rising = table([
            ("x", .integer, (0..<5).map { .integer($0) }), ("y", .integer, (0..<5).map { .integer($0) }),
        ])
        let drawn = try lines(DrawingHint(.line, x: "x", y: "y"), width: 20, of: rising)
        #expect(drawn.count == 1 + 10 + 1 + 1)
        #expect(drawn[1].hasPrefix("4 ┤ ") && drawn[1].last != " ")
        #expect(drawn[10].hasPrefix("0 ┤") && !drawn[10].hasPrefix("0 ┤ "))
        #expect(drawn[11] == "   0               4")
    }

    @Test(arguments: DrawingHint.Kind.allCases)
    func noPictureIsWiderThanTheTerminal(kind: DrawingHint.Kind) throws {
        let many = table([
            ("x", .text, (0..<300).map { .text("label number \($0)") }),
            ("y", .real, (0..<300).map { .real(Double($0 * 7919 % 301) - 20) }),
            ("z", .text, (0..<300).map { .text("group \($0 % 5)") }),
        ])
        let hint =
            kind == .heat ? DrawingHint(.heat, x: "x", y: "z", shade: "y") : DrawingHint(kind, x: "x", y: "y")
        let drawn = try lines(hint, width: 40, of: many).filter { $0.contains { "█▏▁⠁░┤".contains($0) } }
        #expect(!drawn.isEmpty)
        for line in drawn { #expect(DisplayWidth.of(line) <= 40) }
    }

    @Test func emptyTablesAndMissingColumnsAreTold() throws {
        let empty = table([("x", .text, []), ("y", .integer, [])])
        #expect(try lines(DrawingHint(.bars, x: "x", y: "y"), of: empty) == ["no rows to draw", ""])
        #expect(throws: Failure.self) { try lines(DrawingHint(.bars, x: "nope", y: "articles")) }
    }
}
