/// Reads the texts of places, for one thread; those of an article cost least one after the other.
public protocol PlaceTexts: AnyObject {
    /// The UTF-8 bytes from the first to the last of some tokens of an article; valid until this object is asked
    /// again or goes.
    func text(of tokens: TokenRange, in article: UInt32) -> UnsafeBufferPointer<UInt8>
}

extension Corpus {
    /// What reads texts from whole articles.
    public func texts() -> any PlaceTexts { ArticleTexts(self) }
}

/// Reads texts from the article they lie in, of which it keeps the last.
private final class ArticleTexts: PlaceTexts {
    private let corpus: any Corpus
    private var last: Article?

    init(_ corpus: any Corpus) { self.corpus = corpus }

    func text(of tokens: TokenRange, in number: UInt32) -> UnsafeBufferPointer<UInt8> {
        let article = last?.number == number ? last! : corpus.article(number)
        last = article
        return UnsafeBufferPointer(rebasing: article.columns.text[article.bytes(of: tokens)])
    }
}
