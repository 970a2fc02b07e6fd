import StageKit
import StageTestKit
import Testing

@testable import Tables

struct GroupTests {
    private let byOutlet: [String: OptionValue] = [
        "keys": .expressions([named("outlet", column("outlet", .text))])
    ]

    @Test func groupCountsRowsArticlesClustersAndOutlets() throws {
        let twice = try articles("article").taking([0, 1, 2, 3, 0])
        let groups = try run(Group.self, byOutlet, on: twice)
        #expect(groups.names == ["outlet", "rows", "articles", "clusters", "outlets"])
        #expect(groups.lines == ["Courier 3 2 2 1", "Ledger 1 1 1 1", "- 1 1 1 0"])
        #expect(groups.schema.place == .members)
        #expect(groups.schema.rank == "rows")
    }

    @Test func groupsWithAMissingKeyAreLastHoweverLarge() throws {
        let input = table([("k", .text)], [[.missing], [.missing], [.text("a")], [.text("b")], [.text("b")]])
        let groups = try run(Group.self, ["keys": .expressions([named("k", column("k", .text))])], on: input)
        #expect(groups.lines == ["b 2", "a 1", "- 2"])
        #expect(groups.schema.place == PlaceRelation.none)
    }

    static let numbers = table(
        [("k", .text), ("n", .integer), ("r", .real), ("d", .date), ("t", .text)],
        [
            [.text("a"), .integer(3), .real(0.5), .text("2031-03-04"), .text("y")],
            [.text("a"), .integer(1), .real(1e16), .text("2031-03"), .text("x")],
            [.text("a"), .missing, .real(1), .text("XXXX-WXX-5"), .missing],
            [.text("a"), .integer(3), .real(-1e16), .text("2031-02"), .text("x")],
            [.text("b"), .missing, .missing, .missing, .missing],
            [.text("c"), .integer(.max), .real(2), .missing, .text("z")],
            [.text("c"), .integer(1), .real(2), .missing, .text("z")],
        ]
    )

    @Test(arguments: [
        ("n", ColumnType.integer, Aggregate.sum, ["7", "-", "-"]),
        ("n", .integer, .mean, ["2.3333333333333335", "4611686018427387904", "-"]),
        ("n", .integer, .median, ["3", "4611686018427387904", "-"]),
        ("n", .integer, .min, ["1", "1", "-"]),
        ("n", .integer, .max, ["3", "9223372036854775807", "-"]),
        ("n", .integer, .distinct, ["2", "2", "0"]),
        ("n", .integer, .count, ["4", "2", "1"]),
        ("r", .real, .sum, ["1.5", "4", "-"]),
        ("r", .real, .median, ["0.75", "2", "-"]),
        ("d", .date, .min, ["2031-02", "-", "-"]),
        ("d", .date, .max, ["2031-03", "-", "-"]),
        ("t", .text, .first, ["y", "z", "-"]),
        ("t", .text, .max, ["y", "z", "-"]),
    ])
    func aggregatesGoOverKnownValues(
        _ name: String,
        _ type: ColumnType,
        _ aggregate: Aggregate,
        _ expected: [String]
    ) throws {
        let argument = aggregate == .count ? nil : column(name, type)
        let groups = try run(
            Group.self,
            [
                "keys": .expressions([named("k", column("k", .text))]),
                "aggregates": .aggregates([AggregateCall(name: "x", aggregate: aggregate, argument: argument)]
                ),
            ],
            on: Self.numbers
        )
        let values = groups.lines.map { String($0.split(separator: " ").last!) }
        #expect(groups.lines.map { $0.prefix(1) } == ["a", "c", "b"])
        let plain = values.map { $0.hasSuffix("e+18") ? String(UInt64(Double($0)!)) : $0 }
        #expect(plain == expected)
    }

    @Test func sumsDoNotDependOnTheOrderOfRows() throws {
        let reversed = Self.numbers.taking(Array((0..<Self.numbers.rowCount).reversed()))
        let options: [String: OptionValue] = [
            "keys": .expressions([named("k", column("k", .text))]),
            "aggregates": .aggregates([
                AggregateCall(name: "s", aggregate: .sum, argument: column("r", .real)),
                AggregateCall(name: "m", aggregate: .mean, argument: column("r", .real)),
            ]),
        ]
        #expect(
            try run(Group.self, options, on: Self.numbers).lines
                == run(Group.self, options, on: reversed).lines
        )
    }

    @Test func groupRefusesAKeyNamedAsACount() throws {
        let stage = try Group.make(["keys": .expressions([named("rows", column("n", .integer))])])
        #expect(throws: Failure.self) { try stage.schema(Self.numbers.schema, attributes: []) }
    }

    @Test func membersLeadBackToTheRowsOfAGroup() throws {
        let groups = try run(Group.self, byOutlet, on: try articles("article", "date"))
        let last = try run(Take.self, ["rows": .integer(2)], on: groups.taking([2, 0, 1]))
        let members = try run(Members.self, on: last)
        #expect(members.names == ["article", "date", "outlet", "rows", "articles", "clusters", "outlets"])
        #expect(
            members.lines == [
                "a4 - - 1 1 1 0", "a1 2031-03-04 Courier 2 2 2 1", "a3 2031-04-02 Courier 2 2 2 1",
            ]
        )
        #expect(members.places.map(\.article) == [3, 0, 2])
    }

    @Test func membersAreRefusedWhereThereAreNone() throws {
        let stage = Members()
        #expect(throws: Failure.self) { try stage.schema(Self.numbers.schema, attributes: []) }
    }

    @Test func countTellsZeroToo() throws {
        #expect(try run(Count.self, on: Self.numbers).lines == ["7"])
        #expect(try run(Count.self, on: Self.numbers.taking([])).lines == ["0"])
    }

    @Test func uniqueKeepsTheFirstOfEqualRowsInTheirOrder() throws {
        let input = table(
            [("k", .text), ("n", .integer)],
            [
                [.text("b"), .integer(1)], [.text("a"), .integer(1)], [.text("b"), .integer(1)],
                [.text("b"), .integer(2)], [.missing, .integer(1)], [.missing, .integer(1)],
            ]
        )
        #expect(try run(Unique.self, on: input).lines == ["b 1", "a 1", "b 2", "- 1"])
        #expect(try run(Unique.self, ["columns": .texts(["k"])], on: input).lines == ["b 1", "a 1", "- 1"])
        let places = try articles("outlet")
        #expect(try run(Unique.self, on: places).rowCount == 4)
        #expect(
            try run(Unique.self, ["columns": .texts(["outlet"])], on: places).lines == [
                "Courier", "Ledger", "-",
            ]
        )
    }

    @Test func describeTellsAboutEachColumnShown() throws {
        var input = table(
            [("t", .text), ("n", .integer), ("hidden", .boolean)],
            [
                [.text("x"), .integer(1), .missing], [.text("y"), .integer(4), .missing],
                [.text("y"), .missing, .missing], [.missing, .integer(10), .missing],
            ]
        )
        input.schema.columns[2].isHidden = true
        #expect(
            try run(Describe.self, on: input).lines == [
                "t text 4 1 2 x y - - y 2", "n integer 4 1 3 1 10 5 4 1 1",
            ]
        )
    }

    static let folds: [any RowFoldStage] = {
        let group = try! Group.make([
            "keys": .expressions([named("k", column("k", .text))]),
            "aggregates": .aggregates(
                Aggregate.allCases.map {
                    AggregateCall(name: $0.rawValue, aggregate: $0, argument: column("r", .real))
                }
            ),
        ])
        return [group, Count(), Unique(), try! Unique.make(["columns": .texts(["k"])])]
    }()

    @Test(arguments: folds.indices)
    func foldsMergeInAnyOrderToTheSameBytes(_ index: Int) throws {
        let many = Self.numbers.taking((0..<40).map { ($0 * 5 + $0 / 7) % Self.numbers.rowCount })
        #expect(try harbour.mergingFaults(of: Self.folds[index], over: many) == [])
    }

    @Test func groupsOfPlacesMergeInAnyOrderToTheSameBytes() throws {
        let many = try articles("article").taking((0..<30).map { $0 * 7 % 4 })
        let stage = try Group.make(byOutlet)
        #expect(try harbour.mergingFaults(of: stage, over: many) == [])
    }
}
