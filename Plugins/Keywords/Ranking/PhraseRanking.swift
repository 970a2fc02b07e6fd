private import CorpusStatistics
internal import StageKit

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Darwin)
    private import Darwin
#endif

/// Orders phrases by how much they tell.
struct PhraseRanking {
    /// Numbers of phrases with their scores, best first; near-duplicates are left out.
    private(set) var ranked: [(index: Int, score: Double)] = []

    init(_ phrases: [PhraseGroup], _ table: WordTable, _ run: Run) throws {
        let frequencies = try run.corpus.documentFrequencies()
        let count = run.corpus.mainCount
        for (index, phrase) in phrases.enumerated() {
            if index & 0xFFF == 0 { try run.checkpoint() }
            var sum = 0.0
            for word in phrase.words {
                sum += PhraseRanking.rarity(table.rates[Int(word)], frequencies[Int(word)], of: count)
            }
            let score = sum * log2(1 + Double(phrase.frequency)) * Double(phrase.weight).squareRoot()
            ranked.append((index, score))
        }
        ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
    }

    /// How rare a word is, in bits: in ordinary English, and the more articles there are, in the corpus.
    private static func rarity(_ rate: Float, _ articles: UInt32, of count: Int) -> Double {
        let general = -log2(Double(rate))
        let own = log2((Double(count) + 1) / (Double(articles) + 0.5))
        let trust = Double(count) / (Double(count) + 50)
        return (1 - trust) * general + trust * own
    }
}
