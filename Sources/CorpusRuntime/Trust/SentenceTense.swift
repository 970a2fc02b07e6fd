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
    /// `will gather`; the first words that tell of what is to come.
    private(set) var futureWords = 0..<0
    /// The first word that tells of what has been.
    private(set) var pastWord = 0..<0
    /// A day of this or the next week is named as such.
    var isNear: Bool { hasThisWeek || !thisWeekdays.isEmpty || hasNearWord }
    private var hasNearWord = false
    /// A month is named.
    private(set) var hasMonth = false

    init(_ article: borrowing Article, _ words: Range<Int>, _ tenses: TenseWords) {
        self.words = words
        let ids = article.wordIDs
        let text = article.text
        for word in words {
            let kind = tenses[ids[word]]
            if kind.isEmpty { continue }
            if word > words.lowerBound, !kind.isDisjoint(with: .near) {
                readPair(article, word, kind, tenses)
            }
            if kind.contains(.month) { hasMonth = true }
            let first = text[Int(article.tokenStarts[Int(article.wordTokens[word])])]
            if first >= 0x41 && first <= 0x5A { continue }
            if kind.contains(.future) {
                isFuture = true
                if futureWords.isEmpty { futureWords = word..<min(word + 2, words.upperBound) }
            }
            if kind.contains(.past) {
                isPast = true
                if pastWord.isEmpty { pastWord = word..<(word + 1) }
            }
            if kind.contains(.open) { isOpen = true }
        }
    }

    private mutating func readPair(
        _ article: Article,
        _ word: Int,
        _ kind: TenseWords.Kind,
        _ tenses: TenseWords
    ) {
        let before = tenses[article.wordIDs[word - 1]]
        if kind.contains(.week) {
            if before.contains(.this) { hasThisWeek = true }
            if before.contains(.next) { hasNearWord = true }
        }
        if kind.contains(.tomorrow) { hasNearWord = true }
        if before.contains(.this), let weekday = tenses.weekdays[article.wordIDs[word]] {
            thisWeekdays.append((weekday, SentenceTense.text(article, (word - 1)..<(word + 1))))
        }
    }

    /// Some words as they stand.
    static func text(_ article: Article, _ words: Range<Int>) -> String {
        let last = article.word(words.upperBound - 1)
        return article.string(TokenRange(Int(article.word(words.lowerBound).start), Int(last.end)))
    }
}
