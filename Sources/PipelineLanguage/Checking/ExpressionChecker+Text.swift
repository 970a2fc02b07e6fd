import StageKit

extension ExpressionChecker {
    /// `has` and `contains`.
    mutating func search(_ syntax: ExpressionSyntax) -> Expression? {
        let word = syntax.kind == .has ? "has" : "contains"
        let wanted = wantedText(syntax.children[1], word)
        guard let subject = textSubject(syntax.children[0], word), let wanted else { return nil }
        return syntax.kind == .has ? .has(subject, wanted) : .contains(subject, wanted)
    }

    /// `has lemma`, which looks at the tokens of a place.
    mutating func lemma(_ syntax: ExpressionSyntax) -> Expression? {
        let wanted = wantedText(syntax.children[1], "has lemma")
        guard let subject = textSubject(syntax.children[0], "has lemma"), let wanted else { return nil }
        guard subject.type == .place else {
            let problem = ExpressionProblem.operand(
                "has lemma",
                type: subject.type,
                takes: "text of an article"
            )
            return refuse(problem, syntax.children[0].span)
        }
        guard let lemmas else {
            return tell(.refused(Failure("layer", "this program tells no lemmas")), syntax.span)
        }
        if wanted.isEmpty || wanted.contains(" ") {
            let failure = Failure("pattern", "'has lemma' takes one word, not \"\(wanted)\"")
            return tell(.refused(failure), syntax.children[1].span)
        }
        return .hasLemma(subject, LemmaPattern(wanted, layer: lemmas))
    }

    private mutating func wantedText(_ syntax: ExpressionSyntax, _ word: String) -> String? {
        if let name = syntax.name, column(name) == nil {
            _ = columnExpression(name, syntax.span, isPerhapsText: true)
            return nil
        }
        guard let value = value(syntax) else { return nil }
        if case .literal(let literal) = value { return literal.written }
        _ = refuse(.needsText(word, given: syntax.written), syntax.span)
        return nil
    }

    private mutating func textSubject(_ syntax: ExpressionSyntax, _ op: String) -> Expression? {
        guard let subject = value(syntax) else { return nil }
        switch subject.type {
        case .text, .place, .date: return subject
        default: return refuse(.operand(op, type: subject.type, takes: "text"), syntax.span)
        }
    }

    mutating func matches(_ syntax: ExpressionSyntax) -> Expression? {
        let subject = textSubject(syntax.children[0], "=~")
        let right = syntax.children[1]
        var source: (text: String, ignoringCase: Bool)?
        switch right.kind {
        case .pattern(let text, let ignoringCase): source = (text, ignoringCase)
        case .literal(.text(let text)): source = (text, false)
        case .parameter:
            guard let value = value(right) else { return nil }
            if case .literal(.text(let text)) = value { source = (text, false) }
        case .absent: return nil
        default: break
        }
        guard let source else { return refuse(.needsPattern, right.span) }
        do {
            let matcher = try compile(source.text, source.ignoringCase)
            let written = "/\(source.text)/\(source.ignoringCase ? "i" : "")"
            return subject.map { .matches($0, PatternHolder(source: written, matcher: matcher)) }
        } catch {
            return tell(.refused(ScriptChecker.failure(error)), right.span)
        }
    }
}
