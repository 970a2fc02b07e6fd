/// Finds the tense of the clause an expression stands in, from the verb forms nearest to it.
struct TenseFinder {
    /// How many tokens are looked at on either side.
    static let reach = 24

    /// The tense around the tokens `start..<end` of a sentence: that of the nearest verb before, unless one
    /// after is nearer.
    static func tense(_ tokens: [Lexeme], _ start: Int, _ end: Int, first: Int, limit: Int) -> Tense {
        let (before, beforeDistance) = look(tokens, from: start - 1, to: max(first, start - reach), by: -1)
        let (after, afterDistance) = look(tokens, from: end, to: min(limit, end + reach) - 1, by: 1)
        let expected = isExpected(tokens, start, first, before, after)
        guard let before else { return expected ? .future : after ?? .none }
        if expected { return .future }
        guard let after, afterDistance * 3 < beforeDistance else { return before }
        return after
    }

    /// Whether a word right before looks ahead: `until Tuesday`, `as soon as Tuesday`; not so `until Thursday, they had …`.
    private static func isExpected(
        _ tokens: [Lexeme],
        _ start: Int,
        _ first: Int,
        _ before: Tense?,
        _ after: Tense?
    ) -> Bool {
        guard start > first else { return false }
        switch tokens[start - 1].kind {
        case .until: return before != nil || after != .past
        case .as: return start - 2 > first && tokens[start - 3].kind == .as
        default: return false
        }
    }

    private static func look(_ tokens: [Lexeme], from: Int, to: Int, by step: Int) -> (Tense?, Int) {
        var distance = 1
        for index in stride(from: from, through: to, by: step) {
            let tense = isIntent(tokens, index) ? Tense.future : tokens[index].tense
            if tense == .past, isAttribute(tokens, index) { continue }
            if tense != .none { return (auxiliary(tokens, index, tense, to: to, step), distance) }
            distance += tokens[index].kind == .comma || tokens[index].kind == .and ? 4 : 1
        }
        return (nil, .max)
    }

    /// `plans to`, `set to`, `is to`: with `to` they look ahead; so does `to be`.
    private static func isIntent(_ tokens: [Lexeme], _ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        return tokens[index].kind == .intent && next.kind == .to
            || tokens[index].kind == .to && next.kind == .be
    }

    /// `the proposed merger`: a participle that belongs to a noun.
    private static func isAttribute(_ tokens: [Lexeme], _ index: Int) -> Bool {
        guard index > 0 else { return false }
        switch tokens[index - 1].kind {
        case .the, .article, .possessor: return true
        default: return false
        }
    }

    /// `will be held`, `is expected`, `has been`: an auxiliary right before a participle decides.
    private static func auxiliary(_ tokens: [Lexeme], _ index: Int, _ tense: Tense, to: Int, _ step: Int)
        -> Tense
    {
        guard step < 0 else { return tense }
        if tense == .future { return isBygone(tokens, index, to: to) ? .past : .future }
        guard tense == .past else { return tense }
        for back in 1...3 where index - back >= to {
            let other = tokens[index - back]
            if isIntent(tokens, index - back) {
                return isBygone(tokens, index - back, to: to) ? .past : .future
            }
            if other.tense == .future { return .future }
            if other.tense == .past || other.kind == .comma { break }
        }
        return tense
    }

    /// `had been scheduled`, `did not begin`: what was to come once has come or not by now; but who `did not plan
    /// to` has it still before him.
    private static func isBygone(_ tokens: [Lexeme], _ index: Int, to: Int) -> Bool {
        for back in 1...4 where index - back >= to {
            let other = tokens[index - back]
            if other.kind == .had { return true }
            if other.kind == .did { return !isIntent(tokens, index) }
            if tokens[index - back].kind == .comma { break }
        }
        return false
    }
}
