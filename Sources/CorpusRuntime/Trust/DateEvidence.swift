import StageKit
import TextCore

/// What an article's text says about when it was written.
struct DateEvidence: Sendable {
    /// The opening tells something as still to come, and as near: `will meet … this week`.
    var tellsNearFuture: String?
    /// The opening tells something as past, and nothing as to come.
    var tellsPast: String?
    /// `this week` stands beside a future verb.
    var thisWeekAhead = false
    /// Weekdays named as `this Friday`, not in the past tense; Monday is 1.
    var comingWeekdays: [(weekday: Int, words: String)] = []
    /// Absolute days told in the past tense.
    var pastDays: [(day: CalendarDay, words: String)] = []
    /// Days told without their year.
    let yearless: YearlessDays

    /// How many sentences are the opening.
    private static let openingSentences = 5

    /// How many of an article's sentences have to be read: those of the opening, and on to the last word that may tell
    /// a day and what stands beside it.
    static func sentences(_ columns: ArticleColumns, _ words: TenseWords, _ folds: SortedStrings) -> Int {
        let count = columns.sentenceZones.count
        guard count > openingSentences else { return count }
        let end = columns.sentenceTokens[openingSentences]
        let ids = columns.wordIDs.span
        var word = ids.count - 1
        while word >= 0, columns.wordTokens[word] >= end {
            if words.mayTellDay(ids, word) || YearlessDays.mayStand(ids, word, words, folds) {
                guard word + 2 < ids.count else { return count }
                let token = columns.wordTokens[word + 2]
                let following = columns.sentenceTokens.firstIndex { $0 > token } ?? count
                return min(count, following + 1)
            }
            word -= 1
        }
        return openingSentences
    }

    /// Reads the first sentences of an article, as many as have to be read.
    init(_ article: borrowing Article, sentences: Int, _ words: TenseWords) {
        yearless = YearlessDays(article, words)
        var isFuture = false
        var first = 0
        for index in 0..<sentences {
            var last = first
            let end = article.sentenceTokens[index + 1]
            while last < article.wordCount, article.wordTokens[last] < end { last += 1 }
            let sentence = SentenceTense(article, first..<last, words)
            first = last
            read(article, sentence, words)
            guard index < DateEvidence.openingSentences else { continue }
            isFuture = isFuture || sentence.isFuture
            if sentence.isFuture, sentence.isNear, tellsNearFuture == nil {
                tellsNearFuture = SentenceTense.text(article, sentence.futureWords)
            }
            if index < 3, sentence.isPast, !sentence.isFuture, tellsPast == nil {
                tellsPast = SentenceTense.text(article, sentence.pastWord)
            }
        }
        if isFuture { tellsPast = nil }
    }

    private mutating func read(_ article: Article, _ sentence: SentenceTense, _ tenses: TenseWords) {
        if sentence.isFuture, sentence.hasThisWeek { thisWeekAhead = true }
        if !sentence.isPast || sentence.isFuture { comingWeekdays += sentence.thisWeekdays }
        guard sentence.hasMonth, sentence.isPast, !sentence.isFuture, !sentence.isOpen else { return }
        pastDays += AbsoluteDays.find(in: article, sentence.words, tenses)
    }
}
