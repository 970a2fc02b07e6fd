import StageKit
import TextCore

/// Which sentences of an article are kept for a line of a timeline, packed so that the best is the greatest.
///
/// Whole sentences of the body before others, what is told before what is announced, then the first; of equal ones the
/// earlier article's, whatever the order they come in.
enum SentenceRank {
    /// How many sentences are kept for a line: one for each remainder of an article's number.
    static let slots: UInt32 = 32

    /// How many words a whole sentence has: longer ones are lists, or lines run together.
    static let whole = 8...80

    /// How many words a sentence that begins an article has at least.
    private static let least = 5

    /// Whether a sentence has more than a few words and a full stop, or what stands for one, at its end.
    static func isWhole(_ article: Article, _ sentence: Int) -> Bool {
        let tokens = article.sentence(sentence)
        guard article.words(in: tokens).count >= least else { return false }
        // The last may be marks of quotation and brackets.
        return tokens.indices.suffix(3).contains { token in
            let last = article.text[article.bytes(of: TokenRange(token, token + 1)).upperBound - 1]
            return last == 0x2E || last == 0x21 || last == 0x3F
        }
    }

    /// The packed rank of a sentence, in which the date is to come when it `isAhead`.
    static func packed(_ article: Article, _ sentence: Int, isAhead: Bool) -> Int {
        let isWhole = whole.contains(article.words(in: article.sentence(sentence)).count)
        let isBody = article.zone(ofSentence: sentence) == .body
        let order = Int(0xFFFF - min(sentence, 0xFFFF)) << 32 | Int(UInt32.max - article.number)
        return (isWhole ? 1 << 50 : 0) | (isBody ? 1 << 49 : 0) | (isAhead ? 0 : 1 << 48) | order
    }

    /// Where the sentence of a packed rank stands.
    static func place(_ packed: Int) -> (article: UInt32, sentence: Int) {
        (UInt32.max - UInt32(truncatingIfNeeded: packed), 0xFFFF - packed >> 32 & 0xFFFF)
    }
}

/// Chooses among the sentences that tell of one date the one that tells what most others tell.
struct CentralSentence {
    private var counts: [UInt32: Int] = [:]
    private var sentences: [(rank: Int, words: Set<UInt32>)] = []

    /// The place of the most central sentence; nil when there is none.
    ///
    /// It is the one whose words the most others have, by the square root of its
    /// length; the best ranked when none shares any.
    ///
    /// Takes the words of each sentence once.
    static func choose(_ ranks: [Int], in corpus: any Corpus) -> (article: UInt32, sentence: Int)? {
        var chooser = CentralSentence()
        let isWhole = (ranks.max() ?? 0) >> 48
        for rank in ranks where rank >> 48 == isWhole { chooser.take(rank, corpus) }
        return chooser.best.map(SentenceRank.place)
    }

    private mutating func take(_ rank: Int, _ corpus: any Corpus) {
        let place = SentenceRank.place(rank)
        let article = corpus.article(place.article)
        guard place.sentence < article.sentenceCount else { return }
        let range = article.words(in: article.sentence(place.sentence))
        let ids = article.wordIDs
        let words = Set(range.map { ids[$0] })
        for word in words { counts[word, default: 0] += 1 }
        sentences.append((rank, words))
    }

    private var best: Int? {
        sentences.map { (score($0.words), $0.rank) }.max { $0 < $1 }?.1
    }

    private func score(_ words: Set<UInt32>) -> Double {
        let shared = words.reduce(0) { $0 + (counts[$1] ?? 1) - 1 }
        return Double(shared) / Double(max(8, words.count)).squareRoot()
    }
}
