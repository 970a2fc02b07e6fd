internal import StageKit
internal import TextCore

extension Article {
    /// True when a phrase stands beside words of the same noun phrase that are no part of it.
    ///
    /// These are an adjective, adverb, noun or number before it (`far greener lock gates` without `greener`), a word
    /// that points back (`this lock gate`), a noun or number behind it (`the lock gate way`, `lock gate 4`).
    func isClipped(_ phrase: Range<Int>, _ table: WordTable) -> Bool {
        isClipped(before: phrase.lowerBound, table) || isClipped(behind: phrase.upperBound - 1)
    }

    private func isClipped(before word: Int, _ table: WordTable) -> Bool {
        guard wordBreaks[word] < WordBreak.sentence.rawValue else { return false }
        switch tag(Int(wordTokens[word]) - 1) {
        case .adjective, .adverb, .noun, .properNoun, .numeral, .symbol: return true
        case .determiner, .pronoun: return table.traits[Int(wordIDs[word - 1])].contains(.demonstrative)
        default: return false
        }
    }

    private func isClipped(behind word: Int) -> Bool {
        let next = Int(wordTokens[word]) + Int(wordTokenCounts[word])
        guard next < tokenCount else { return false }
        if word + 1 < wordCount, Int(wordTokens[word + 1]) == next,
            wordBreaks[word + 1] >= WordBreak.sentence.rawValue
        {
            return false
        }
        switch tag(next) {
        case .noun, .properNoun, .numeral, .symbol: return true
        default: return false
        }
    }
}
