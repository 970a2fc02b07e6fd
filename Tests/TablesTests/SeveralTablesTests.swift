import StageKit
import StageTestKit
import Testing

@testable import Tables

struct SeveralTablesTests {
    static let countries = table(
        [("outlet", .text), ("country", .text), ("n", .integer)],
        [
            [.text("Courier"), .text("Corvane"), .integer(1)], [.missing, .text("Nowhere"), .integer(2)],
            [.text("Courier"), .text("Tolvik"), .integer(3)],
        ]
    )

    @Test func joinGivesARowForEachFit() throws {
        let joined = try run(
            Join.self,
            ["other": option(Self.countries), "on": .texts(["outlet"])],
            on: try articles("article")
        )
        #expect(joined.names == ["article", "country", "n"])
        #expect(joined.lines == ["a1 Corvane 1", "a1 Tolvik 3", "a3 Corvane 1", "a3 Tolvik 3"])
        #expect(joined.places.map(\.article) == [0, 0, 2, 2])
    }

    @Test func leftJoinKeepsRowsThatNothingFits() throws {
        let joined = try run(
            Join.self,
            ["other": option(Self.countries), "on": .texts(["outlet"]), "kind": .text("left")],
            on: try articles("article")
        )
        #expect(joined.lines.count == 6)
        #expect(joined.lines.suffix(1) == ["a4 - -"])
    }

    @Test func joinChecksTheColumnsItGoesBy() throws {
        let numbers = table([("outlet", .integer)], [])
        for other in [numbers, table([("paper", .text)], [])] {
            let stage = try Join.make(["other": option(other), "on": .texts(["outlet"])])
            #expect(throws: Failure.self) {
                try stage.schema(try articles("article").schema, attributes: harbour.attributeSchema)
            }
        }
    }

    private func places(_ rows: [Int]) throws -> Table { try articles("article").taking(rows) }

    @Test func placesAreComparedByPlace() throws {
        let (some, others) = (try places([0, 1, 3]), try articles("outlet").taking([3, 2, 0]))
        #expect(try run(Minus.self, ["other": option(others)], on: some).lines == ["a2"])
        #expect(try run(Intersect.self, ["other": option(others)], on: some).lines == ["a1", "a4"])
        let union = try run(Union.self, ["other": option(others)], on: some)
        #expect(union.lines == ["a1 -", "a2 -", "a4 -", "- Courier"])
        #expect(union.places.map(\.article) == [0, 1, 3, 2])
    }

    @Test func otherRowsAreComparedByAllColumns() throws {
        let a = table(
            [("x", .text), ("n", .integer)],
            [[.text("p"), .integer(1)], [.text("q"), .missing]]
        )
        let b = table(
            [("n", .integer), ("x", .text)],
            [[.missing, .text("q")], [.integer(2), .text("p")]]
        )
        #expect(try run(Minus.self, ["other": option(b)], on: a).lines == ["p 1"])
        #expect(try run(Intersect.self, ["other": option(b)], on: a).lines == ["q -"])
        #expect(try run(Union.self, ["other": option(b)], on: a).lines == ["p 1", "q -", "p 2"])
    }

    @Test func differentColumnsAreRefused() throws {
        let (a, b) = (table([("x", .text)], []), table([("y", .text)], []))
        let minus = try Minus.make(["other": option(b)])
        let union = try Union.make(["other": option(b)])
        #expect(throws: Failure.self) { try minus.schema(a.schema, attributes: []) }
        #expect(throws: Failure.self) { try union.schema(a.schema, attributes: []) }
    }

    @Test(
        arguments: [
            ("bars", [:], DrawingHint(.bars, x: "outlet", y: "rows")),
            ("line", ["x": "month", "y": "words"], DrawingHint(.line, x: "month", y: "words")),
            ("heat", [:], DrawingHint(.heat, x: "month", y: "outlet", shade: "rows")),
            ("heat", ["x": "outlet"], DrawingHint(.heat, x: "outlet", y: "month", shade: "rows")),
        ] as [(String, [String: String], DrawingHint)]
    )
    func plotHintsAtColumns(_ kind: String, _ given: [String: String], _ hint: DrawingHint) throws {
        let input = table(
            [("outlet", .text), ("month", .date), ("words", .integer), ("rows", .integer)],
            rank: "rows",
            []
        )
        let options = given.mapValues { OptionValue.texts([$0]) }.merging(["kind": .text(kind)]) { a, _ in a }
        #expect(try run(Plot.self, options, on: input).drawing == hint)
    }

    @Test func plotNeedsNumbers() throws {
        let stage = try Plot.make([:])
        #expect(throws: Failure.self) { try stage.schema(table([("x", .text)], []).schema, attributes: []) }
    }

    @Test(arguments: [("out.csv", "csv"), ("a/b.TSV", "tsv"), ("x.jsonl", "jsonl"), ("t.md", "markdown")])
    func saveTellsTheFormatByTheName(_ path: String, _ format: String) throws {
        let saved = try run(Save.self, ["path": .text(path)], on: Self.countries)
        #expect(saved.writing == WriteRequest(path: path, format: try #require(.init(rawValue: format))))
        #expect(saved.lines == Self.countries.lines)
    }

    @Test(arguments: ["out", "out.pdf", ""])
    func saveRefusesOtherNames(_ path: String) {
        #expect(throws: Failure.self) { try Save.make(["path": .text(path)]) }
    }

    @Test func everyVerbIsDeclaredWithAnExample() {
        let stages: [any Stage.Type] = [
            Where.self, Select.self, Derive.self, Rename.self, Widen.self, Sort.self, Top.self, Take.self,
            Sample.self, Unique.self, Group.self, Members.self, Count.self, Join.self, Union.self, Minus.self,
            Intersect.self, Describe.self, Plot.self, Save.self,
        ]
        let declarations = stages.map { stage in stage.declaration }
        for declaration in declarations {
            #expect(!declaration.summary.isEmpty)
            #expect(!declaration.examples.isEmpty, "\(declaration.name)")
        }
        #expect(Set(declarations.map(\.name)).count == declarations.count)
    }
}
