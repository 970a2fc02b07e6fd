/// Where the tokens, words, sentences and blocks of one text lie: columns of integers, reused from text to text.
///
/// Offsets are UTF-8 bytes in the text handed to ``Segmenter/segment(_:blocks:into:)``. Tokens follow the
/// conventions of Universal Dependencies for English (`do|n't`, `Yan|'s`, `three|-|way`, `8.5|%`, `U.S.`);
/// words are runs of one or more tokens, and what is no word is punctuation or a possessive.
public struct Segmentation: Sendable, Equatable {
    /// First byte of each token, ascending.
    public var tokenStarts: [UInt32] = []
    /// Byte after each token.
    public var tokenEnds: [UInt32] = []
    /// First token of each word, ascending.
    public var wordTokens: [UInt32] = []
    /// How many tokens each word covers: three for `three-way`, two for `don't`.
    public var wordTokenCounts: [UInt8] = []
    /// Raw ``WordBreak`` before each word.
    public var wordBreaks: [UInt8] = []
    /// First token of each sentence, and the number of tokens at the end.
    ///
    /// Sentences tile the tokens.
    public var sentenceTokens: [UInt32] = []
    /// Raw ``Zone`` of each sentence.
    public var sentenceZones: [UInt8] = []
    /// First token of each block, and the number of tokens at the end.
    ///
    /// A block without tokens has its row too.
    public var paragraphTokens: [UInt32] = []
    /// Raw ``Zone`` of each block.
    public var paragraphZones: [UInt8] = []

    /// Columns without rows.
    public init() {}

    /// Number of tokens, punctuation included.
    @inlinable public var tokenCount: Int { tokenStarts.count }
    /// Number of words.
    @inlinable public var wordCount: Int { wordTokens.count }
    /// Number of sentences, headings included.
    @inlinable public var sentenceCount: Int { sentenceZones.count }
    /// Number of blocks.
    @inlinable public var paragraphCount: Int { paragraphZones.count }

    /// Bytes of a word: from the start of its first token to the end of its last.
    @inlinable
    public func wordRange(_ word: Int) -> Range<Int> {
        let first = Int(wordTokens[word])
        return Int(tokenStarts[first])..<Int(tokenEnds[first + Int(wordTokenCounts[word]) - 1])
    }

    /// Drops all rows and keeps the memory for the next text.
    public mutating func removeAll() {
        tokenStarts.removeAll(keepingCapacity: true)
        tokenEnds.removeAll(keepingCapacity: true)
        wordTokens.removeAll(keepingCapacity: true)
        wordTokenCounts.removeAll(keepingCapacity: true)
        wordBreaks.removeAll(keepingCapacity: true)
        sentenceTokens.removeAll(keepingCapacity: true)
        sentenceZones.removeAll(keepingCapacity: true)
        paragraphTokens.removeAll(keepingCapacity: true)
        paragraphZones.removeAll(keepingCapacity: true)
    }
}
