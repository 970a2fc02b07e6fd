import Concordance
import StageKit
import StageTestKit
import Testing

@Suite struct ConcordanceTests {
    /// Lines as `before [node] after`, with the columns asked for after them.
    private func lines(
        _ corpus: SampleCorpus,
        _ pattern: String,
        _ options: [String: OptionValue] = [:],
        at places: [Place]? = nil,
        and columns: [String] = []
    ) throws -> [String] {
        let stage = try Concordance.make(options.merging(["pattern": .text(pattern)]) { $1 })
        let rows = try corpus.rows(of: stage, at: places)
        let names = Concordance.declaration.columns.map(\.name)
        return (0..<rows.count).map { row in
            func text(_ name: String) -> String {
                rows.columns[names.firstIndex(of: name)!].text(row, in: corpus) ?? "–"
            }
            let line = "\(text("before")) [\(text("node"))] \(text("after"))"
            return ([line] + columns.map(text)).joined(separator: " | ")
        }
    }

    private let harbour = SampleCorpus([
        "= The harbour today\nShips left the harbour at noon. The old harbour (the north quay) waits.",
        "# Harbour plans\nNothing moves.",
    ])

    @Test func showsEachMatchInItsContextInCorpusOrder() throws {
        #expect(
            try lines(harbour, "harbour", ["window": .integer(2)]) == [
                "left the [harbour] at noon", "The old [harbour] (the north", " [Harbour] plans\nNothing",
            ]
        )
    }

    @Test func keepsWithinASentenceOrParagraph() throws {
        #expect(
            try lines(harbour, "harbour", ["within": .text("sentence")]) == [
                "Ships left the [harbour] at noon.", "The old [harbour] (the north quay) waits.",
                " [Harbour] plans",
            ]
        )
        #expect(
            try lines(harbour, "noon", ["within": .text("paragraph")]) == [
                "Ships left the harbour at [noon] . The old harbour (the north quay) waits."
            ]
        )
        #expect(
            try lines(harbour, "old harbour", ["within": .text("sentence"), "window": .integer(1)]) == [
                "The [old harbour] (the"
            ]
        )
    }

    @Test func knowsTheNeighboursToSortBy() throws {
        #expect(
            try lines(
                harbour,
                "harbour",
                ["within": .text("sentence")],
                and: ["before1", "before3", "after1", "after4"]
            ) == [
                "Ships left the [harbour] at noon. | the | ships | at | –",
                "The old [harbour] (the north quay) waits. | old | – | the | waits",
                " [Harbour] plans | – | – | plans | –",
            ]
        )
    }

    @Test func aLineStandsOnlyWhereItsNodeLiesInAPlace() throws {
        let first = try #require(harbour.place(of: "Ships left the harbour"))
        let second = try #require(harbour.place(of: "left the harbour at noon"))
        let cut = try #require(harbour.place(of: "old"))
        #expect(
            try lines(harbour, "harbour", ["window": .integer(1)], at: [first, second, cut]) == [
                "the [harbour] at", "the [harbour] at",
            ]
        )
        #expect(try lines(harbour, "old harbour", at: [cut]) == [])
    }

    @Test func theContextIsTheLinesPlace() throws {
        let stage = try Concordance.make(["pattern": .text("old harbour"), "window": .integer(1)])
        let rows = try harbour.rows(of: stage)
        #expect(rows.places.map { harbour.article($0.article).string($0.tokens) } == ["The old harbour (the"])
    }

    @Test(arguments: [("fold", 2), ("exact", 1)])
    func tellsCapitalsApartWhenAsked(_ letterCase: String, _ expected: Int) throws {
        let corpus = SampleCorpus(["Levy talks. The levy rose."])
        #expect(try lines(corpus, "levy", ["case": .text(letterCase)]).count == expected)
    }

    @Test func findsAsOftenAsWordsAreCounted() throws {
        let world = SampleWorld(seed: 3)
        let corpus = SampleCorpus(world.texts)
        for word in ["ferry", "us", "US", "half-built", "gao"] {
            let expected = world.articles.joined().count { $0.fold == word }
            #expect(expected > 0)
            #expect(try lines(corpus, word).count == expected)
        }
    }

    @Test func aBadPatternIsAFailure() throws {
        #expect(throws: Failure.self) { try lines(harbour, "(harbour") }
    }
}
