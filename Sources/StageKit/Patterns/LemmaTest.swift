internal import Synchronization
internal import TextCore

/// Whether tokens have one of some lemmas; asks for the lemma of a form and tag once.
///
/// Used by one thread at a time.
final class LemmaTest: @unchecked Sendable {
    let layer: any LemmaLayer
    private let wanted: [WordQuery.Term]
    private var vocabulary: Vocabulary?
    /// For each form which tags it was looked at with, and 32 bits further up with which it passed.
    private var flags: [UInt64] = []

    /// Lemmas, folded, as `layer` tells them.
    init(_ wanted: [WordQuery.Term], _ layer: any LemmaLayer) {
        self.wanted = wanted
        self.layer = layer
    }

    /// Gets ready for articles of that vocabulary; true if those before were of another.
    func begin(_ vocabulary: Vocabulary) -> Bool {
        if self.vocabulary === vocabulary { return false }
        self.vocabulary = vocabulary
        flags = Array(repeating: 0, count: vocabulary.forms.count)
        return true
    }

    /// True when a token of an article that has tags passes.
    func passes(_ token: Int, of article: Article) throws -> Bool {
        let (form, tag) = (Int(article.columns.tokenForms[token]), article.columns.tags[token])
        let looked = UInt64(1) << UInt64(tag)
        if flags[form] & looked == 0 {
            var lemma = article.vocabulary.forms.withBytes(form) {
                Folding.fold(layer.lemma(of: $0, UPOS(rawValue: tag) ?? .other))
            }
            let isWanted = try lemma.withUTF8 { lemma in try wanted.contains { try $0.matches(lemma) } }
            flags[form] |= looked | (isWanted ? looked << 32 : 0)
        }
        return flags[form] & looked << 32 != 0
    }
}

/// The lemmas that the words of a pattern are tested for; any thread may use it.
final class LemmaTests: Sendable {
    private let wanted: [[WordQuery.Term]]
    private let layer: any LemmaLayer
    private let free = Mutex<[[LemmaTest?]]>([])

    /// The lemmas of each test of a pattern; nil when none is tested for any.
    init?(_ tests: [WordTest], _ layer: (any LemmaLayer)?) throws {
        if tests.allSatisfy({ $0.lemmas.isEmpty }) { return nil }
        guard let layer else {
            throw Failure("layer", "a pattern tests lemmas, which this program does not make")
        }
        wanted = tests.map(\.lemmas)
        self.layer = layer
    }

    /// Calls `body` with what tests the words of an article, an entry a test, nil for those that any lemma passes.
    func withTests<R>(of article: Article, _ body: ([LemmaTest?]) throws -> R) rethrows -> R {
        let tests =
            free.withLock { $0.popLast() } ?? wanted.map { $0.isEmpty ? nil : LemmaTest($0, layer) }
        defer { free.withLock { $0.append(tests) } }
        for test in tests { _ = test?.begin(article.vocabulary) }
        return try body(tests)
    }
}
