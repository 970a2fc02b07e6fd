internal import StageKit

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Darwin)
    private import Darwin
#endif

/// Orders phrases by how much they tell.
///
/// A phrase scores by its words, rare ones that stand in many phrases most (as tf·idf does), by where it stands
/// (as in PositionRank: Florescu and Caragea 2017), by how often, and by how much of that is by itself, not within
/// a longer phrase (as C-value does: Frantzi, Ananiadou and Mima 2000).
struct PhraseRanking {
    /// Numbers of phrases with their scores, best first; near-duplicates are left out.
    private(set) var ranked: [(index: Int, score: Double)] = []

    private let phrases: [PhraseGroup]
    private let table: WordTable
    /// How often each word stands in phrases.
    private var frequencies: [UInt32: Int] = [:]

    /// Ranks the phrases of at least `least` occurrences, some of them by themselves.
    init(_ phrases: [PhraseGroup], atLeast least: Int, _ table: WordTable, _ run: Run) throws {
        self.phrases = phrases
        self.table = table
        for phrase in phrases where phrase.own > 0 {
            for word in phrase.words { frequencies[word, default: 0] += phrase.own }
        }
        try run.checkpoint()
        for index in phrases.indices where phrases[index].own > 0 && phrases[index].frequency >= least {
            ranked.append((index, score(phrases[index])))
        }
        try run.checkpoint()
        ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
        dropNearDuplicates()
    }

    private func score(_ phrase: PhraseGroup) -> Double {
        var words = 0.0
        for word in phrase.words {
            words += Double(table.rarities[Int(word)]) * pow(Double(frequencies[word] ?? 1), 0.75)
        }
        let length = Double(phrase.words.count)
        let frequency = Double(phrase.frequency)
        let place = pow(Double(phrase.weight) / KeywordWeight.unit, 0.65)
        return words / length.squareRoot() * place * Double(phrase.own) / frequency.squareRoot()
            * PhraseRanking.lengthFactor(phrase)
    }

    /// Two words tell most; a single word needs to be a name to tell as much.
    private static func lengthFactor(_ phrase: PhraseGroup) -> Double {
        switch phrase.words.count {
        case 1: 0.27 * (1 + 2 * Double(phrase.capitals) / Double(phrase.frequency))
        case 2: 1
        case 3: 0.75
        default: 0.2
        }
    }

    /// Leaves out a phrase whose words are all in one that ranks higher, unless it often stands by itself.
    ///
    /// Looks at the fifty best phrases that hold its first word.
    private mutating func dropNearDuplicates() {
        var holding: [UInt32: [Int]] = [:]
        ranked.removeAll { entry in
            let phrase = phrases[entry.index]
            let longer = holding[phrase.words[0]] ?? []
            let isDuplicate = longer.contains { index in
                2 * phrase.own < phrases[index].frequency
                    && phrase.words.allSatisfy { phrases[index].words.contains($0) }
            }
            if isDuplicate { return true }
            for word in phrase.words where holding[word, default: []].count < 50 {
                holding[word, default: []].append(entry.index)
            }
            return false
        }
    }
}
