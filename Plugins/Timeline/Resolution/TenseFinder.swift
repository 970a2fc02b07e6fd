/// Finds the tense of the clause an expression stands in, from the verb forms nearest to it.
struct TenseFinder {
    /// How many tokens are looked at on either side.
    static let reach = 24
    /// How near a modal after an expression must be, with no verb before it.
    static let modalReach = 8

    /// The tense around the tokens `start..<end` of a sentence: that of the nearest verb before, unless one
    /// after is nearer.
    static func tense(_ tokens: [Lexeme], _ start: Int, _ end: Int, first: Int, limit: Int) -> Tense {
        let begin = max(first, start - reach)
        let (before, beforeDistance) = look(tokens, from: start - 1, to: begin, by: -1, modals: reach)
        // `the storm that hit in April may return`
        let modals = before == nil ? modalReach : 0
        let last = min(limit, end + reach) - 1
        let (after, afterDistance) = look(tokens, from: end, to: last, by: 1, modals: modals)
        let expected =
            isExpected(tokens, start, first, before, after)
            || tokens[start].kind == .weekday && isFixed(tokens, start, end..<last + 1, before, after)
        if expected { return .future }
        guard let before else { return after ?? .none }
        if before != .future, isOpenSpan(tokens, start, first) { return .present }
        guard let after, afterDistance * 3 < beforeDistance else { return before }
        return after
    }

    /// Whether a word right before looks ahead: `until Tuesday`, `as soon as Tuesday`, `the vote is Tuesday`; not so
    /// `until Thursday, they had …`.
    private static func isExpected(
        _ tokens: [Lexeme],
        _ start: Int,
        _ first: Int,
        _ before: Tense?,
        _ after: Tense?
    ) -> Bool {
        guard start > first else { return false }
        let last = tokens[start - 1]
        switch last.kind {
        case .until:
            return (before != nil || after != .past) && !(before == .past && isHeldBack(tokens, start, first))
        case .as: return start - 2 > first && tokens[start - 3].kind == .as
        case .on, .in: return start - 1 > first && isCopula(tokens[start - 2])
        default: return isCopula(last)
        }
    }

    /// Whether a weekday is that of something still to come: kept `for Friday`, or an event no past is told of,
    /// `getting ready for the crowds of Friday's debate`.
    private static func isFixed(
        _ tokens: [Lexeme],
        _ start: Int,
        _ rest: Range<Int>,
        _ before: Tense?,
        _ after: Tense?
    ) -> Bool {
        guard before != .past else { return false }
        if start > 0, tokens[start - 1].kind == .for { return after != .past }
        guard rest.count > 1, tokens[rest.lowerBound].kind == .possessive,
            rest.dropFirst().prefix(3).contains(where: { [.event, .dayName].contains(tokens[$0].kind) })
        else { return false }
        // The 's is no verb.
        let next = look(tokens, from: rest.lowerBound + 1, to: rest.upperBound - 1, by: 1, modals: modalReach)
            .0
        return before == .present && next == nil || before != .future && next == .future
    }

    /// `was extended through May`, without the day it began: it can end before or after.
    private static func isOpenSpan(_ tokens: [Lexeme], _ start: Int, _ first: Int) -> Bool {
        guard start > first, tokens[start - 1].kind == .to, tokens[start - 1].value == LexiconBuilder.through
        else { return false }
        return !tokens[max(first, start - 12)..<start].contains { $0.kind == .from || $0.kind == .this }
    }

    /// `is` and `are`.
    private static func isCopula(_ token: Lexeme) -> Bool { token.kind == .intent && token.tense == .present }

    /// Whether what is told to last until a day is over: `did not pay until Friday`, `waited until Friday`.
    private static func isHeldBack(_ tokens: [Lexeme], _ start: Int, _ first: Int) -> Bool {
        tokens[max(first, start - 10)..<start].contains {
            switch $0.kind {
            case .negation, .wait, .no, .did: true
            default: false
            }
        }
    }

    /// The nearest tense and how far it is, modals counting up to a distance.
    private static func look(_ tokens: [Lexeme], from: Int, to: Int, by step: Int, modals: Int) -> (
        Tense?, Int
    ) {
        var distance = 1
        for index in stride(from: from, through: to, by: step) {
            let tense = tense(tokens, index)
            if tense == .past, isAttribute(tokens, index) { continue }
            let isFar = distance > modals && tokens[index].tense == .none
            if isFar, tokens[index].kind == .modal { continue }
            if tense != .none { return (auxiliary(tokens, index, tense, to: to, step), distance) }
            distance += tokens[index].kind == .comma || tokens[index].kind == .and ? 4 : 1
        }
        return (nil, .max)
    }

    /// The tense of one token, modals and intents looking ahead: `could rule`; but not `could have ruled`, `could not
    /// be reached`.
    private static func tense(_ tokens: [Lexeme], _ index: Int) -> Tense {
        if isIntent(tokens, index) { return .future }
        let token = tokens[index]
        guard token.kind == .modal, token.tense == .none, index + 1 < tokens.count else { return token.tense }
        let next = tokens[index + 1]
        if next.kind == .pronoun, next.tense == .present { return .past }
        switch token.value {
        case LexiconBuilder.can: return .present
        case LexiconBuilder.could: return isNegated(tokens, index) ? .past : .future
        default: return .future
        }
    }

    /// `could not be reached`, `neither could be reached`.
    private static func isNegated(_ tokens: [Lexeme], _ index: Int) -> Bool {
        tokens[max(0, index - 10)...min(index + 1, tokens.count - 1)].contains {
            $0.kind == .negation || $0.kind == .no
        }
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
            let tense = self.tense(tokens, index - back)
            if tense == .future { return .future }
            if tense == .past || other.kind == .comma { break }
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
