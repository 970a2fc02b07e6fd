/// The columns an article view points into; a corpus makes these, stages never see them.
///
/// All pointers must stay valid as long as the `owner` that goes with them into an ``Article`` lives.
/// Offsets are UTF-8 bytes in `text`; token numbers count from the first token of the article.
public struct ArticleColumns {
    /// The article's extent of the document, valid UTF-8.
    public var text: UnsafeBufferPointer<UInt8>
    /// First byte of each token.
    public var tokenStarts: UnsafeBufferPointer<UInt32>
    /// One past the last byte of each token.
    public var tokenEnds: UnsafeBufferPointer<UInt32>
    /// Vocabulary id of each token's exact form.
    public var tokenForms: UnsafeBufferPointer<UInt32>
    /// First token of each word.
    public var wordTokens: UnsafeBufferPointer<UInt32>
    /// How many tokens each word covers.
    public var wordTokenCounts: UnsafeBufferPointer<UInt8>
    /// What stands before each word (`WordBreak` raw values).
    public var wordBreaks: UnsafeBufferPointer<UInt8>
    /// Vocabulary id of each word's matching fold.
    public var wordIDs: UnsafeBufferPointer<UInt32>
    /// First token of each sentence, then the token count.
    public var sentenceTokens: UnsafeBufferPointer<UInt32>
    /// Zone of each sentence (`Zone` raw values).
    public var sentenceZones: UnsafeBufferPointer<UInt8>
    /// First token of each paragraph, heading or headline, then the token count.
    public var paragraphTokens: UnsafeBufferPointer<UInt32>
    /// Zone of each paragraph (`Zone` raw values).
    public var paragraphZones: UnsafeBufferPointer<UInt8>
    /// Part of speech of each token (`UPOS` raw values); empty while it is not known.
    public var tags = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    /// Gathers the columns of one article.
    public init(
        text: UnsafeBufferPointer<UInt8>,
        tokenStarts: UnsafeBufferPointer<UInt32>,
        tokenEnds: UnsafeBufferPointer<UInt32>,
        tokenForms: UnsafeBufferPointer<UInt32>,
        wordTokens: UnsafeBufferPointer<UInt32>,
        wordTokenCounts: UnsafeBufferPointer<UInt8>,
        wordBreaks: UnsafeBufferPointer<UInt8>,
        wordIDs: UnsafeBufferPointer<UInt32>,
        sentenceTokens: UnsafeBufferPointer<UInt32>,
        sentenceZones: UnsafeBufferPointer<UInt8>,
        paragraphTokens: UnsafeBufferPointer<UInt32>,
        paragraphZones: UnsafeBufferPointer<UInt8>
    ) {
        self.text = text
        self.tokenStarts = tokenStarts
        self.tokenEnds = tokenEnds
        self.tokenForms = tokenForms
        self.wordTokens = wordTokens
        self.wordTokenCounts = wordTokenCounts
        self.wordBreaks = wordBreaks
        self.wordIDs = wordIDs
        self.sentenceTokens = sentenceTokens
        self.sentenceZones = sentenceZones
        self.paragraphTokens = paragraphTokens
        self.paragraphZones = paragraphZones
    }

    /// The columns of an article without text.
    public static var none: ArticleColumns {
        let numbers = UnsafeBufferPointer<UInt32>(start: nil, count: 0)
        let bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        return ArticleColumns(
            text: bytes,
            tokenStarts: numbers,
            tokenEnds: numbers,
            tokenForms: numbers,
            wordTokens: numbers,
            wordTokenCounts: bytes,
            wordBreaks: bytes,
            wordIDs: numbers,
            sentenceTokens: numbers,
            sentenceZones: bytes,
            paragraphTokens: numbers,
            paragraphZones: bytes
        )
    }
}
