internal import TextCore

/// Words that a pattern's sequences are tried on.
protocol WordSequence {
    /// Whether word `index` passes test `test`, the number of a word step counted over all sequences.
    func passes(_ test: Int, _ index: Int) throws -> Bool
    /// What stands before word `index`, a ``WordBreak`` raw value.
    func wordBreak(_ index: Int) -> UInt8
}

/// A sequence of steps in which a word step is the number of its test.
struct CompiledSequence: Sendable {
    enum Step: Sendable {
        case word(Int)
        case gap(Int, Int)
    }
    var steps: [Step]

    /// The sequences of a query, and its tests.
    static func compile(_ query: WordQuery) -> (sequences: [CompiledSequence], tests: [WordTest]) {
        var tests: [WordTest] = []
        let sequences = query.sequences.map { steps in
            CompiledSequence(
                steps: steps.map { step in
                    switch step {
                    case .gap(let range): return .gap(range.lowerBound, range.upperBound)
                    case .word(let test):
                        tests.append(test)
                        return .word(tests.count - 1)
                    }
                }
            )
        }
        return (sequences, tests)
    }

    /// One past the last word of the match that begins at `start`, gaps as short as can be; nil without one.
    @inline(__always)
    func end<Words: WordSequence>(in words: Words, at start: Int, before limit: Int) throws -> Int? {
        if case .word(let test) = steps[0], try !words.passes(test, start) { return nil }
        let span = Range(uncheckedBounds: (start, limit))
        return try end(in: words, from: 0, at: start, span, .comma)
    }

    /// One past the last word of a match whose first `step` steps end at `position`; words go on `across` a break.
    private func end<Words: WordSequence>(
        in words: Words,
        from step: Int,
        at position: Int,
        _ span: Range<Int>,
        _ across: WordBreak
    ) throws -> Int? {
        guard step < steps.count else { return position }
        func continues(_ index: Int, _ across: WordBreak) -> Bool {
            index < span.upperBound && (index == span.lowerBound || words.wordBreak(index) <= across.rawValue)
        }
        switch steps[step] {
        case .word(let test):
            guard continues(position, across), try words.passes(test, position) else { return nil }
            return try end(in: words, from: step + 1, at: position + 1, span, .comma)
        case .gap(let least, let most):
            for count in 0...most {
                if count >= least,
                    let found = try end(in: words, from: step + 1, at: position + count, span, .punctuation)
                {
                    return found
                }
                guard count < most, continues(position + count, .punctuation) else { return nil }
            }
            return nil
        }
    }
}
