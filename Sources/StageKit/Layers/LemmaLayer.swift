/// A layer of tags that can tell lemmas too.
public protocol LemmaLayer: ArticleLayer {
    /// The lemma of a form that has that part of speech, in lower case unless it is a name.
    ///
    /// Allocates; callers keep what they asked for.
    func lemma(of form: UnsafeBufferPointer<UInt8>, _ tag: UPOS) -> String
}

extension LemmaLayer {
    /// Itself.
    public var lemmas: (any LemmaLayer)? { self }
}

extension [any ArticleLayer] {
    /// The first of them that tells lemmas.
    public var lemmas: (any LemmaLayer)? { lazy.compactMap { $0.lemmas }.first }
}
