import StageKit
import TextCore

/// Days told with day, month and year among the words of a sentence.
enum AbsoluteDays {
    /// `22 April 2031`, `April 22, 2031`, `Apr. 22, 2031`, `22nd April 2031`, with the words told.
    static func find(in article: Article, _ words: Range<Int>, _ tenses: TenseWords) -> [(
        day: CalendarDay, words: String
    )] {
        var found: [(day: CalendarDay, words: String)] = []
        let folds = article.vocabulary.folds
        let ids = article.wordIDs
        for word in words {
            guard let month = tenses.months[ids[word]] else { continue }
            let before = word > words.lowerBound ? number(folds, ids[word - 1]) : nil
            let after = word + 1 < words.upperBound ? number(folds, ids[word + 1]) : nil
            let beyond = word + 2 < words.upperBound ? number(folds, ids[word + 2]) : nil
            let told: (day: Int?, year: Int?, range: Range<Int>) =
                if let before, before <= 31, let after, after > 1900 {
                    (before, after, (word - 1)..<(word + 2))
                } else {
                    (after, beyond, word..<min(word + 3, words.upperBound))
                }
            guard let day = told.day, let year = told.year, (1900...2199).contains(year),
                let calendarDay = CalendarDay(year: year, month: month, day: day)
            else { continue }
            let last = article.word(told.range.upperBound - 1)
            let tokens = TokenRange(Int(article.word(told.range.lowerBound).start), Int(last.end))
            found.append((calendarDay, article.string(tokens)))
        }
        return found
    }

    /// A whole number, an ordinal's too.
    static func number(_ folds: SortedStrings, _ id: UInt32) -> Int? {
        folds.withBytes(Int(id)) { bytes in
            var value = 0
            var digits = 0
            for byte in bytes {
                guard byte >= 0x30, byte <= 0x39 else { break }
                value = value * 10 + Int(byte - 0x30)
                digits += 1
                if digits > 4 { return nil }
            }
            let rest = bytes.dropFirst(digits)
            let isOrdinal = ["st", "nd", "rd", "th"].contains { $0.utf8.elementsEqual(rest) }
            return digits > 0 && (rest.isEmpty || isOrdinal) ? value : nil
        }
    }
}
