import StageKit

/// Turns an expression as written into one with types, against the columns of a table.
struct ExpressionChecker {
    let table: TableContext
    let nameable: NameableColumns
    let stages: [any Stage.Type]
    let parameters: [String: Literal]
    let broken: Set<String>
    let compile: (_ source: String, _ ignoringCase: Bool) throws -> any PatternMatcher
    /// What tells lemmas; nil when the program has no such layer.
    let lemmas: (any LemmaLayer)?
    var diagnostics: [Diagnostic] = []

    /// The expression, or nil when something is wrong with it and was told.
    mutating func value(_ syntax: ExpressionSyntax) -> Expression? {
        switch syntax.kind {
        case .literal(let literal): return .literal(literal)
        case .name(let name, _): return columnExpression(name, syntax.span)
        case .parameter(let name): return parameter(name, syntax.span)
        case .negated: return negated(syntax)
        case .arithmetic(let op): return arithmetic(op, syntax)
        case .comparison(let op): return comparison(op, syntax)
        case .isIn: return isIn(syntax)
        case .has, .contains: return search(syntax)
        case .hasLemma: return lemma(syntax)
        case .matches: return matches(syntax)
        case .isMissing: return value(syntax.children[0]).map { .isMissing($0) }
        case .not: return condition(syntax.children[0]).map { .not($0) }
        case .and: return both(syntax).map { .and($0, $1) }
        case .or: return both(syntax).map { .or($0, $1) }
        case .call(let name): return call(name, syntax)
        case .pattern: return refuse(.patternAlone, syntax.span)
        case .range: return refuse(.rangeAlone, syntax.span)
        case .list: return refuse(.listAlone, syntax.span)
        case .pipeline: return refuse(.pipelineAlone, syntax.span)
        case .absent: return nil
        }
    }

    /// An expression that is true or false.
    mutating func condition(_ syntax: ExpressionSyntax) -> Expression? {
        guard let expression = value(syntax) else { return nil }
        if expression.type == .boolean { return expression }
        return refuse(.notCondition(expression.type), syntax.span)
    }

    private mutating func both(_ syntax: ExpressionSyntax) -> (Expression, Expression)? {
        let left = condition(syntax.children[0])
        let right = condition(syntax.children[1])
        guard let left, let right else { return nil }
        return (left, right)
    }

    private mutating func parameter(_ name: String, _ span: SourceSpan) -> Expression? {
        if let value = parameters[name] { return .literal(value) }
        if broken.contains(name) { return nil }
        let known = parameters.keys.sorted()
        let guess = Guess.nearest(to: name, among: known)
        return tell(.name(.unknownParameter(name, known: known, guess: guess)), span)
    }

    mutating func refuse(_ problem: ExpressionProblem, _ span: SourceSpan) -> Expression? {
        tell(.expression(problem), span)
    }

    @discardableResult
    mutating func tell(_ problem: Diagnostic.Problem, _ span: SourceSpan) -> Expression? {
        let related = Diagnostic.Related(role: .tableFrom, span: table.madeAt)
        diagnostics.append(Diagnostic(problem, span, related: related))
        return nil
    }
}
