/// What an article layer tells of each token.
public enum LayerKind: String, Sendable, Hashable, CaseIterable {
    /// The part of speech, as ``Article/tags``.
    case tags
}

/// A column of one byte a token that a model or rule works out from one article alone.
///
/// It is computed once for all stages that ask for it, in the thread that holds the article, and kept.
public protocol ArticleLayer: Sendable {
    /// Which column it fills.
    var kind: LayerKind { get }
    /// Differs whenever the values can: made of the version of the code and of the model's bytes.
    var fingerprint: UInt64 { get }
    /// Gets ready for the articles of one snapshot, whose forms are those of `vocabulary`.
    ///
    /// What depends on a form alone is worked out here, once.
    func prepared(for vocabulary: Vocabulary) -> any PreparedLayer
    /// The layer, if it can tell lemmas.
    var lemmas: (any LemmaLayer)? { get }
}

extension ArticleLayer {
    /// Tells none, unless it is a ``LemmaLayer``.
    public var lemmas: (any LemmaLayer)? { nil }
}

/// An article layer that is ready for the articles of one snapshot; any thread may call it.
public protocol PreparedLayer: Sendable {
    /// Writes the value of each token; `values` has as many entries as the article has tokens.
    ///
    /// The values depend on the article's text and segmentation alone.
    func compute(_ article: Article, into values: UnsafeMutableBufferPointer<UInt8>)
}

/// The values of a layer for one article.
public final class LayerValues: @unchecked Sendable {
    let values: UnsafeMutableBufferPointer<UInt8>

    /// Computes the values of an article.
    public init(_ layer: any PreparedLayer, of article: Article) {
        values = .allocate(capacity: article.tokenCount)
        values.initialize(repeating: 0)
        layer.compute(article, into: values)
    }

    /// Copies values that were computed before, one a token.
    public init(_ computed: UnsafeBufferPointer<UInt8>) {
        values = .allocate(capacity: computed.count)
        _ = values.initialize(fromContentsOf: computed)
    }

    /// The values, one a token; they are good while this object lives.
    public var all: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(values) }

    deinit { values.deallocate() }
}

extension Article {
    /// The same article with part-of-speech tags, which it keeps alive.
    public func tagged(_ values: LayerValues) -> Article {
        var columns = columns
        columns.tags = UnsafeBufferPointer(values.values)
        return Article(
            number: number,
            attributes: attributes,
            vocabulary: vocabulary,
            columns: columns,
            owner: TaggedOwner(values, owner)
        )
    }

    /// True when the article has part-of-speech tags.
    @inlinable public var isTagged: Bool { columns.tags.count == tokenCount }

    /// Part of speech of each token, ``UPOS`` raw values; empty unless the stage's needs name tags.
    @inlinable public var tags: Span<UInt8> {
        @_lifetime(borrow self) get {
            _overrideLifetime(Span(_unsafeElements: columns.tags), borrowing: self)
        }
    }

    /// The part of speech of a token of an article that has tags.
    @inlinable
    public func tag(_ token: Int) -> UPOS {
        UPOS(rawValue: columns.tags[token]) ?? .other
    }
}

extension Corpus {
    /// The article with tags, worked out afresh; a snapshot keeps them instead.
    public func tagged(_ article: Article, by layer: any ArticleLayer) -> Article {
        article.tagged(LayerValues(layer.prepared(for: article.vocabulary), of: article))
    }
}

/// Keeps an article's tags alive, and its other columns.
private final class TaggedOwner {
    private let values: LayerValues
    private let base: AnyObject

    init(_ values: LayerValues, _ base: AnyObject) {
        self.values = values
        self.base = base
    }
}
