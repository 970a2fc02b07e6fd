import StageKit

extension ScriptChecker {
    static let parameterTypes: [String: ColumnType] = [
        "text": .text, "integer": .integer, "real": .real, "boolean": .boolean, "date": .date,
    ]

    /// The value of a parameter: the one set, else its default.
    mutating func value(of parameter: ParameterSyntax) -> Literal? {
        guard let type = type(of: parameter) else { return nil }
        let name = parameter.name
        if let set = settings[name.text] {
            if let value = ScriptChecker.literal(set, type) { return value }
            tell(.name(.parameterType(name.text, type: type.words, given: set)), name.span)
            return nil
        }
        guard let syntax = parameter.value, let literal = syntax.literal else {
            tell(.name(.unsetParameter(name.text, placeholder: type.rawValue.uppercased())), name.span)
            return nil
        }
        if let value = literal.fitted(to: type) { return value }
        tell(.name(.parameterType(name.text, type: type.words, given: syntax.written)), syntax.span)
        return nil
    }

    private mutating func type(of parameter: ParameterSyntax) -> ColumnType? {
        guard let name = parameter.type else { return nil }
        if let type = ScriptChecker.parameterTypes[name.text] { return type }
        let known = ScriptChecker.parameterTypes.keys.sorted()
        let guess = Habits.types[name.text.lowercased()] ?? Guess.nearest(to: name.text, among: known)
        tell(.name(.unknownType(name.text, known: known, guess: guess)), name.span)
        return nil
    }

    /// A value as it is written on a command line: a text needs no marks.
    private static func literal(_ text: String, _ type: ColumnType) -> Literal? {
        if type == .text { return .text(text) }
        var lexer = Lexer(text)
        lexer.run()
        guard lexer.diagnostics.isEmpty else { return nil }
        var parser = Parser(tokens: lexer.tokens, diagnostics: [])
        let value = parser.expression()
        guard parser.diagnostics.isEmpty, parser.current.kind == .end else { return nil }
        return value.literal?.fitted(to: type)
    }

    /// Values that were set for parameters the script does not have.
    var unusedSettings: [Failure] {
        let known = scope.spans.keys.filter { scope.parameters[$0] != nil || scope.broken.contains($0) }
            .sorted()
        return settings.keys.filter { !known.contains($0) }.sorted().map { name in
            let words = NameProblem.unknownParameter(
                name,
                known: known,
                guess: Guess.nearest(to: name, among: known)
            ).wording
            return Failure(words.code, words.message, hint: words.hint)
        }
    }
}

extension Literal {
    /// The value as one of that type, or nil when it is none.
    func fitted(to type: ColumnType) -> Literal? {
        switch (type, self) {
        case (.text, .text), (.integer, .integer), (.integer, .days), (.real, .real), (.boolean, .boolean),
            (.date, .date):
            self
        case (.real, .integer(let value)): .real(Double(value))
        case (.date, .integer(let year)) where (1000...9999).contains(year): .date(String(year))
        case (.date, .text(let text)) where DateText.isValue(text): .date(text)
        default: nil
        }
    }
}
