import StageKit

extension ArgumentCompleter {
    /// Offers what can follow the operand before the cursor in a condition; false when none stands there.
    mutating func addOperators() -> Bool {
        guard options.contains(where: { $0.isPositional && $0.type == .condition }),
            context.tokens.count > 1, let last = context.tokens.last?.kind
        else { return false }
        if last == .word("is") {
            for word in ["missing", "known", "not missing"] { add(word, .choice, "") }
            return true
        }
        guard ArgumentCompleter.endsOperand(last) else { return false }
        if isCompared {
            addConjunctions()
        } else {
            addComparisons(operandType)
        }
        return true
    }

    private static func endsOperand(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .word(let word): !Parser.keywords.contains(word)
        case .quotedName, .literal, .parameter, .pattern, .symbol(.close), .symbol(.closeList): true
        default: false
        }
    }

    /// True when an operator that makes a condition stands since the last `and`, `or` or opening bracket.
    private var isCompared: Bool {
        for token in context.tokens.dropFirst().reversed() {
            switch token.kind {
            case .word("and"), .word("or"), .symbol(.open): return false
            case .word("has"), .word("contains"), .word("in"), .word("is"), .symbol(.matches): return true
            case .symbol(let symbol) where symbol.comparison != nil: return true
            default: continue
            }
        }
        return false
    }

    /// The type of the column before the cursor; nil for anything else.
    private var operandType: ColumnType? {
        switch context.tokens.last?.kind {
        case .word(let name), .quotedName(let name): column(name)?.type
        default: nil
        }
    }

    private mutating func addConjunctions() {
        add("and", .choice, "and this too")
        add("or", .choice, "or else this")
    }

    private mutating func addComparisons(_ type: ColumnType?) {
        if type == .boolean { addConjunctions() }
        add("==", .choice, "equal to")
        add("!=", .choice, "not equal to")
        if type == nil || type == .text || type == .place {
            add("has", .choice, "has these words, whatever their capitals; * stands for any letters")
            add("contains", .choice, "has these letters in it, whatever their capitals")
            add("=~", .choice, "fits the pattern /…/")
        }
        if type != .boolean {
            add("in", .choice, "one of [a, b], or between the ends of a..b")
            for (symbol, meaning) in [("<", "below"), ("<=", "up to"), (">", "above"), (">=", "from")] {
                add(symbol, .choice, meaning)
            }
        }
        add("is missing", .choice, "has no value")
        add("is known", .choice, "has a value")
    }
}
