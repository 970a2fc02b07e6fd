import StageKit

extension Parser {
    mutating func script() -> ScriptSyntax {
        var statements: [StatementSyntax] = []
        while true {
            while current.kind == .newline { advance() }
            if current.kind == .end { break }
            beginStatement()
            let start = current.span.start
            let told = diagnostics.count
            let kind = statement()
            endStatement()
            let span = SourceSpan(start, max(start, lastEnd))
            let isBroken = isLexicallyBroken(span) || diagnostics.count > told
            if let kind { statements.append(StatementSyntax(kind: kind, span: span, isBroken: isBroken)) }
        }
        return ScriptSyntax(statements: statements)
    }

    private mutating func endStatement() {
        if current.kind != .newline, current.kind != .end {
            tellExpected(.endOfStatement)
            while current.kind != .newline, current.kind != .end { advance() }
        }
    }

    private mutating func statement() -> StatementSyntax.Kind? {
        if take(word: "param") { return parameterStatement() }
        if take(word: "let") { return binding() }
        if take(word: "def") { return definition() }
        return .pipeline(pipeline())
    }

    private mutating func parameterStatement() -> StatementSyntax.Kind? {
        guard let parameter = parameter(needsType: true) else { return skipLine() }
        return .parameter(parameter)
    }

    private mutating func binding() -> StatementSyntax.Kind? {
        guard let name = name(.name) else { return skipLine() }
        expect(.assign)
        return .binding(name: name, pipeline())
    }

    private mutating func definition() -> StatementSyntax.Kind? {
        guard let name = name(.name) else { return skipLine() }
        var parameters: [ParameterSyntax] = []
        if take(.open) {
            while !at(.close), current.kind != .end {
                guard let parameter = parameter() else { break }
                parameters.append(parameter)
                if !take(.comma) { break }
            }
            expect(.close)
        }
        expect(.assign)
        return .definition(name: name, parameters, stages())
    }

    /// `name [: type] [= literal]`.
    private mutating func parameter(needsType: Bool = false) -> ParameterSyntax? {
        guard let name = name(.name) else { return nil }
        var parameter = ParameterSyntax(name: name)
        if take(.colon) {
            parameter.type = self.name(.type)
        } else if needsType {
            tellExpected(.type)
        }
        if take(.assign) {
            let value = expression()
            if value.literal == nil, value.kind != .absent { tell(.notLiteral, value.span) }
            parameter.value = value
        }
        return parameter
    }

    private mutating func skipLine() -> StatementSyntax.Kind? {
        while current.kind != .newline, current.kind != .end { advance() }
        return nil
    }
}
