import StageKit
import StageTestKit
import Testing

@testable import Tables

struct RowStageTests {
    @Test func whereKeepsTrueRowsAndCountsUnknownOnes() throws {
        let notes = RunNotes()
        let condition = Expression.comparison(
            .equal,
            column("outlet", .text),
            .literal(.text("Courier"))
        )
        let kept = try run(
            Where.self,
            ["condition": .expression(condition)],
            on: try articles("article"),
            notes: notes
        )
        #expect(kept.lines == ["a1", "a3"])
        #expect(kept.places.map(\.article) == [0, 2])
        #expect(notes.counts.map { "\($0.count) \($0.what)" } == ["1 unknown"])
    }

    @Test func whereComparesCoarseDatesAsIntervals() throws {
        let notes = RunNotes()
        let early = Expression.comparison(.less, column("date", .date), .literal(.date("2031-03-15")))
        let kept = try run(
            Where.self,
            ["condition": .expression(early)],
            on: try articles("article"),
            notes: notes
        )
        #expect(kept.lines == ["a1"])
        #expect(notes.counts.map(\.count) == [2])
        let lenient = try run(
            Where.self,
            ["condition": .expression(.maybe(early))],
            on: try articles("article")
        )
        #expect(lenient.lines == ["a1", "a2", "a4"])
    }

    @Test func whereFindsWordsInTheText() throws {
        let found = try run(
            Where.self,
            ["condition": .expression(.has(column("text", .place), "levy vote"))],
            on: try articles("article")
        )
        #expect(found.lines == ["a3"])
    }

    @Test func selectKeepsColumnsAndMakesColumnsOfAttributes() throws {
        let selected = try run(
            Select.self,
            [
                "columns": .expressions([
                    named("outlet", column("outlet", .text)), named("paper", column("article", .text)),
                    named("month", .call(.month, [column("date", .date)])),
                ])
            ],
            on: try articles("article")
        )
        #expect(selected.names == ["outlet", "paper", "month"])
        #expect(
            selected.lines == ["Courier a1 2031-03", "Ledger a2 2031-03", "Courier a3 2031-04", "- a4 -"]
        )
        #expect(selected.schema.place == .one)
        #expect(selected.schema.column("paper")?.meaning == "name of the article")
    }

    @Test func selectRefusesTwoColumnsOfOneName() throws {
        let stage = try Select.make([
            "columns": .expressions([
                named("x", column("a", .integer)), named("x", column("b", .integer)),
            ])
        ])
        #expect(throws: Failure.self) { try stage.schema(Schema(), attributes: []) }
    }

    @Test func selectKeepsTheRankUnderItsNewName() throws {
        let stage = try Select.make(["columns": .expressions([named("s", column("score", .real))])])
        let input = Schema([ColumnDeclaration("score", .real, "")], rank: "score")
        #expect(try stage.schema(input, attributes: []).rank == "s")
        let other = try Select.make(["columns": .expressions([named("one", .literal(.integer(1)))])])
        #expect(try other.schema(input, attributes: []).rank == nil)
    }

    @Test func deriveAddsColumnsAndKeepsAnOlderOneUnderALongerName() throws {
        let input = table([("speaker", .text), ("n", .integer)], [[.text("Ada"), .integer(2)]])
        let derived = try run(
            Derive.self,
            [
                "columns": .expressions([
                    named("speaker", .call(.lower, [column("speaker", .text)])),
                    named("double", .arithmetic(.multiply, column("n", .integer), .literal(.integer(2)))),
                ])
            ],
            on: input
        )
        #expect(derived.names == ["made.speaker", "n", "speaker", "double"])
        #expect(derived.lines == ["Ada 2 ada 4"])
    }

    @Test func renameChangesNamesWhereverTheyStand() throws {
        let input = table([("a", .text), ("b", .integer)], rank: "b", [[.text("x"), .integer(1)]])
        let renamed = try run(
            Rename.self,
            ["names": .names([(new: "b", old: "a"), (new: "a", old: "b")])],
            on: input
        )
        #expect(renamed.names == ["b", "a"])
        #expect(renamed.schema.rank == "a")
    }

    @Test func renameRefusesWhatIsNotThere() throws {
        let stage = try Rename.make(["names": .names([(new: "paper", old: "outlet")])])
        let failure = #expect(throws: Failure.self) {
            try stage.schema(Schema(), attributes: harbour.attributeSchema)
        }
        #expect(failure?.hint == "It is a column of the articles: derive paper=outlet.")
    }

    @Test(arguments: [
        ("sentence", ["The ferry stayed.", "The mayor, Ada Quill, said little."]),
        ("paragraph", ["The ferry stayed. Nobody knew why.", "The mayor, Ada Quill, said little."]),
    ])
    func widenGivesTheDistinctUnitsAround(_ unit: String, _ texts: [String]) throws {
        let places = ["ferry stayed", "stayed", "Quill", "Ada"].map { harbour.place(of: $0)! }
        let rows = try harbour.rows(of: try Widen.make(["unit": .text(unit)]), at: places)
        #expect(rows.places.map { harbour.article($0.article).string($0.tokens) } == texts)
        #expect(rows.sources == [0, 2])
    }

    @Test func widenToTheArticleGivesItOnce() throws {
        let places = [
            harbour.place(of: "Quill")!, harbour.place(of: "levy", in: 2)!, harbour.place(of: "May", in: 2)!,
        ]
        let rows = try harbour.rows(of: try Widen.make(["unit": .text("article")]), at: places)
        #expect(rows.places == [harbour.places[0], harbour.places[2]])
        #expect(rows.sources == [0, 1])
    }

    @Test func widenReachesAsFarAsThePlace() throws {
        let across = Place(
            article: 0,
            tokens: TokenRange(
                Int(harbour.place(of: "stayed")!.tokens.start),
                Int(harbour.place(of: "Nobody")!.tokens.end)
            )
        )
        let rows = try harbour.rows(of: try Widen.make(["unit": .text("sentence")]), at: [across])
        #expect(harbour.article(0).string(rows.places[0].tokens) == "The ferry stayed. Nobody knew why.")
    }
}
