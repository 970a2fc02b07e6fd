import StageKit
import TextCore

/// How well a sentence tells what happened, packed with where it stands so that the best is the greatest.
///
/// Fifteen bits of score, then the article and the sentence turned over: of equal scores the first wins,
/// whatever the order they come in.
enum SentenceScore {
    /// The packed score of a sentence: one of full length, early in its article and with its own date is best.
    static func packed(_ article: Article, _ sentence: Int, isAbsolute: Bool) -> Int {
        let words = article.words(in: article.sentence(sentence)).count
        let length = words < 8 ? words * 20 : words <= 35 ? 400 : max(100, 400 - (words - 35) * 10)
        let place = max(0, 150 - sentence * 10)
        let zone = article.zone(ofSentence: sentence) == .body ? 200 : 0
        let score = length + place + zone + (isAbsolute ? 100 : 0)
        let order = Int(UInt32.max - article.number) << 16 | (0xFFFF - min(sentence, 0xFFFF))
        return score << 48 | order
    }

    /// Where the sentence of a packed score stands.
    static func place(_ packed: Int) -> (article: UInt32, sentence: Int) {
        (UInt32.max - UInt32(truncatingIfNeeded: packed >> 16), 0xFFFF - packed & 0xFFFF)
    }
}
