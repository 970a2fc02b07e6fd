import StageKit

extension Parser {
    /// A literal, a name, a call, a list, or something in brackets.
    mutating func primary() -> ExpressionSyntax {
        let token = current
        switch token.kind {
        case .literal(let literal): return taken(.literal(literal))
        case .parameter(let name): return taken(.parameter(name))
        case .pattern(let source, let ignoringCase):
            return taken(.pattern(source, ignoringCase: ignoringCase))
        case .quotedName(let name): return taken(.name(name, isQuoted: true))
        case .word("true"): return taken(.literal(.boolean(true)))
        case .word("false"): return taken(.literal(.boolean(false)))
        case .word(let word) where !Parser.keywords.contains(word): return nameOrCall(word)
        case .symbol(.open): return bracketed()
        case .symbol(.openList): return list()
        case .bad:
            advance()
            return ExpressionSyntax(.absent, token.span)
        default:
            tellExpected(.value)
            return ExpressionSyntax(.absent, SourceSpan(token.span.start, token.span.start))
        }
    }

    private mutating func taken(_ kind: ExpressionSyntax.Kind) -> ExpressionSyntax {
        let span = current.span
        advance()
        return ExpressionSyntax(kind, span)
    }

    private mutating func nameOrCall(_ word: String) -> ExpressionSyntax {
        let start = current.span
        advance()
        guard at(.open), !current.followsBlank else {
            return ExpressionSyntax(.name(word, isQuoted: false), start)
        }
        let arguments = elements(closing: .close)
        return ExpressionSyntax(.call(word), arguments, SourceSpan(start.start, lastEnd))
    }

    private mutating func list() -> ExpressionSyntax {
        let start = current.span.start
        let elements = elements(closing: .closeList)
        return ExpressionSyntax(.list, elements, SourceSpan(start, lastEnd))
    }

    /// Expressions with commas between them, the current token being the opening bracket.
    private mutating func elements(closing symbol: Symbol) -> [ExpressionSyntax] {
        let open = current.span
        advance()
        var elements: [ExpressionSyntax] = []
        while !at(symbol), !isAtEndOfStage {
            let before = index
            elements.append(expression())
            if at(.assign) { tell(.singleEquals, current.span) }
            if !take(.comma) || index == before { break }
        }
        close(symbol, opened: open)
        return elements
    }

    private mutating func bracketed() -> ExpressionSyntax {
        let open = current.span
        if isPipelineInBrackets {
            guard nesting < Parser.deepestNesting else { return tooDeep() }
            let pipeline = bracketedPipeline()
            return ExpressionSyntax(.pipeline(pipeline), SourceSpan(open.start, lastEnd))
        }
        advance()
        var inner = expression()
        if at(.assign) { tell(.singleEquals, current.span) }
        close(.close, opened: open)
        inner.span = SourceSpan(open.start, max(lastEnd, inner.span.end))
        return inner
    }

    /// True when a bar stands within this bracket but in no inner one, or it begins with `table "…"`.
    private var isPipelineInBrackets: Bool {
        if following.kind == .word("table"), index + 2 < tokens.count,
            case .literal(.text) = tokens[index + 2].kind
        {
            return true
        }
        return holdsBar[index]
    }
}
