internal import TextCore

/// A ``WordQuery`` compiled against the vocabulary of a snapshot: each word costs the test of a bit.
///
/// Compile once a run, match in any thread.
public struct WordPattern: Sendable {
    let sequences: [CompiledSequence]
    let sets: [WordIDSet]
    /// For exact patterns the terms themselves, to test words of several tokens with.
    private let exactTests: [WordTest]?
    /// The lemmas that pass; nil where none is tested.
    private let lemmas: LemmaTests?
    /// For each test the parts of speech that pass.
    private let tags: [UInt32]
    /// True when the articles must have parts of speech.
    public let needsTags: Bool
    private let query: WordQuery
    /// What a match can begin with; nil where ids do not tell.
    private let firsts: WordIDSet?

    /// Looks every word of the query up.
    ///
    /// Linear in that part of the vocabulary that begins as a wildcard or expression does.
    ///
    /// A query that tests lemmas needs a layer that tells them.
    public init(_ query: WordQuery, in vocabulary: Vocabulary, lemmas: (any LemmaLayer)? = nil) throws {
        let (sequences, tests) = CompiledSequence.compile(query)
        self.lemmas = try LemmaTests(tests, lemmas)
        self.sequences = sequences
        exactTests = query.isExact ? tests : nil
        tags = tests.map(\.tags)
        needsTags = query.needsTags
        self.query = query
        let column = query.isExact ? vocabulary.forms : vocabulary.folds
        let sets = try tests.map { try WordPattern.ids(of: $0.terms, in: column, isExact: query.isExact) }
        self.sets = sets
        firsts = query.isExact ? nil : WordPattern.firsts(of: sequences, sets, column.count)
    }

    private static func firsts(of sequences: [CompiledSequence], _ sets: [WordIDSet], _ count: Int)
        -> WordIDSet?
    {
        var firsts = WordIDSet(below: count)
        for sequence in sequences {
            guard case .word(let test)? = sequence.steps.first else { return nil }
            firsts.formUnion(sets[test])
        }
        return firsts
    }

    /// Parses and compiles a pattern as it is written in a pipeline; see ``WordQuery``.
    public init(_ source: String, exact isExact: Bool = false, run: Run) throws {
        let query = try WordQuery(source, exact: isExact, compile: run.pattern)
        try self.init(query, in: run.corpus.vocabulary, lemmas: run.lemmas)
    }

    private static func ids(
        of terms: [WordQuery.Term],
        in column: SortedStrings,
        isExact: Bool
    ) throws -> WordIDSet {
        if terms.isEmpty { return WordIDSet(allBelow: column.count) }
        var set = WordIDSet(below: column.count)
        var searched: [WordQuery.Term] = []
        for term in terms {
            if case .literal(let bytes) = term, !isExact {
                if let id = column.find(bytes) { set.insert(id) }
            } else {
                searched.append(term)
            }
        }
        for term in searched {
            let entries = isExact ? 0..<column.count : column.entries(beginningWith: term.prefix)
            for id in entries {
                let isFound = try column.withBytes(id) { bytes in
                    isExact ? try matches(bytes, exactly: [term]) : try term.matches(bytes)
                }
                if isFound { set.insert(id) }
            }
        }
        return set
    }

    fileprivate static func matches(
        _ bytes: UnsafeBufferPointer<UInt8>,
        exactly terms: [WordQuery.Term]
    ) throws -> Bool {
        try WordForms.exact(bytes).withUnsafeBufferPointer { plain in
            try terms.contains { try $0.matches(plain) }
        }
    }

    /// Capitals are told apart.
    var isExact: Bool { exactTests != nil }

    /// A pattern that can be looked up in a listing and finds something wherever this one does: itself, or one that
    /// knows less; nil without one.
    public func listed(in vocabulary: Vocabulary) throws -> WordPattern? {
        try isListed ? self : query.listed.map { try WordPattern($0, in: vocabulary) }
    }

    /// False when a word that every match needs is nowhere in the vocabulary, so that nothing can match.
    public var canMatch: Bool {
        exactTests != nil
            || sequences.contains { sequence in
                sequence.steps.allSatisfy {
                    if case .word(let test) = $0 { sets[test].count > 0 } else { true }
                }
            }
    }

    /// Calls `body` with the words of each match that begins in `words` and ends in them, in order.
    ///
    /// Every word may begin one match: the first sequence that fits, gaps as short as can be. Matches may
    /// overlap, as the occurrences of an n-gram do.
    public func forEachMatch(
        in article: Article,
        words: Range<Int>,
        _ body: (Range<Int>) throws -> Void
    ) throws {
        try withWords(of: article) { source in
            func match(at start: Int) throws {
                for sequence in sequences {
                    if let end = try sequence.end(in: source, at: start, before: words.upperBound) {
                        return try body(start..<end)
                    }
                }
            }
            if let firsts {
                try firsts.forEachPosition(in: words, of: article.columns.wordIDs) { try match(at: $0) }
            } else {
                for start in words { try match(at: start) }
            }
        }
    }

    /// Whether a match lies in `words`.
    public func isFound(in article: Article, words: Range<Int>) throws -> Bool {
        try withWords(of: article) { source in
            for start in words {
                for sequence in sequences
                where try sequence.end(in: source, at: start, before: words.upperBound) != nil { return true }
            }
            return false
        }
    }

    private func withWords<R>(of article: Article, _ body: (ArticleWords) throws -> R) rethrows -> R {
        func words(_ lemmas: [LemmaTest?]) -> ArticleWords {
            ArticleWords(article: article, sets: sets, exactTests: exactTests, tags: tags, lemmas: lemmas)
        }
        guard let lemmas, article.isTagged else { return try body(words([])) }
        return try lemmas.withTests(of: article) { try body(words($0)) }
    }
}

/// The words of an article as a pattern sees them.
private struct ArticleWords: WordSequence {
    let article: Article
    let sets: [WordIDSet]
    let exactTests: [WordTest]?
    let tags: [UInt32]
    /// What tests the lemmas, an entry a test; empty where none is tested.
    let lemmas: [LemmaTest?]

    @inline(__always)
    func wordBreak(_ index: Int) -> UInt8 { article.columns.wordBreaks[index] }

    @inline(__always)
    func passes(_ test: Int, _ index: Int) throws -> Bool {
        if tags[test] != WordTest.anyTag, !hasTag(test, index) { return false }
        if !lemmas.isEmpty, let lemma = lemmas[test],
            try !lemma.passes(Int(article.word(index).start), of: article)
        {
            return false
        }
        guard let exactTests else { return sets[test].contains(article.columns.wordIDs[index]) }
        let columns = article.columns
        if columns.wordTokenCounts[index] == 1 {
            return sets[test].contains(columns.tokenForms[Int(columns.wordTokens[index])])
        }
        let bytes = UnsafeBufferPointer(rebasing: columns.text[article.bytes(of: article.word(index))])
        let terms = exactTests[test].terms
        return try terms.isEmpty || WordPattern.matches(bytes, exactly: terms)
    }

    private func hasTag(_ test: Int, _ index: Int) -> Bool {
        article.isTagged
            && tags[test] & 1 << UInt32(article.columns.tags[Int(article.word(index).start)]) != 0
    }
}
