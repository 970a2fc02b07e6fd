import StageKit
import TextCore

/// Days told with day and month but without their year, `May 6`, `6 May`: such a day is mostly near the day of
/// writing.
struct YearlessDays: Sendable {
    /// Each once.
    private(set) var days: [DayOfYear] = []
    /// The day of a dateline, `ROME, May 6 (Agency)`, with its words.
    private(set) var dateline: (day: DayOfYear, words: String)?

    /// Within how many words from the beginning a dateline stands.
    private static let datelineWords = 40

    /// Reads an article, of which tokens are looked at where ``mayStand(_:_:_:_:)`` is true.
    init(_ article: borrowing Article, _ tenses: TenseWords) {
        let (ids, folds) = (article.wordIDs, article.vocabulary.folds)
        for word in 0..<ids.count where tenses[ids[word]].contains(.month) {
            guard let (day, last) = YearlessDays.day(ids, word, tenses, folds), isCapitalised(article, word)
            else { continue }
            if !days.contains(day) { days.append(day) }
            if dateline == nil, word < YearlessDays.datelineWords, last > word,
                YearlessDays.isDateline(article, word, last, tenses)
            {
                dateline = (day, SentenceTense.text(article, word..<(last + 1)))
            }
        }
    }

    /// Whether a word may tell a day without its year.
    static func mayStand(_ ids: Span<UInt32>, _ word: Int, _ tenses: TenseWords, _ folds: SortedStrings)
        -> Bool
    {
        tenses[ids[word]].contains(.month) && day(ids, word, tenses, folds) != nil
    }

    private func isCapitalised(_ article: Article, _ word: Int) -> Bool {
        let first = article.text[Int(article.tokenStarts[Int(article.wordTokens[word])])]
        return first >= 0x41 && first <= 0x5A
    }

    /// The day beside a month's name, and its last word; nil beside a year.
    private static func day(
        _ ids: Span<UInt32>,
        _ word: Int,
        _ tenses: TenseWords,
        _ folds: SortedStrings
    ) -> (DayOfYear, Int)? {
        guard let month = tenses.months[ids[word]] else { return nil }
        let after = number(ids, word + 1, folds)
        if let after, after <= 31 {
            if let year = number(ids, word + 2, folds), year >= 1900 { return nil }
            return DayOfYear(month: month, day: after).map { ($0, word + 1) }
        }
        guard after == nil, let before = number(ids, word - 1, folds) else { return nil }
        return DayOfYear(month: month, day: before).map { ($0, word) }
    }

    private static func number(_ ids: Span<UInt32>, _ word: Int, _ folds: SortedStrings) -> Int? {
        word >= 0 && word < ids.count ? AbsoluteDays.number(folds, ids[word]) : nil
    }

    /// Whether a comma stands before the month and a bracket or a dash after the day.
    private static func isDateline(_ article: Article, _ month: Int, _ day: Int, _ tenses: TenseWords) -> Bool
    {
        let (first, end) = (Int(article.word(month).start), Int(article.word(day).end))
        guard first > 0, end < article.tokenCount else { return false }
        guard article.text[Int(article.tokenStarts[first - 1])] == 0x2C, leads(article, month, tenses) else {
            return false
        }
        let next = Int(article.tokenStarts[end])
        switch article.text[next] {
        case 0x28: return true
        case 0x2D, 0x5F: return next > Int(article.tokenEnds[end - 1])
        case 0xE2: return article.text[next + 1] == 0x80 && (0x93...0x94).contains(article.text[next + 2])
        default: return false
        }
    }

    /// Whether nothing but a place stands before a month in its paragraph.
    private static func leads(_ article: Article, _ month: Int, _ tenses: TenseWords) -> Bool {
        let end = Int(article.word(month).start)
        let start = Int(article.paragraph(article.paragraphIndex(ofToken: end)).start)
        guard month > 0, end - start <= 12, !tenses[article.wordIDs[month - 1]].contains(.weekday) else {
            return false
        }
        return (start..<end).allSatisfy {
            !(0x61...0x7A).contains(article.text[Int(article.tokenStarts[$0])])
        }
    }
}
