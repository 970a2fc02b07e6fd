public import TextCore

/// One part of a document, with its text and token columns, for the length of a call.
///
/// A view: cheap to copy, and it keeps what it points into alive. All Spans count bytes or tokens from the
/// start of the article's own extent. Words are those of SEMANTICS (`don't`, `three-way`, no possessive
/// `'s`); tokens are Universal Dependencies'.
public struct Article: @unchecked Sendable {
    /// The article's number in its snapshot; corpus order.
    public let number: UInt32
    /// What is known beside the text.
    public let attributes: ArticleAttributes
    /// Forms and folds behind the ids.
    public let vocabulary: Vocabulary
    @usableFromInline let columns: ArticleColumns
    @usableFromInline let owner: AnyObject

    /// Makes a view of columns that live as long as `owner`.
    public init(
        number: UInt32,
        attributes: ArticleAttributes,
        vocabulary: Vocabulary,
        columns: ArticleColumns,
        owner: AnyObject
    ) {
        self.number = number
        self.attributes = attributes
        self.vocabulary = vocabulary
        self.columns = columns
        self.owner = owner
    }

    /// The text, valid UTF-8.
    @inlinable public var text: Span<UInt8> {
        @_lifetime(borrow self) get { span(columns.text) }
    }
    /// First byte of each token.
    @inlinable public var tokenStarts: Span<UInt32> {
        @_lifetime(borrow self) get { span(columns.tokenStarts) }
    }
    /// One past the last byte of each token.
    @inlinable public var tokenEnds: Span<UInt32> {
        @_lifetime(borrow self) get { span(columns.tokenEnds) }
    }
    /// Id of each token's exact form, for `vocabulary.forms`.
    @inlinable public var tokenForms: Span<UInt32> {
        @_lifetime(borrow self) get { span(columns.tokenForms) }
    }
    /// First token of each word.
    @inlinable public var wordTokens: Span<UInt32> {
        @_lifetime(borrow self) get { span(columns.wordTokens) }
    }
    /// Tokens each word covers.
    @inlinable public var wordTokenCounts: Span<UInt8> {
        @_lifetime(borrow self) get { span(columns.wordTokenCounts) }
    }
    /// What stands before each word, ``WordBreak`` raw values.
    @inlinable public var wordBreaks: Span<UInt8> {
        @_lifetime(borrow self) get { span(columns.wordBreaks) }
    }
    /// Id of each word's matching fold, for `vocabulary.folds`.
    @inlinable public var wordIDs: Span<UInt32> {
        @_lifetime(borrow self) get { span(columns.wordIDs) }
    }
    /// First token of each sentence, then the token count: one more entry than sentences.
    @inlinable public var sentenceTokens: Span<UInt32> {
        @_lifetime(borrow self) get { span(columns.sentenceTokens) }
    }
    /// Zone of each sentence, `Zone` raw values.
    @inlinable public var sentenceZones: Span<UInt8> {
        @_lifetime(borrow self) get { span(columns.sentenceZones) }
    }
    /// First token of each block (paragraph, heading, headline), then the token count.
    @inlinable public var paragraphTokens: Span<UInt32> {
        @_lifetime(borrow self) get { span(columns.paragraphTokens) }
    }
    /// Zone of each block, `Zone` raw values.
    @inlinable public var paragraphZones: Span<UInt8> {
        @_lifetime(borrow self) get { span(columns.paragraphZones) }
    }

    @inlinable @_lifetime(borrow self)
    func span<T>(_ buffer: UnsafeBufferPointer<T>) -> Span<T> {
        let span = Span(_unsafeElements: buffer)
        return _overrideLifetime(span, borrowing: self)
    }
}
