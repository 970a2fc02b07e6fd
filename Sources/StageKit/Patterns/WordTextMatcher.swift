internal import TextCore

/// Finds a ``WordQuery`` in any text, a headline's or a column's: for text that is no place in an article.
///
/// Parts of speech are not known there, and are not tested. One a thread; keeps its memory from text to text. Each call segments the text.
public struct WordTextMatcher {
    private let sequences: [CompiledSequence]
    private let tests: [WordTest]
    private let isExact: Bool
    private var segmenter = Segmenter()
    private var columns = Segmentation()

    /// Prepares a query.
    public init(_ query: WordQuery) {
        (sequences, tests) = CompiledSequence.compile(query)
        isExact = query.isExact
    }

    /// Whether a match lies in the text.
    public mutating func isFound(in text: UnsafeBufferPointer<UInt8>) throws -> Bool {
        segmenter.segment(text, blocks: [Block(start: 0, end: text.count)], into: &columns)
        let words = (0..<columns.wordCount).map { index in
            let word = UnsafeBufferPointer(rebasing: text[columns.wordRange(index)])
            return isExact ? WordForms.exact(word) : WordForms.fold(word)
        }
        let source = TextWords(words: words, breaks: columns.wordBreaks, tests: tests)
        for start in words.indices {
            for sequence in sequences
            where try sequence.end(in: source, at: start, before: words.count) != nil {
                return true
            }
        }
        return false
    }
}

/// The words of a text as a pattern sees them.
private struct TextWords: WordSequence {
    let words: [[UInt8]]
    let breaks: [UInt8]
    let tests: [WordTest]

    func wordBreak(_ index: Int) -> UInt8 { breaks[index] }

    func passes(_ test: Int, _ index: Int) throws -> Bool {
        try words[index].withUnsafeBufferPointer { word in
            try tests[test].matches(word)
        }
    }
}
