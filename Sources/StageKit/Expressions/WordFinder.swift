/// Finds the words of a `has` pattern in articles and in other texts.
///
/// For one thread. Whether a vocabulary entry passes is found out once, when the word is first met, and not
/// for the whole vocabulary as in ``WordPattern``: a condition is evaluated anew for each batch of rows.
final class WordFinder {
    private let sequences: [CompiledSequence]
    private let tests: [WordTest]
    private var texts: WordTextMatcher
    private var vocabulary: Vocabulary?
    /// For each test and vocabulary entry: 0 not looked at yet, 1 no, 2 yes.
    private var flags: [[UInt8]] = []

    /// Parses a pattern; a bad one is a ``Failure`` with code `pattern`.
    init(_ pattern: String) throws {
        let query = try WordQuery(has: pattern)
        (sequences, tests) = CompiledSequence.compile(query)
        texts = WordTextMatcher(query)
    }

    /// True when the words stand in `tokens` of `article`, one after another in one sentence.
    func isFound(in article: Article, _ tokens: TokenRange) throws -> Bool {
        if vocabulary !== article.vocabulary {
            vocabulary = article.vocabulary
            flags = tests.map { _ in Array(repeating: 0, count: article.vocabulary.folds.count) }
        }
        let words = article.words(in: tokens)
        let source = FinderWords(article: article, finder: self)
        for start in words {
            for sequence in sequences
            where try sequence.end(in: source, at: start, before: words.upperBound) != nil { return true }
        }
        return false
    }

    /// True when the words stand in a text.
    func isFound(in text: UnsafeBufferPointer<UInt8>) throws -> Bool { try texts.isFound(in: text) }

    fileprivate func passes(_ test: Int, _ id: Int, _ folds: SortedStrings) throws -> Bool {
        if flags[test][id] == 0 {
            let isFound = try folds.withBytes(id) { try tests[test].matches($0) }
            flags[test][id] = isFound ? 2 : 1
        }
        return flags[test][id] == 2
    }
}

extension WordQuery {
    /// Parses a pattern that stands after `has`; a bad one is a ``Failure`` with code `pattern`.
    public init(has pattern: String) throws {
        try self.init(pattern) { _, _ in
            throw Failure("pattern", "a regular expression stands after =~, not after has")
        }
        if needsTags {
            throw Failure("pattern", "a part of speech stands in the pattern of kwic, not after has")
        }
    }
}

/// The words of an article as a finder sees them.
private struct FinderWords: WordSequence {
    let article: Article
    let finder: WordFinder

    func wordBreak(_ index: Int) -> UInt8 { article.columns.wordBreaks[index] }

    func passes(_ test: Int, _ index: Int) throws -> Bool {
        try finder.passes(test, Int(article.columns.wordIDs[index]), article.vocabulary.folds)
    }
}
