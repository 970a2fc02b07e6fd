internal import Synchronization
internal import TextCore

/// A lemma that is looked for, folded, `*` as a wildcard; finds it in articles of any snapshot.
public struct LemmaPattern: Sendable {
    /// The lemma as it was written.
    public let source: String
    let layer: any LemmaLayer
    private let finders: FinderPool

    /// A lemma as `layer` tells it.
    public init(_ source: String, layer: any LemmaLayer) {
        self.source = source
        self.layer = layer
        finders = FinderPool()
    }

    /// Patterns of the lemmas that the word may have in a text, where they are others.
    ///
    /// Nothing has "said" as its lemma. The layer tells a lemma of any word as any part of speech, so that some may stand nowhere.
    public var ofForm: [LemmaPattern] {
        let form = Folding.fold(source)
        var lemmas: [String] = []
        for tag in [UPOS.verb, .noun, .adjective, .auxiliary] {
            let lemma = Array(form.utf8).withUnsafeBufferPointer {
                Folding.fold(layer.lemma(of: $0, tag))
            }
            if lemma != form, !lemmas.contains(lemma) { lemmas.append(lemma) }
        }
        return lemmas.map { LemmaPattern($0, layer: layer) }
    }

    /// Calls `body` with a finder that no other thread has.
    ///
    /// A condition is evaluated a batch at a time: what a finder knows of a vocabulary is kept for the next one.
    func withFinder<R>(_ body: (LemmaFinder) throws -> R) rethrows -> R {
        let finder = finders.free.withLock { $0.popLast() } ?? LemmaFinder(self)
        defer { finders.free.withLock { $0.append(finder) } }
        return try body(finder)
    }

    private final class FinderPool: Sendable {
        let free = Mutex<[LemmaFinder]>([])
    }
}

/// Finds a lemma in articles.
///
/// Used by one thread at a time.
final class LemmaFinder: @unchecked Sendable {
    private let lemmas: LemmaTest
    private var last: Article?

    init(_ pattern: LemmaPattern) {
        let folded = Array(Folding.fold(pattern.source).utf8)
        lemmas = LemmaTest([folded.contains(0x2A) ? .wildcard(folded) : .literal(folded)], pattern.layer)
    }

    /// True when a token with the lemma stands in `tokens` of `article`.
    func isFound(in article: Article, _ tokens: TokenRange, _ corpus: any Corpus) throws -> Bool {
        if lemmas.begin(article.vocabulary) { last = nil }
        if last?.number != article.number { last = corpus.tagged(article, by: lemmas.layer) }
        for token in tokens.indices where try lemmas.passes(token, of: last!) { return true }
        return false
    }
}
