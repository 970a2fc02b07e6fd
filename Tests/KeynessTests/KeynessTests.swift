import CorpusStatistics
import Keyness
import StageKit
import StageTestKit
import Testing

@Suite struct KeynessTests {
    private func rows(
        _ corpus: SampleCorpus,
        target: [Place],
        reference: [Place],
        _ options: [String: OptionValue]
    ) throws -> [[String: Cell]] {
        let rows = try corpus.rows(of: Keyness.make(options), at: target, reference: reference)
        let names = Keyness.declaration.columns.map(\.name)
        return (0..<rows.count).map { row in
            Dictionary(uniqueKeysWithValues: zip(names, rows.columns.map { $0[row] }))
        }
    }

    private let open: [String: OptionValue] = ["min_log_likelihood": .real(0), "min_clusters": .integer(0)]

    @Test(arguments: [1, 2, 3] as [UInt64])
    func equalsASlowCount(_ seed: UInt64) throws {
        let world = SampleWorld(seed: seed, articles: 10)
        let corpus = SampleCorpus(world.texts)
        let (target, reference) = (Array(corpus.places[..<4]), Array(corpus.places[4...]))
        func count(_ word: String, _ articles: Range<Int>) -> (all: Int, articles: Int, clusters: Int) {
            let holding = articles.filter { world.articles[$0].contains { $0.fold == word } }
            return (
                articles.map { world.articles[$0].count { $0.fold == word } }.reduce(0, +), holding.count,
                Set(holding.map { world.clusters[$0] }).count
            )
        }
        let found = try rows(corpus, target: target, reference: reference, open)
        let sizes = (world.articles[..<4].joined().count, world.articles[4...].joined().count)
        #expect(found.count == Set(world.articles.joined().map(\.fold)).count)
        for row in found {
            guard case .text(let word)? = row["word"] else { continue }
            let (a, b) = (count(word, 0..<4), count(word, 4..<10))
            let counts = try #require(
                KeynessCounts(
                    targetFrequency: a.all,
                    targetTokens: sizes.0,
                    referenceFrequency: b.all,
                    referenceTokens: sizes.1
                )
            )
            #expect(row["frequency"] == .integer(a.all))
            #expect(row["articles"] == .integer(a.articles))
            #expect(row["clusters"] == .integer(a.clusters))
            #expect(row["reference_frequency"] == .integer(b.all))
            #expect(row["reference_articles"] == .integer(b.articles))
            #expect(row["reference_clusters"] == .integer(b.clusters))
            #expect(row["per_million"] == .real(Double(a.all) * 1_000_000 / Double(sizes.0)))
            #expect(row["reference_per_million"] == .real(Double(b.all) * 1_000_000 / Double(sizes.1)))
            #expect(row["log_likelihood"] == .real(counts.logLikelihood))
            #expect(row["log_ratio"] == .real(counts.logRatio?.value))
            #expect(row["log_ratio_low"] == .real(counts.logRatio?.interval.lower))
            #expect(row["log_ratio_high"] == .real(counts.logRatio?.interval.upper))
        }
        let ratios = found.compactMap { row in
            if case .real(let ratio)? = row["log_ratio"] { ratio } else { nil }
        }
        #expect(ratios == ratios.sorted(by: >))
    }

    private let skewed = SampleCorpus(
        (0..<4).map { _ in SampleText("Levy levy levy levy levy rose and rose.") }
            + (0..<4).map { _ in SampleText("Ferry crews rose and rose and rose and rose.") }
    )

    @Test func onlyWhatIsMoreThanChanceInEnoughClusters() throws {
        let (target, reference) = (Array(skewed.places[..<4]), Array(skewed.places[4...]))
        let found = try rows(skewed, target: target, reference: reference, [:])
        #expect(found.map { $0["word"] } == [.text("levy")])
        #expect(try rows(skewed, target: Array(target[..<2]), reference: reference, [:]).isEmpty)
    }

    @Test func saysThatTheTargetHasTooFewClusters() throws {
        let notes = RunNotes()
        let run = skewed.run(notes: notes)
        let stage = Keyness()
        let table = FoldTable(stage.layout(run))
        try skewed.fold(
            stage,
            at: Array(skewed.places[..<2]),
            reference: Array(skewed.places[4...]),
            run,
            into: table
        )
        var output = Rows(Keyness.declaration.columns, wanted: Keyness.declaration.columns.map { _ in true })
        try stage.rows(of: table.sorted(), run, into: &output)
        #expect(notes.warnings.contains { $0.contains("2 clusters") })
        #expect(notes.units["per_million"] == "per million of 16 words")
    }

    @Test func anEmptySideGivesAWarningAndNoRows() throws {
        let notes = RunNotes()
        let run = skewed.run(notes: notes)
        var output = Rows(Keyness.declaration.columns, wanted: Keyness.declaration.columns.map { _ in true })
        let table = FoldTable(Keyness().layout(run))
        try skewed.fold(Keyness(), at: skewed.places, run, into: table)
        try Keyness().rows(of: table.sorted(), run, into: &output)
        #expect(output.count == 0)
        #expect(notes.warnings.contains { $0.contains("reference holds no words") })
    }

    @Test(arguments: [1...1, 1...2, 2...4])
    func comparesNGramsOfAnySize(_ sizes: ClosedRange<Int>) throws {
        let options = open.merging(["size": .range(sizes)]) { $1 }
        let (target, reference) = (Array(skewed.places[..<4]), Array(skewed.places[4...]))
        let found = try rows(skewed, target: target, reference: reference, options)
        let words = found.compactMap { row in if case .text(let word)? = row["word"] { word } else { nil } }
        #expect(Set(words.map { $0.split(separator: " ").count }) == Set(sizes))
        #expect(words.contains("levy levy") == sizes.contains(2))
    }

    @Test(arguments: [1...1, 1...3, 2...5], ["fold", "exact"])
    func partialsMergeInAnyOrder(_ sizes: ClosedRange<Int>, _ letterCase: String) throws {
        let corpus = SampleCorpus(SampleWorld(seed: 6, articles: 11).texts)
        let stage = try Keyness.make(["size": .range(sizes), "case": .text(letterCase)])
        let faults = try corpus.mergingFaults(
            of: stage,
            at: Array(corpus.places[..<6]),
            reference: Array(corpus.places[6...])
        )
        #expect(faults == [])
    }
}
