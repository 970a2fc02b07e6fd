import StageKit

/// Reads options that are about the columns of the input.
struct ColumnOptionReader {
    let option: OptionDeclaration
    var expressions: ExpressionChecker

    /// The value, or nil when something was told.
    mutating func value(_ items: [ItemSyntax]) -> OptionValue? {
        switch option.type {
        case .expression: expressions.varyingValue(items[0].value).map { .expression($0) }
        case .condition: expressions.varyingCondition(items[0].value).map { .expression($0) }
        case .expressions: named(items)
        case .sortKeys: sortKeys(items)
        case .columns: columns(items)
        case .names: names(items)
        case .aggregates: aggregates(items)
        default: nil
        }
    }

    private mutating func named(_ items: [ItemSyntax]) -> OptionValue? {
        var result: [NamedExpression] = []
        for item in items {
            guard let expression = expressions.value(item.value) else { continue }
            guard let name = item.name?.text ?? ColumnOptionReader.ownName(item.value) else {
                let column = expressions.columnMeant(by: item.value)
                tell(.needsName(written: item.value.written, column: column), item.span)
                continue
            }
            if result.contains(where: { $0.name == name }) { tell(.sameColumn(name), item.span) }
            result.append(
                NamedExpression(name: name, expression: expression, declaration: declaration(expression))
            )
        }
        return .expressions(result)
    }

    /// The column an expression is, or the function it calls, gives the new column its name.
    private static func ownName(_ syntax: ExpressionSyntax) -> String? {
        switch syntax.kind {
        case .name(let name, _), .call(let name): name
        default: nil
        }
    }

    private func declaration(_ expression: Expression) -> ColumnDeclaration? {
        guard case .column(let name, _) = expression else { return nil }
        return expressions.column(name)
    }

    private mutating func sortKeys(_ items: [ItemSyntax]) -> OptionValue? {
        var keys: [SortKey] = []
        for item in items {
            if let name = item.name { tell(.needsNewName(name.text), name.span) }
            let isDescending = item.value.kind == .negated
            let operand = isDescending ? item.value.children[0] : item.value
            guard let expression = expressions.varyingValue(operand) else { continue }
            keys.append(SortKey(expression, descending: isDescending))
        }
        return .sortKeys(keys)
    }

    private mutating func columns(_ items: [ItemSyntax]) -> OptionValue? {
        var names: [String] = []
        for item in items {
            guard let name = item.value.name else {
                tellType(item)
                continue
            }
            guard expressions.value(item.value) != nil else { continue }
            if names.contains(name) { tell(.sameColumn(name), item.span) }
            names.append(name)
        }
        return .texts(names)
    }

    private mutating func names(_ items: [ItemSyntax]) -> OptionValue? {
        var names: [(new: String, old: String)] = []
        for item in items {
            guard let old = item.value.name else {
                tellType(item)
                continue
            }
            guard let new = item.name?.text else {
                tell(.needsNewName(old), item.span)
                continue
            }
            if expressions.column(old) == nil, expressions.column(new) != nil {
                tell(.renameReversed(new: old, old: new), item.span)
                continue
            }
            guard expressions.value(item.value) != nil else { continue }
            if names.contains(where: { $0.new == new }) { tell(.sameColumn(new), item.span) }
            names.append((new, old))
        }
        return .names(names)
    }

    private mutating func aggregates(_ items: [ItemSyntax]) -> OptionValue? {
        var calls: [AggregateCall] = []
        for item in items {
            guard case .call(let function) = item.value.kind, let aggregate = Aggregate(rawValue: function)
            else {
                tell(.notAggregate(known: Aggregate.allCases.map { "\($0.rawValue)()" }), item.span)
                continue
            }
            guard let call = expressions.aggregate(aggregate, item.value, name: item.name?.text ?? function)
            else {
                continue
            }
            if calls.contains(where: { $0.name == call.name }) { tell(.sameColumn(call.name), item.span) }
            calls.append(call)
        }
        return .aggregates(calls)
    }

    private mutating func tellType(_ item: ItemSyntax) {
        let placeholder = option.type.placeholder
        let column = expressions.columnMeant(by: item.value)
        tell(
            .type(option.name, placeholder: placeholder, given: item.value.written, column: column),
            item.value.span
        )
    }

    private mutating func tell(_ problem: OptionProblem, _ span: SourceSpan) {
        expressions.diagnostics.append(Diagnostic(.option(problem), span))
    }
}
