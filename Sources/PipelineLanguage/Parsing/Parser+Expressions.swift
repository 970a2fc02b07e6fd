import StageKit

extension Parser {
    /// Words that cannot be the name of a column without backticks.
    static let keywords: Set<String> = ["and", "or", "not", "in", "has", "contains", "is"]

    mutating func expression() -> ExpressionSyntax {
        guard nesting < Parser.deepestNesting else { return tooDeep() }
        nesting += 1
        defer { nesting -= 1 }
        var left = conjunction()
        while at(word: "or"), countOperator() {
            advance()
            left = binary(.or, left, conjunction())
        }
        return left
    }

    private mutating func conjunction() -> ExpressionSyntax {
        var left = negation()
        while at(word: "and"), countOperator() {
            advance()
            left = binary(.and, left, negation())
        }
        return left
    }

    private mutating func negation() -> ExpressionSyntax {
        let start = current.span.start
        guard take(word: "not") else { return comparison() }
        guard nesting < Parser.deepestNesting else { return tooDeep() }
        nesting += 1
        defer { nesting -= 1 }
        let operand = negation()
        return ExpressionSyntax(.not, [operand], SourceSpan(start, operand.span.end))
    }

    private mutating func comparison() -> ExpressionSyntax {
        let left = isLemmaNext ? ExpressionSyntax(.name("text", isQuoted: false), current.span) : range()
        if case .symbol(let symbol) = current.kind, let op = symbol.comparison {
            advance()
            return binary(.comparison(op), left, range())
        }
        if take(.matches) { return binary(.matches, left, range()) }
        if take(word: "is") { return missing(left) }
        if at(word: "not"), case .word(let next) = following.kind, Parser.wordOperators[next] != nil {
            advance()
            let positive = wordComparison(left)
            return ExpressionSyntax(.not, [positive], positive.span)
        }
        return wordComparison(left)
    }

    private static let wordOperators: [String: ExpressionSyntax.Kind] = [
        "in": .isIn, "has": .has, "contains": .contains,
    ]

    private mutating func wordComparison(_ left: ExpressionSyntax) -> ExpressionSyntax {
        guard case .word(let word) = current.kind, let kind = Parser.wordOperators[word] else { return left }
        let isLemma = isLemmaNext
        advance()
        if isLemma { advance() }
        return binary(isLemma ? .hasLemma : kind, left, range())
    }

    /// True at `has lemma`; with nothing before it, it is about the text at the row's place.
    private var isLemmaNext: Bool { at(word: "has") && following.kind == .word("lemma") }

    /// `is missing`, `is known`, `is not missing`; `is` was taken.
    private mutating func missing(_ operand: ExpressionSyntax) -> ExpressionSyntax {
        var isPositive = !take(word: "not")
        if take(word: "known") {
            isPositive.toggle()
        } else if !take(word: "missing") {
            tellExpected(.missingOrKnown)
        }
        let span = SourceSpan(operand.span.start, lastEnd)
        let test = ExpressionSyntax(.isMissing, [operand], span)
        return isPositive ? test : ExpressionSyntax(.not, [test], span)
    }

    private mutating func range() -> ExpressionSyntax {
        let low = sum()
        return take(.to) ? binary(.range, low, sum()) : low
    }

    private mutating func sum() -> ExpressionSyntax {
        var left = product()
        while true {
            let op: ArithmeticOperator
            if at(.plus) { op = .add } else if at(.minus), !isSign { op = .subtract } else { return left }
            guard countOperator() else { return left }
            advance()
            left = binary(.arithmetic(op), left, product())
        }
    }

    private mutating func product() -> ExpressionSyntax {
        var left = signed()
        while at(.star) || at(.slash), countOperator() {
            let op: ArithmeticOperator = at(.star) ? .multiply : .divide
            advance()
            left = binary(.arithmetic(op), left, signed())
        }
        return left
    }

    /// A minus with a blank before it and none after it.
    private var isSign: Bool { current.followsBlank && !following.followsBlank }

    private mutating func signed() -> ExpressionSyntax {
        guard at(.minus) else { return primary() }
        guard nesting < Parser.deepestNesting else { return tooDeep() }
        nesting += 1
        defer { nesting -= 1 }
        let start = current.span.start
        advance()
        let operand = signed()
        let span = SourceSpan(start, operand.span.end)
        switch operand.literal {
        case .integer(let value): return ExpressionSyntax(.literal(.integer(-value)), span)
        case .real(let value): return ExpressionSyntax(.literal(.real(-value)), span)
        case .days(let value): return ExpressionSyntax(.literal(.days(-value)), span)
        default: return ExpressionSyntax(.negated, [operand], span)
        }
    }

    private func binary(
        _ kind: ExpressionSyntax.Kind,
        _ left: ExpressionSyntax,
        _ right: ExpressionSyntax
    ) -> ExpressionSyntax {
        ExpressionSyntax(kind, [left, right], left.span.union(right.span))
    }

    private mutating func countOperator() -> Bool {
        operators += 1
        if operators == Parser.mostOperators { giveUp(.tooLong) }
        return operators < Parser.mostOperators
    }

    mutating func tooDeep() -> ExpressionSyntax {
        let span = current.span
        giveUp(.tooDeep)
        return ExpressionSyntax(.absent, span)
    }
}

extension ExpressionSyntax {
    init(_ kind: Kind, _ span: SourceSpan) { self.init(kind, [], span) }
}
