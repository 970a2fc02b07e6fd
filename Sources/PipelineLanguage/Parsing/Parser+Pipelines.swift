import StageKit

extension Parser {
    mutating func pipeline() -> PipelineSyntax {
        let source = source()
        var stages: [StageSyntax] = []
        if take(.bar) { stages = self.stages() }
        return PipelineSyntax(source: source, stages: stages, span: SourceSpan(source.span.start, lastEnd))
    }

    /// Stages with bars between them.
    mutating func stages() -> [StageSyntax] {
        var stages: [StageSyntax] = []
        repeat {
            if let stage = stage() { stages.append(stage) } else { skipStage() }
        } while take(.bar)
        return stages
    }

    private mutating func source() -> SourceSyntax {
        let start = current.span.start
        if at(.open) {
            guard nesting < Parser.deepestNesting else {
                giveUp(.tooDeep)
                return SourceSyntax(kind: .named("", []), span: SourceSpan(start, start))
            }
            let nested = bracketedPipeline()
            return SourceSyntax(kind: .nested([nested]), span: SourceSpan(start, lastEnd))
        }
        guard let name = name(.source) else {
            skipStage()
            return SourceSyntax(kind: .named("", []), span: SourceSpan(start, start))
        }
        let items = items()
        return SourceSyntax(kind: .named(name.text, items), span: SourceSpan(start, lastEnd))
    }

    private mutating func stage() -> StageSyntax? {
        guard let name = name(.stage) else { return nil }
        let items = items()
        return StageSyntax(name: name, items: items, span: SourceSpan(name.span.start, lastEnd))
    }

    /// `(pipeline)`, the current token being the bracket.
    mutating func bracketedPipeline() -> PipelineSyntax {
        let open = current.span
        advance()
        nesting += 1
        defer { nesting -= 1 }
        let pipeline = pipeline()
        close(.close, opened: open)
        return pipeline
    }

    /// Takes a closing bracket, or tells what is in its way.
    mutating func close(_ symbol: Symbol, opened open: SourceSpan) {
        if take(symbol) { return }
        if take(.minus) {
            tell(.minusIsSign, tokens[index - 1].span)
            _ = expression()
            _ = take(symbol)
            return
        }
        if current.kind == .end || current.kind == .newline {
            return tell(.unclosed(symbol == .close ? "(" : "["), open)
        }
        tellExpected(.symbol(symbol.rawValue))
    }

    private mutating func items() -> [ItemSyntax] {
        var items: [ItemSyntax] = []
        var followsComma = false
        while !isAtEndOfStage {
            let before = index
            items.append(item(followsComma))
            if at(.assign) { skipSingleEquals() }
            followsComma = take(.comma)
            if followsComma, isAtEndOfStage { tellExpected(.value) }
            if index == before { advance() }
        }
        return items
    }

    private mutating func item(_ followsComma: Bool) -> ItemSyntax {
        operators = 0
        var name: NameSyntax?
        if following.kind == .symbol(.assign) {
            switch current.kind {
            case .word(let text), .quotedName(let text):
                name = NameSyntax(text, current.span)
                advance()
                advance()
            default: break
            }
        }
        return ItemSyntax(name: name, value: expression(), followsComma: followsComma)
    }

    /// `a and b = c`: told once, with what stands after it.
    private mutating func skipSingleEquals() {
        tell(.singleEquals, current.span)
        advance()
        if !isAtEndOfStage { _ = expression() }
    }
}
