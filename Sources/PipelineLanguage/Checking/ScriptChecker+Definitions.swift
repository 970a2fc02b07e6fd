import StageKit

extension ScriptChecker {
    /// Takes a `def` in when its stages have names that stand for something.
    mutating func define(_ name: NameSyntax, _ parameters: [ParameterSyntax], _ stages: [StageSyntax]) -> Bool
    {
        let told = diagnostics.count
        expanding = [name.text]
        defer { expanding = [] }
        var seen: [String: SourceSpan] = [:]
        for parameter in parameters {
            if let before = seen[parameter.name.text] {
                tell(
                    .name(.definedTwice(parameter.name.text)),
                    parameter.name.span,
                    related: (.givenBefore, before)
                )
            }
            seen[parameter.name.text] = parameter.name.span
        }
        for stage in stages where scope.definitions[stage.name.text] == nil || stage.name.text == name.text {
            if stage.name.text == name.text {
                tell(.name(.recursive([name.text, name.text])), stage.name.span)
            } else {
                _ = stageType(stage.name)
            }
        }
        guard diagnostics.count == told else { return false }
        scope.bindings[name.text] = nil
        scope.definitions[name.text] = Scope.Definition(
            parameters: parameters,
            stages: stages,
            span: name.span
        )
        return true
    }

    /// Puts the stages of a `def` in, with the arguments of this call in the places of its parameters.
    mutating func expand(
        _ definition: Scope.Definition,
        _ call: StageSyntax,
        to plan: inout Plan,
        _ table: inout TableContext
    ) -> Bool {
        if expanding.contains(call.name.text) {
            tell(.name(.recursive(expanding + [call.name.text])), call.name.span)
            return false
        }
        guard let values = bind(definition, call) else { return false }
        expanding.append(call.name.text)
        defer { expanding.removeLast() }
        let told = diagnostics.count
        let substitution = Substitution(values: values, place: definition.span == nil ? call.span : nil)
        for stage in definition.stages {
            guard append(substitution.stage(stage), to: &plan, &table) else {
                relate(from: told, to: call)
                return false
            }
        }
        table.madeAt = call.span
        return true
    }

    private mutating func relate(from first: Int, to call: StageSyntax) {
        for index in first..<diagnostics.count where diagnostics[index].related == nil {
            guard diagnostics[index].span != call.span else { continue }
            diagnostics[index].related = Diagnostic.Related(
                role: .calledFrom(call.name.text),
                span: call.name.span
            )
        }
    }

    /// The value of each parameter of a `def` in this call.
    private mutating func bind(_ definition: Scope.Definition, _ call: StageSyntax) -> [String:
        ExpressionSyntax]?
    {
        let names = definition.parameters.map(\.name.text)
        var values: [String: ExpressionSyntax] = [:]
        var last: String?
        for item in call.items {
            if item.followsComma, item.name == nil, let last, let before = values[last] {
                let list = before.kind == .list ? before.children : [before]
                values[last] = ExpressionSyntax(.list, list + [item.value], before.span.union(item.span))
                continue
            }
            let name = item.name?.text ?? names.first { values[$0] == nil }
            guard let name, names.contains(name), values[name] == nil else {
                tell(.name(.arguments(of: call.name.text, parameters: names, missing: nil)), item.span)
                return nil
            }
            values[name] = item.value
            last = name
        }
        for parameter in definition.parameters where values[parameter.name.text] == nil {
            guard let value = parameter.value else {
                let missing = parameter.name.text
                tell(
                    .name(.arguments(of: call.name.text, parameters: names, missing: missing)),
                    call.name.span
                )
                return nil
            }
            values[parameter.name.text] = value
        }
        return fitted(values, definition, call)
    }

    /// Holds literal arguments to the types that the `def` names.
    private mutating func fitted(
        _ values: [String: ExpressionSyntax],
        _ definition: Scope.Definition,
        _ call: StageSyntax
    ) -> [String: ExpressionSyntax]? {
        var values = values
        for parameter in definition.parameters {
            guard let type = parameter.type.flatMap({ ScriptChecker.parameterTypes[$0.text] }),
                let value = values[parameter.name.text].flatMap({ resolved($0) }), let literal = value.literal
            else { continue }
            guard let fitted = literal.fitted(to: type) else {
                let problem = NameProblem.parameterType(
                    parameter.name.text,
                    type: type.words,
                    given: value.written
                )
                tell(.name(problem), definition.span == nil ? call.span : value.span)
                return nil
            }
            values[parameter.name.text]?.kind = .literal(fitted)
        }
        return values
    }

    /// The literal that a parameter stands for; anything else unchanged; nil for an unknown one, which is told.
    mutating func resolved(_ syntax: ExpressionSyntax) -> ExpressionSyntax? {
        guard case .parameter(let name) = syntax.kind else { return syntax }
        if let value = scope.parameters[name] { return ExpressionSyntax(.literal(value), syntax.span) }
        if scope.broken.contains(name) { return ExpressionSyntax(.absent, syntax.span) }
        let known = scope.parameters.keys.sorted()
        let guess = Guess.nearest(to: name, among: known)
        tell(.name(.unknownParameter(name, known: known, guess: guess)), syntax.span)
        return nil
    }
}
