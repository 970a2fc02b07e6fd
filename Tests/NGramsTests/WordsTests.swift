import NGrams
import StageKit
import StageTestKit
import Testing

@Suite struct WordsTests {
    private func rows(_ corpus: SampleCorpus, _ options: [String: OptionValue] = [:]) throws -> [[Cell]] {
        let rows = try corpus.rows(of: Words.make(options))
        return (0..<rows.count).map { row in rows.columns.map { $0[row] } }
    }

    /// Gries' normalised DP, straight from its definition.
    private func dispersion(_ word: String, _ world: SampleWorld) -> Cell {
        var sizes: [UInt32: Int] = [:]
        var counts: [UInt32: Int] = [:]
        for (article, words) in world.articles.enumerated() {
            sizes[world.clusters[article], default: 0] += words.count
            counts[world.clusters[article], default: 0] += words.count { $0.fold == word }
        }
        guard sizes.count >= 5 else { return .missing }
        let all = Double(sizes.values.reduce(0, +))
        let frequency = Double(counts.values.reduce(0, +))
        let sum = sizes.reduce(0.0) {
            $0 + abs(Double(counts[$1.key] ?? 0) / frequency - Double($1.value) / all)
        }
        return .real(sum / 2 / (1 - Double(sizes.values.min() ?? 0) / all))
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64], ["fold", "exact"])
    func equalsASlowCount(_ seed: UInt64, _ letterCase: String) throws {
        let world = SampleWorld(seed: seed, articles: 9)
        let slow = SlowCount(world, sizes: 1...1)
        let found = try rows(SampleCorpus(world.texts), ["case": .text(letterCase)])
        var total = 0
        for row in found {
            guard case .text(let word) = row[0], case .integer(let frequency) = row[1] else {
                Issue.record("a row without word or frequency")
                continue
            }
            total += frequency
            if letterCase == "exact" { continue }
            let expected = try #require(slow.entries[word])
            #expect(frequency == expected.frequency)
            #expect(row[2] == .integer(expected.articles.count))
            #expect(row[3] == .integer(expected.clusters.count))
            guard case .real(let value) = row[5], case .real(let defined) = dispersion(word, world) else {
                #expect(row[5] == dispersion(word, world))
                continue
            }
            #expect(abs(value - defined) < 1e-12)
        }
        #expect(total == slow.words)
        if letterCase == "fold" { #expect(found.count == slow.entries.count) }
    }

    @Test func isSortedByFrequencyThenWord() throws {
        let found = try rows(SampleCorpus(["toll levy toll ferry", "Levy US us"]))
        #expect(found.map { $0[0] } == ["levy", "toll", "US", "ferry", "us"].map { .text($0) })
    }

    @Test func dispersionIsMissingUnderFiveClusters() throws {
        let texts = (0..<5).map { SampleText("levy toll \($0)", cluster: UInt32(min($0, 3))) }
        let few = try rows(SampleCorpus(texts))
        #expect(few.count >= 2 && few.allSatisfy { $0[5].isMissing })
        let apart = (0..<5).map { SampleText("levy toll \($0)") }
        let enough = try rows(SampleCorpus(apart))
        #expect(enough.count >= 2 && enough.allSatisfy { !$0[5].isMissing })
    }

    @Test func fewestOccurrencesAndArticles() throws {
        let corpus = SampleCorpus(["toll toll levy", "levy ferry"])
        #expect(try rows(corpus, ["min": .integer(2)]).map { $0[0] } == [.text("levy"), .text("toll")])
        #expect(try rows(corpus, ["min_articles": .integer(2)]).map { $0[0] } == [.text("levy")])
    }

    @Test(
        arguments: [["word", "frequency"], ["word", "dispersion"], ["clusters"]] as [Set<String>],
        ["fold", "exact"]
    )
    func partialsMergeInAnyOrder(_ wanted: Set<String>, _ letterCase: String) throws {
        let corpus = SampleCorpus(SampleWorld(seed: 5, articles: 11).texts)
        let stage = try Words.make(["case": .text(letterCase)])
        #expect(try corpus.mergingFaults(of: stage, wanting: wanted) == [])
    }
}
