import Rendering
import StageKit
import Testing

@Suite struct HeatChartTests {
    private func lines(_ table: Table, x: String, width: Int, limit: Int? = 40) throws -> [String] {
        var bytes: [UInt8] = []
        let output = OutputBuffer { bytes += $0 }
        let hint = DrawingHint(.heat, x: x, y: "outlet", shade: "rows")
        try Chart(table, hint, TerminalLayout(width: width, limit: limit)).write(to: output)
        try output.finish()
        return String(decoding: bytes, as: UTF8.self).components
    }

    /// Counts by month and outlet, the greatest first, as `group` gives them.
    private let months = table([
        ("month", .date, ["2031-03", "2031-01", "2031-02", "2031-01"].map { .text($0) }),
        ("outlet", .text, ["Bell", "Bell", "Horn", "Horn"].map { .text($0) }),
        ("rows", .integer, [.integer(8), .integer(4), .integer(1), .integer(0)]),
    ])

    @Test func whereThereIsRoomTheNumbersStandBesideTheShades() throws {
        #expect(
            try lines(months, x: "month", width: 60) == [
                "rows by outlet and month", "outlet  2031-01  2031-02  2031-03",
                "Bell    ▒▒ 4              ██ 8", "Horn    ·        ░░ 1",
                "· 0   ░ to 2   ▒ to 4   ▓ to 6   █ to 8   blank: no rows", "",
            ]
        )
    }

    /// Ten years of months in three outlets, the third of which has little.
    private let years = table([
        ("month", .date, (0..<120).map { .text("20\($0 / 12 + 21)-\($0 % 12 + 10)") }),
        ("outlet", .text, (0..<120).map { .text(["Bell", "Horn", "Quill"][$0 % 3]) }),
        ("rows", .integer, (0..<120).map { .integer($0 % 3 == 2 ? 5000 : $0) }),
        ("thin", .boolean, (0..<120).map { .boolean($0 % 3 == 2) }),
    ])

    @Test func alongAnAxisColumnsAreSharedAndYearsNamed() throws {
        let drawn = try lines(years, x: "month", width: 48)
        #expect(drawn[1].hasPrefix("outlet  2021    2023    2025"))
        #expect(drawn[2].hasPrefix("Bell ") && drawn[2].hasSuffix("█"))
        let told = drawn.joined(separator: " ")
        #expect(told.contains("2021-10–2030-21; a column shows the greatest of 3 at most"))
        for line in drawn { #expect(DisplayWidth.of(line) <= 48) }
    }

    @Test func whatRestsOnTooLittleHasNoShadeAndSetsNoScale() throws {
        let drawn = try lines(years, x: "month", width: 160)
        let thin = try #require(drawn.first { $0.hasPrefix("Quill") })
        #expect(thin.contains("~") && !thin.contains { "░▒▓█".contains($0) })
        #expect(drawn.contains { $0.hasPrefix("· 0 ") && $0.contains("█ to 118") })
        #expect(drawn.contains { $0.hasPrefix("~ thin") })
    }

    @Test func columnsWithLongNamesHaveLettersThatAreTold() throws {
        let names = (0..<40).map { "The Outlet of Number \($0)" }
        let many = table([
            ("paper", .text, names.map { .text($0) }), ("outlet", .text, names.map { _ in .text("all") }),
            ("rows", .integer, (0..<40).map { .integer(40 - $0) }),
        ])
        let drawn = try lines(many, x: "paper", width: 80)
        #expect(drawn[1].hasPrefix("outlet  a  b  c  d"))
        #expect(drawn.contains { $0.contains("b The Outlet of Number 1") })
        #expect(drawn.contains("… 16 more columns"))
        for line in drawn { #expect(DisplayWidth.of(line) <= 80) }
    }

    @Test func ofTooManyRowsThoseWithMostAreShown() throws {
        let drawn = try lines(months, x: "month", width: 60, limit: 1)
        #expect(drawn.contains { $0.hasPrefix("Bell") } && !drawn.contains { $0.hasPrefix("Horn") })
        #expect(drawn.contains("… 1 more row, of less rows"))
    }

    @Test func mostlySmallValuesAreToldApart() throws {
        let skewed = table([
            ("month", .date, (10..<20).map { .text("2031-\($0)") }),
            ("outlet", .text, (10..<20).map { _ in .text("Bell") }),
            ("rows", .integer, [1, 2, 3, 12, 13, 24, 25, 26, 60, 100].map { .integer($0) }),
        ])
        let drawn = try lines(skewed, x: "month", width: 60)
        #expect(drawn.contains { $0.contains("░ to 13   ▒ to 25   ▓ to 50   █ to 100") })
    }
}
