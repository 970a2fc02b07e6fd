import StageTestKit
import Testing

@testable import StageKit

struct EvaluationTests {
    /// The value of an expression without columns, as text; nil when missing.
    private func value(_ expression: Expression) throws -> String? {
        try expression.values(in: Table(Schema(), columns: [], rowCount: 1)).text(0, in: nil)
    }

    private static func text(_ value: String) -> Expression { .literal(.text(value)) }
    private static func date(_ value: String) -> Expression { .literal(.date(value)) }
    private static func number(_ value: Int) -> Expression { .literal(.integer(value)) }

    @Test(
        arguments: [
            (Expression.arithmetic(.add, number(2), number(3)), "5"),
            (.arithmetic(.divide, number(3), number(2)), "1.5"),
            (.arithmetic(.divide, number(3), number(0)), nil),
            (.arithmetic(.multiply, number(.max), number(2)), nil),
            (.arithmetic(.subtract, .literal(.real(0.5)), number(1)), "-0.5"),
            (.arithmetic(.add, date("2031-02-27"), .literal(.days(3))), "2031-03-02"),
            (.arithmetic(.subtract, date("2031-03-02T21:44"), .literal(.days(14))), "2031-02-16"),
            (.arithmetic(.add, date("2031-03"), .literal(.days(3))), nil),
            (.arithmetic(.add, date("2031-03-02"), number(.max)), nil),
            (.arithmetic(.subtract, date("2031-03-02"), date("2030-03-02")), "365"),
            (.arithmetic(.subtract, date("2031-03-02"), date("2030")), nil),
            (.arithmetic(.subtract, date("XXXX-WXX-5"), date("2030-01-01")), nil),
        ] as [(Expression, String?)]
    )
    func calculates(_ expression: Expression, _ expected: String?) throws {
        #expect(try value(expression) == expected)
    }

    @Test(
        arguments: [
            (Expression.call(.lower, [text("ÉTÉ US")]), "été us"),
            (.call(.length, [text("día 🚢")]), "5"),
            (.call(.words, [text("The mayor's three-way pact isn't dead, U.S. says.")]), "8"),
            (.call(.words, [text("")]), "0"),
            (.call(.firstWord, [text("“Three-way” talks")]), "Three-way"),
            (.call(.firstWord, [text(" … ")]), nil),
            (.call(.replace, [text("a-b-c"), text("-"), text("—")]), "a—b—c"),
            (.call(.replace, [text("aaa"), text("aa"), text("b")]), "ba"),
            (.call(.replace, [text("abc"), text(""), text("x")]), "abc"),
            (.call(.round, [.literal(.real(2.5))]), "3"),
            (.call(.round, [.literal(.real(-2.345)), number(2)]), "-2.35"),
            (.call(.round, [.literal(.real(1e300)), number(20)]), "1e+300"),
            (.call(.round, [number(7)]), "7"),
            (.call(.round, [number(7), number(.min)]), "0"),
            (.call(.round, [number(1250), number(-2)]), "1300"),
            (.call(.if, [.literal(.boolean(true)), number(1), number(2)]), "1"),
            (.call(.if, [.comparison(.less, number(3), number(2)), number(1), .literal(.real(0.5))]), "0.5"),
            (.call(.if, [.comparison(.less, date("2031"), date("2031-03")), number(1), number(2)]), nil),
            (.call(.coalesce, [.call(.day, [date("2031-03")]), date("2031-03")]), "2031-03"),
            (.call(.coalesce, [.call(.firstWord, [text("")]), text("none")]), "none"),
        ] as [(Expression, String?)]
    )
    func callsFunctions(_ expression: Expression, _ expected: String?) throws {
        #expect(try value(expression) == expected)
    }

    @Test(arguments: [
        ("The levies rose", "levies", true),
        ("The levies rose", "lev*", true),
        ("The levies rose", "*ies rose", true),
        ("The levies rose", "levy", false),
        ("The levies rose", "LEVIES", false),
        ("Nothing for us", "US", false),
        ("Nothing for the US", "us", false),
        ("the mayor’s ferry", "mayor", true),
        ("It isn’t so", "isn't", true),
        ("It rose. Levies fell", "rose levies", false),
        ("a three-way pact", "three-way", true),
    ])
    func hasFindsWords(_ text: String, _ pattern: String, _ expected: Bool) throws {
        #expect(try value(.has(Self.text(text), pattern)) == String(expected))
        let corpus = SampleCorpus([SampleText(text)])
        let table = Table(
            Schema([], place: .one),
            columns: [],
            places: corpus.places,
            rowCount: 1,
            corpus: corpus
        )
        let (kept, _) = try Expression.has(.column("text", .place), pattern).selection(in: table)
        #expect(kept == (expected ? [0] : []))
    }

    @Test(arguments: [
        ("The ÉTÉ of the Levy", "été", true), ("TRUST", "us", true), ("mayor’s", "r's", true),
        ("abc", "abd", false),
        ("abc", "", true), ("", "a", false),
    ])
    func containsFindsPartsOfWords(_ text: String, _ part: String, _ expected: Bool) throws {
        #expect(try value(.contains(Self.text(text), part)) == String(expected))
    }

    @Test(
        arguments: [
            (Expression.isIn(number(3), [number(1), number(3)]), "true"),
            (.isIn(number(3), [.range(number(4), number(9)), .range(number(2), number(3))]), "true"),
            (.isIn(.literal(.real(3.5)), [.range(number(1), number(3))]), "false"),
            (.isIn(text("b"), [text("c"), text("b"), text("a")]), "true"),
            (.isIn(text("B"), [text("b")]), "false"),
            (.isIn(.call(.firstWord, [text("")]), [text("b")]), nil),
            (.isIn(date("2031-03-04"), [date("2031-03")]), "true"),
            (.isIn(date("2031-Q1"), [date("2031-03")]), nil),
            (.isIn(date("2031-02"), [.range(date("2031-01"), date("2031-06"))]), "true"),
            (.isIn(date("2031-07"), [.range(date("2031-01"), date("2031-06"))]), "false"),
            (.isIn(date("2031-W05"), [date("2031-01"), date("2031-02")]), "true"),
            (.isIn(date("PRESENT_REF"), [date("2031")]), nil),
            (.comparison(.greater, date("2031-03"), date("2031-03-15")), nil),
            (.comparison(.less, date("2031-03-15"), date("2031-03")), "false"),
            (.comparison(.equal, date("2031-03-15"), date("2031-03")), "true"),
            (.comparison(.equal, text("a"), text("A")), "false"),
            (.comparison(.less, text("Z"), text("a")), "true"),
            (.comparison(.equal, number(2), .literal(.real(2))), "true"),
            (.isMissing(date("XXXX-WXX-5")), "false"),
        ] as [(Expression, String?)]
    )
    func comparesAndLooksUp(_ expression: Expression, _ expected: String?) throws {
        #expect(try value(expression) == expected)
    }

    @Test func twoCoarseColumnsAreComparedAsDaysSomewhereWithin() throws {
        let column = Column(
            .date,
            .text(["2031-03-05", "2031-04-02"].reduce(into: StringColumn()) { $0.append($1) })
        )
        let coarse = Column(
            .date,
            .text(["2031-03", "2031-03"].reduce(into: StringColumn()) { $0.append($1) })
        )
        let table = Table(
            Schema([ColumnDeclaration("a", .date, ""), ColumnDeclaration("b", .date, "")]),
            columns: [column, coarse],
            rowCount: 2
        )
        let less = Expression.comparison(.less, .column("a", .date), .column("b", .date))
        #expect(try less.values(in: table)[0] == .missing)
        #expect(try less.values(in: table)[1] == .boolean(false))
        // The month of a date is the whole month, so nothing in it is before it.
        let month = Expression.comparison(.less, .column("a", .date), .call(.month, [.column("b", .date)]))
        #expect(try month.values(in: table)[0] == .boolean(false))
    }

    @Test func constantsStandForEveryRow() throws {
        let table = Table(Schema(), columns: [], rowCount: 3)
        #expect(try Self.number(7).values(in: table).count == 3)
        #expect(try Expression.literal(.boolean(true)).selection(in: table).kept == [0, 1, 2])
        let empty = Table(Schema(), columns: [], rowCount: 0)
        #expect(try Self.number(7).values(in: empty).count == 0)
    }
}
