/// A place in the corpus: an article and a range of its tokens.
///
/// Places are ordered by article number, which is corpus order (path, then record), then by token range.
public struct Place: Sendable, Hashable, Comparable {
    /// The article's number in its snapshot.
    public var article: UInt32
    /// The tokens covered.
    public var tokens: TokenRange

    /// Makes a place in the article of that number.
    @inlinable
    public init(article: UInt32, tokens: TokenRange) {
        self.article = article
        self.tokens = tokens
    }

    /// Corpus order.
    @inlinable
    public static func < (a: Place, b: Place) -> Bool {
        a.article != b.article ? a.article < b.article : a.tokens < b.tokens
    }
}
