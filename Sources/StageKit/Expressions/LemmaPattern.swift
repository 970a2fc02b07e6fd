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

/// Finds a lemma in articles; asks for the lemma of a form and tag once.
///
/// Used by one thread at a time.
final class LemmaFinder: @unchecked Sendable {
    private let layer: any LemmaLayer
    private let wanted: WordQuery.Term
    private var vocabulary: Vocabulary?
    /// For each form which tags it was looked at with, and 32 bits further up with which it passed.
    private var flags: [UInt64] = []
    private var last: Article?

    init(_ pattern: LemmaPattern) {
        layer = pattern.layer
        let folded = Array(Folding.fold(pattern.source).utf8)
        wanted = folded.contains(0x2A) ? .wildcard(folded) : .literal(folded)
    }

    /// True when a token with the lemma stands in `tokens` of `article`.
    func isFound(in article: Article, _ tokens: TokenRange, _ corpus: any Corpus) throws -> Bool {
        if vocabulary !== article.vocabulary {
            vocabulary = article.vocabulary
            flags = Array(repeating: 0, count: article.vocabulary.forms.count)
            last = nil
        }
        if last?.number != article.number { last = corpus.tagged(article, by: layer) }
        let (forms, tags) = (article.columns.tokenForms, last!.columns.tags)
        for token in tokens.indices {
            if try passes(Int(forms[token]), tags[token], article.vocabulary) { return true }
        }
        return false
    }

    private func passes(_ form: Int, _ tag: UInt8, _ vocabulary: Vocabulary) throws -> Bool {
        let looked = UInt64(1) << UInt64(tag)
        if flags[form] & looked == 0 {
            var lemma = vocabulary.forms.withBytes(form) {
                Folding.fold(layer.lemma(of: $0, UPOS(rawValue: tag) ?? .other))
            }
            let isWanted = try lemma.withUTF8 { try wanted.matches($0) }
            flags[form] |= looked | (isWanted ? looked << 32 : 0)
        }
        return flags[form] & looked << 32 != 0
    }
}
