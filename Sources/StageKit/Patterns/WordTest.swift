/// What one word of a match has to be.
struct WordTest: Sendable {
    /// Every part of speech will do.
    static let anyTag = UInt32.max

    /// It is one of these; any word if there are none.
    var terms: [WordQuery.Term]
    /// Its part of speech is one of these, a bit for each raw value of ``UPOS``.
    ///
    /// A word of several tokens has that of the first.
    var tags = WordTest.anyTag
    /// Its lemma is one of these, folded; any if there are none.
    ///
    /// A word of several tokens has that of the first.
    var lemmas: [WordQuery.Term] = []

    /// Its part of speech is looked at.
    var needsTags: Bool { tags != WordTest.anyTag || !lemmas.isEmpty }

    /// Whether a word passes as far as its form goes.
    func matches(_ word: UnsafeBufferPointer<UInt8>) throws -> Bool {
        try terms.isEmpty || terms.contains { try $0.matches(word) }
    }
}

extension WordQuery {
    /// True when a word's part of speech or lemma is tested.
    public var needsTags: Bool {
        sequences.contains { sequence in
            sequence.contains { if case .word(let test) = $0 { test.needsTags } else { false } }
        }
    }

    /// True when a pattern, as it is written in a pipeline, tests parts of speech or lemmas.
    ///
    /// False for one that cannot be read.
    public static func needsTags(_ source: String) -> Bool {
        (try? WordQuery(source) { _, _ in NoMatcher() })?.needsTags ?? false
    }

    /// A query of folded words alone that finds something wherever this one does; nil if nothing is left of it.
    var listed: WordQuery? {
        let sequences = sequences.map { steps in
            Array(steps.map { $0.listed(isExact: isExact) }.drop { !$0.isWord })
        }
        return sequences.contains(where: \.isEmpty) ? nil : WordQuery(sequences: sequences)
    }
}

extension WordQuery.Step {
    fileprivate func listed(isExact: Bool) -> WordQuery.Step {
        guard case .word(let test) = self else { return self }
        var terms: [WordQuery.Term] = []
        for term in test.terms {
            if !isExact {
                terms.append(term)
            } else if case .literal(let bytes) = term {
                terms.append(.literal(bytes.withUnsafeBufferPointer(WordForms.fold)))
            } else {
                return .gap(1...1)
            }
        }
        return terms.isEmpty ? .gap(1...1) : .word(WordTest(terms: terms))
    }
}

/// Stands for an expression that is never tried.
private struct NoMatcher: PatternMatcher {
    func firstMatch(in text: UnsafeBufferPointer<UInt8>, from start: Int) throws -> Range<Int>? { nil }
}
