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
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.text), borrowing: self)
        }
    }
    /// First byte of each token.
    @inlinable public var tokenStarts: Span<UInt32> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.tokenStarts), borrowing: self)
        }
    }
    /// One past the last byte of each token.
    @inlinable public var tokenEnds: Span<UInt32> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.tokenEnds), borrowing: self)
        }
    }
    /// Id of each token's exact form, for `vocabulary.forms`.
    @inlinable public var tokenForms: Span<UInt32> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.tokenForms), borrowing: self)
        }
    }
    /// First token of each word.
    @inlinable public var wordTokens: Span<UInt32> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.wordTokens), borrowing: self)
        }
    }
    /// Tokens each word covers.
    @inlinable public var wordTokenCounts: Span<UInt8> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.wordTokenCounts), borrowing: self)
        }
    }
    /// What stands before each word, `WordBreak` raw values.
    @inlinable public var wordBreaks: Span<UInt8> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.wordBreaks), borrowing: self)
        }
    }
    /// Id of each word's matching fold, for `vocabulary.folds`.
    @inlinable public var wordIDs: Span<UInt32> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.wordIDs), borrowing: self)
        }
    }
    /// First token of each sentence, then the token count: one more entry than sentences.
    @inlinable public var sentenceTokens: Span<UInt32> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.sentenceTokens), borrowing: self)
        }
    }
    /// Zone of each sentence, `Zone` raw values.
    @inlinable public var sentenceZones: Span<UInt8> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.sentenceZones), borrowing: self)
        }
    }
    /// First token of each block (paragraph, heading, headline), then the token count.
    @inlinable public var paragraphTokens: Span<UInt32> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.paragraphTokens), borrowing: self)
        }
    }
    /// Zone of each block, `Zone` raw values.
    @inlinable public var paragraphZones: Span<UInt8> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.paragraphZones), borrowing: self)
        }
    }
}
