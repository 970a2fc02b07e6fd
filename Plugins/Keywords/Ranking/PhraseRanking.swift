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
/// a longer phrase (as C-value does: Frantzi, Ananiadou and Mima 2000). Words that better phrases told already count
/// less. A single word tells less than two, the less the more of the text's phrases are longer and the longer the
/// text, and more if the headline has it. In short and in technical texts repetition tells less, and in technical
/// ones rare words and longer phrases tell more, single words and the headline's less.
struct PhraseRanking {
    /// Numbers of phrases with their scores, best first; near-duplicates are left out.
    private(set) var ranked: [(index: Int, score: Double)] = []

    private let phrases: [PhraseGroup]
    private let vocabulary: PhraseVocabulary
    /// What each word of the vocabulary adds to the score of longer phrases.
    private let termScores: [Double]
    private let table: WordTable
    /// What a phrase of so many words tells beside one of two.
    private let lengthWeights: [Double]
    /// The exponent of the occurrences of longer phrases by themselves.
    private let ownExponent: Double

    /// The same of single words: the longer the text, the more of them come again by the way.
    private let singleExponent: Double

    /// How much more a single word tells when the headline has it.
    private let headlineWeight: Double

    /// Ranks the phrases of at least `least` occurrences.
    init(
        _ phrases: [PhraseGroup],
        _ style: TextStyle,
        atLeast least: Int,
        _ table: WordTable,
        _ run: Run
    ) throws {
        self.phrases = phrases
        self.table = table
        let vocabulary = PhraseVocabulary(phrases)
        self.vocabulary = vocabulary
        let repetition = max(0, 0.62 + 0.4 * style.length - 0.5 * style.technicality)
        let rarity = 1 + 0.6 * style.technicality
        termScores = vocabulary.words.indices.map {
            pow(Double(table.rarities[Int(vocabulary.words[$0])]), rarity)
                * pow(Double(vocabulary.frequencies[$0]), repetition)
        }
        headlineWeight = 4 - 3 * style.technicality
        singleExponent = 1.2 - 0.1 * style.length
        ownExponent = 0.8 + 0.35 * style.length - 0.5 * style.technicality
        lengthWeights = [
            PhraseRanking.single(phrases) * pow(0.05, style.technicality) * exp(-0.4 * style.length), 1,
            0.75 * pow(1.7, style.technicality), 0.16 * pow(3, style.technicality),
        ]
        try run.checkpoint()
        for index in phrases.indices where phrases[index].frequency >= least {
            ranked.append((index, score(index)))
        }
        try run.checkpoint()
        ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
        dropNearDuplicates()
        var diversity = Diversity(words: vocabulary.words.count)
        ranked = diversity.rank(ranked) { vocabulary.indices(of: $0, count: phrases[$0].words.count) }
    }

    private static func single(_ phrases: [PhraseGroup]) -> Double {
        var singles = 1
        var longer = 1
        for phrase in phrases {
            if phrase.words.count == 1 { singles += phrase.own } else { longer += phrase.own }
        }
        return 0.5 * pow(Double(singles) / Double(longer) / 1.5, 1.2)
    }

    private func score(_ index: Int) -> Double {
        let phrase = phrases[index]
        let place = pow(Double(phrase.weight) / KeywordWeight.unit, 0.75)
        let own = pow(Double(phrase.own), phrase.words.count == 1 ? singleExponent : ownExponent)
        return termScore(phrase, index) * lengthWeights[phrase.words.count - 1] * place * own
    }

    private func termScore(_ phrase: PhraseGroup, _ index: Int) -> Double {
        let count = phrase.words.count
        if count == 1 {
            let headlined = Double(phrase.headlined) / Double(phrase.frequency)
            return pow(Double(table.rarities[Int(phrase.words[0])]), 1.3) * (1 + headlineWeight * headlined)
        }
        let sum = vocabulary.indices(of: index, count: count).reduce(0) { $0 + termScores[Int($1)] }
        let share = Double(phrase.own) / Double(phrase.frequency)
        return sum / Double(count).squareRoot() * pow(share, 0.3)
    }

    /// Leaves out a phrase whose words are all in one that ranks higher, unless it often stands by itself.
    ///
    /// Looks at the fifty best phrases that hold its first word.
    private mutating func dropNearDuplicates() {
        var lists = PhraseLists(words: vocabulary.words.count)
        ranked.removeAll { entry in
            let (words, own) = (phrases[entry.index].words, phrases[entry.index].own)
            let indices = vocabulary.indices(of: entry.index, count: words.count)
            let isDuplicate = lists.contains(of: Int(indices.first!)) { index in
                2 * own < phrases[index].frequency && words.isSubset(of: phrases[index].words)
            }
            if isDuplicate { return true }
            for word in indices { lists.add(entry.index, to: Int(word)) }
            return false
        }
    }
}
