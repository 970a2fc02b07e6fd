import StageKit
import TextCore

/// The tense of one sentence, and the near days it names.
struct SentenceTense {
    /// The sentence's words, by number.
    let words: Range<Int>
    private(set) var isFuture = false
    private(set) var isPast = false
    /// A word stands in it after which a day ahead is nothing odd.
    private(set) var isOpen = false
    private(set) var hasThisWeek = false
    private(set) var thisWeekdays: [(weekday: Int, words: String)] = []
    /// `will gather`.
    private(set) var futureWords = ""
    private(set) var pastWord = ""
    /// A day of this or the next week is named as such.
    var isNear: Bool { hasThisWeek || !thisWeekdays.isEmpty || hasNearWord }
    private var hasNearWord = false

    init(_ article: Article, _ index: Int, _ tenses: TenseWords) {
        words = article.words(in: article.sentence(index))
        let ids = article.wordIDs
        let text = article.text
        for word in words {
            let kind = tenses[ids[word]]
            let first = text[article.bytes(of: article.word(word)).lowerBound]
            let isName = first >= 0x41 && first <= 0x5A
            if word > words.lowerBound { readPair(article, word, tenses) }
            if isName { continue }
            if kind.contains(.future) {
                isFuture = true
                if futureWords.isEmpty {
                    futureWords = SentenceTense.text(article, word..<min(word + 2, words.upperBound))
                }
            }
            if kind.contains(.past) {
                isPast = true
                if pastWord.isEmpty { pastWord = SentenceTense.text(article, word..<(word + 1)) }
            }
            if kind.contains(.open) { isOpen = true }
        }
    }

    private mutating func readPair(_ article: Article, _ word: Int, _ tenses: TenseWords) {
        let folds = article.vocabulary.folds
        let ids = article.wordIDs
        let isThis = folds.withBytes(Int(ids[word - 1])) { $0.elementsEqual("this".utf8) }
        let isNext = folds.withBytes(Int(ids[word - 1])) { $0.elementsEqual("next".utf8) }
        let isWeek = folds.withBytes(Int(ids[word])) { $0.elementsEqual("week".utf8) }
        if isThis, isWeek { hasThisWeek = true }
        if isNext, isWeek { hasNearWord = true }
        if folds.withBytes(Int(ids[word]), { $0.elementsEqual("tomorrow".utf8) }) { hasNearWord = true }
        if let weekday = tenses.weekdays[ids[word]] {
            if isThis { thisWeekdays.append((weekday, SentenceTense.text(article, (word - 1)..<(word + 1)))) }
        }
    }

    private static func text(_ article: Article, _ words: Range<Int>) -> String {
        let last = article.word(words.upperBound - 1)
        return article.string(TokenRange(Int(article.word(words.lowerBound).start), Int(last.end)))
    }
}
