/// Finds the tense of the clause an expression stands in, from the verb forms nearest to it.
struct TenseFinder {
    /// How many tokens are looked at on either side.
    static let reach = 24

    /// The tense around the tokens `start..<end` of a sentence: that of the nearest verb before, unless one
    /// after is nearer.
    static func tense(_ tokens: [Lexeme], _ start: Int, _ end: Int, first: Int, limit: Int) -> Tense {
        let (before, beforeDistance) = look(tokens, from: start - 1, to: max(first, start - reach), by: -1)
        let (after, afterDistance) = look(tokens, from: end, to: min(limit, end + reach) - 1, by: 1)
        guard let before else { return after ?? .none }
        guard let after, afterDistance * 2 < beforeDistance else { return before }
        return after
    }

    private static func look(_ tokens: [Lexeme], from: Int, to: Int, by step: Int) -> (Tense?, Int) {
        var distance = 1
        for index in stride(from: from, through: to, by: step) {
            let tense = tokens[index].tense
            if tense != .none { return (auxiliary(tokens, index, tense, to: to, step), distance) }
            distance += tokens[index].kind == .comma ? 4 : 1
        }
        return (nil, .max)
    }

    /// `will be held`, `is expected`, `has been`: an auxiliary right before a participle decides.
    private static func auxiliary(_ tokens: [Lexeme], _ index: Int, _ tense: Tense, to: Int, _ step: Int) -> Tense {
        guard step < 0, tense == .past else { return tense }
        for back in 1...3 where index - back >= to {
            let other = tokens[index - back]
            if other.tense == .future { return .future }
            if other.tense == .past || other.kind == .comma { break }
        }
        return tense
    }
}
