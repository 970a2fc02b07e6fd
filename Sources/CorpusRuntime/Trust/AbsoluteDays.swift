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
            if digits == 0 { return nil }
            return digits == bytes.count || endsOrdinal(bytes, after: digits) ? value : nil
        }
    }

    /// Whether what stands after the digits makes them an ordinal.
    private static func endsOrdinal(_ bytes: UnsafeBufferPointer<UInt8>, after digits: Int) -> Bool {
        guard bytes.count == digits + 2 else { return false }
        switch (bytes[digits], bytes[digits + 1]) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return true
        default: return false
        }
    }
}
