internal import TextCore

/// Finds the words of a pattern in articles and in other texts. For one thread.
///
/// Whether a vocabulary entry matches is found out once, when the word is first met.
struct WordFinder {
    private let parts: [WordPattern.Part]
    private var words = FoldedWords()
    private var vocabulary: Vocabulary?
    /// For each part and vocabulary entry: 0 not looked at yet, 1 no, 2 yes.
    private var flags: [[UInt8]] = []

    init(_ pattern: String) { parts = WordPattern(pattern).parts }

    /// True when the words stand in `tokens` of `article`, one after another in one sentence.
    mutating func isFound(in article: Article, _ tokens: TokenRange) -> Bool {
        if vocabulary !== article.vocabulary { begin(article.vocabulary) }
        let range = article.words(in: tokens)
        guard !parts.isEmpty, range.count >= parts.count else { return false }
        for first in range.lowerBound...(range.upperBound - parts.count) {
            var length = 0
            while length < parts.count, length == 0 || isJoined(article.columns.wordBreaks[first + length]),
                matches(length, Int(article.columns.wordIDs[first + length]))
            {
                length += 1
            }
            if length == parts.count { return true }
        }
        return false
    }

    /// True when the words stand in a text.
    mutating func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        words.read(text)
        guard !parts.isEmpty, words.count >= parts.count else { return false }
        for first in 0...(words.count - parts.count) {
            var length = 0
            while length < parts.count,
                length == 0 || isJoined(words.segmentation.wordBreaks[first + length]),
                words.folds.withBytes(first + length, { parts[length].matches($0) })
            {
                length += 1
            }
            if length == parts.count { return true }
        }
        return false
    }

    private func isJoined(_ wordBreak: UInt8) -> Bool { wordBreak < WordBreak.sentence.rawValue }

    private mutating func begin(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        flags = parts.map { _ in Array(repeating: 0, count: vocabulary.folds.count) }
    }

    private mutating func matches(_ part: Int, _ id: Int) -> Bool {
        if flags[part][id] == 0, let vocabulary {
            flags[part][id] = vocabulary.folds.withBytes(id) { parts[part].matches($0) } ? 2 : 1
        }
        return flags[part][id] == 2
    }
}
