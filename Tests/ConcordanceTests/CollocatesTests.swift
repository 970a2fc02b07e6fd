import Concordance
import CorpusStatistics
import StageKit
import StageTestKit
import Testing

@Suite struct CollocatesTests {
    /// Counts collocates from the words of a world, sentence by sentence.
    private struct SlowCount {
        var observed: [String: Int] = [:]
        var frequency: [String: Int] = [:]
        var articles: [String: Set<Int>] = [:]
        var inWindows = 0
        var observations = 0

        init(_ world: SampleWorld, node: String, left: Int, right: Int) {
            for (article, words) in world.articles.enumerated() {
                let sentences = words.indices.map { index in words[...index].count { $0.beginsSentence } }
                for (index, word) in words.enumerated() where word.fold != node {
                    observations += 1
                    frequency[word.fold, default: 0] += 1
                    let isNear = words.indices.contains { other in
                        words[other].fold == node && sentences[other] == sentences[index]
                            && (other - left..<other).contains(index)
                            || words[other].fold == node
                                && sentences[other] == sentences[index]
                                && (other + 1..<other + 1 + right).contains(index)
                    }
                    guard isNear else { continue }
                    inWindows += 1
                    observed[word.fold, default: 0] += 1
                    articles[word.fold, default: []].insert(article)
                }
            }
        }
    }

    private func rows(_ corpus: SampleCorpus, _ node: String, _ options: [String: OptionValue]) throws
        -> [[String: Cell]]
    {
        let stage = try Collocates.make(options.merging(["node": .text(node)]) { $1 })
        let rows = try corpus.rows(of: stage)
        let names = Collocates.declaration.columns.map(\.name)
        return (0..<rows.count).map { row in
            Dictionary(uniqueKeysWithValues: zip(names, rows.columns.map { $0[row] }))
        }
    }

    @Test(arguments: [(5, 5), (0, 3), (2, 0), (1, 1)], [1, 2, 3] as [UInt64])
    func equalsASlowCount(_ window: (Int, Int), _ seed: UInt64) throws {
        let world = SampleWorld(seed: seed)
        let slow = SlowCount(world, node: "levy", left: window.0, right: window.1)
        let found = try rows(
            SampleCorpus(world.texts),
            "levy",
            ["left": .integer(window.0), "right": .integer(window.1), "min": .integer(1)]
        )
        #expect(found.count == slow.observed.count)
        #expect(!found.isEmpty)
        for row in found {
            guard case .text(let word)? = row["collocate"] else { continue }
            let observed = slow.observed[word] ?? 0
            let table = try #require(
                ContingencyTable(
                    joint: observed,
                    row: slow.inWindows,
                    column: slow.frequency[word] ?? 0,
                    total: slow.observations
                )
            )
            #expect(row["observed"] == .integer(observed))
            #expect(row["frequency"] == .integer(slow.frequency[word] ?? 0))
            #expect(row["articles"] == .integer(slow.articles[word]?.count ?? 0))
            #expect(row["expected"] == .real(table.expected))
            #expect(row["log_likelihood"] == .real(table.logLikelihood))
            #expect(row["log_dice"] == .real(AssociationMeasure.logDice.score(table)))
            #expect(row["mutual_information"] == .real(AssociationMeasure.mutualInformation.score(table)))
            #expect(row["t_score"] == .real(AssociationMeasure.tScore.score(table)))
            #expect(row["log_ratio"] == .real(AssociationMeasure.logRatio.score(table)))
            #expect(row["score"] == row["log_dice"])
        }
    }

    @Test(arguments: ["log_dice", "log_likelihood", "mutual_information", "t_score", "log_ratio"])
    func isRankedByTheMeasure(_ measure: String) throws {
        let found = try rows(
            SampleCorpus(SampleWorld(seed: 8).texts),
            "toll",
            ["measure": .text(measure), "min": .integer(1)]
        )
        let scores = found.compactMap { row in if case .real(let score)? = row[measure] { score } else { nil }
        }
        #expect(scores == scores.sorted(by: >))
        #expect(scores.count > 3)
    }

    @Test func aWordNearTwoNodesIsOneObservation() throws {
        let found = try rows(SampleCorpus(["Levy ferry levy. Toll us."]), "levy", ["min": .integer(1)])
        #expect(found.map { $0["collocate"] } == [.text("ferry")])
        #expect(found.map { $0["observed"] } == [.integer(1)])
    }

    @Test func windowsStopAtSentencesAndHeadings() throws {
        let corpus = SampleCorpus(["# Ferry plans\nLevy talks (all day) went on. Toll rose."])
        let found = try rows(corpus, "levy", ["min": .integer(1), "window": .integer(50)])
        #expect(
            found.compactMap { $0["collocate"] }.map { "\($0)" }.sorted()
                == ["all", "day", "on", "talks", "went"].map { "\(Cell.text($0))" }
        )
    }

    @Test func fewestOccurrencesAndArticles() throws {
        let corpus = SampleCorpus(["Levy rose. Levy rose. Levy fell.", "Levy fell."])
        #expect(try rows(corpus, "levy", [:]).count == 2)
        #expect(
            try rows(corpus, "levy", ["min_articles": .integer(2)]).map { $0["collocate"] } == [.text("fell")]
        )
    }

    @Test func partialsMergeInAnyOrder() throws {
        let corpus = SampleCorpus(SampleWorld(seed: 4, articles: 11).texts)
        #expect(try corpus.mergingFaults(of: Collocates.make(["node": .text("(levy|toll us)")])) == [])
    }
}
