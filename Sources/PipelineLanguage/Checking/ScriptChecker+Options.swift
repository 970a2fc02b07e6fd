import StageKit

extension ScriptChecker {
    /// The values given to a stage, by option; nil when one of them is wrong.
    mutating func arguments(
        _ stage: StageSyntax,
        _ name: String,
        _ options: [OptionDeclaration],
        _ table: TableContext
    ) -> [String: OptionValue]? {
        let nameable = nameable
        let arguments = Arguments(stage, options) { table.column($0, nameable) != nil }
        diagnostics += arguments.diagnostics
        var values: [String: OptionValue] = [:]
        for given in arguments.given {
            values[given.option.name] = value(given.option, given.items, table)
        }
        guard arguments.diagnostics.isEmpty else { return nil }
        let isGiven = Set(arguments.given.map(\.option.name))
        for option in options where option.isRequired && !isGiven.contains(option.name) {
            let placeholder =
                option.isPositional ? option.type.placeholder : "\(option.name)=\(option.type.placeholder)"
            tell(
                .option(.missing(option.name, stage: name, placeholder: placeholder, help: option.help)),
                stage.name.span
            )
        }
        return values.count == arguments.given.count ? values : nil
    }

    private mutating func value(
        _ option: OptionDeclaration,
        _ items: [ItemSyntax],
        _ table: TableContext
    ) -> OptionValue? {
        guard let items = resolvedItems(items, isList: option.type.isList) else { return nil }
        if !option.type.isList, items.count > 1 {
            tell(.option(.takesOne(option.name)), items[1].span)
            return nil
        }
        switch option.type {
        case .integer, .real, .boolean, .text, .pattern, .choice, .range, .date:
            return plainValue(option, items[0].value)
        case .texts: return texts(option, items)
        case .table: return nestedPlan(items[0].value).map { .table($0) }
        default: return expressionValue(option, items, table)
        }
    }

    /// The items with parameters replaced and lists taken apart where a list is taken.
    private mutating func resolvedItems(_ items: [ItemSyntax], isList: Bool) -> [ItemSyntax]? {
        var result: [ItemSyntax] = []
        for var item in items {
            guard let value = resolved(item.value), value.kind != .absent else { return nil }
            item.value = value
            guard isList, value.kind == .list else {
                result.append(item)
                continue
            }
            for child in value.children {
                guard let child = resolved(child) else { return nil }
                result.append(ItemSyntax(name: nil, value: child, followsComma: true))
            }
        }
        return result.isEmpty ? nil : result
    }

    private mutating func texts(_ option: OptionDeclaration, _ items: [ItemSyntax]) -> OptionValue? {
        var texts: [String] = []
        for item in items {
            guard item.name == nil, let text = item.value.plainText else {
                tellType(option, item.value)
                return nil
            }
            texts.append(text)
        }
        return .texts(texts)
    }

    /// A pipeline in brackets, or a source's name.
    private mutating func nestedPlan(_ syntax: ExpressionSyntax) -> Plan? {
        switch syntax.kind {
        case .pipeline(let pipeline): return plan(pipeline)
        case .name(let name, _):
            let source = SourceSyntax(kind: .named(name, []), span: syntax.nameSpan)
            return plan(PipelineSyntax(source: source, stages: [], span: syntax.span))
        default:
            tell(
                .option(
                    .type("this option", placeholder: OptionType.table.placeholder, given: syntax.written)
                ),
                syntax.span
            )
            return nil
        }
    }

    private mutating func expressionValue(
        _ option: OptionDeclaration,
        _ items: [ItemSyntax],
        _ table: TableContext
    ) -> OptionValue? {
        var reader = ColumnOptionReader(
            option: option,
            expressions: ExpressionChecker(
                table: table,
                nameable: nameable,
                stages: catalog.stages,
                parameters: scope.parameters,
                broken: scope.broken,
                compile: catalog.compilePattern,
                lemmas: catalog.lemmas
            )
        )
        let value = reader.value(items)
        diagnostics += reader.expressions.diagnostics
        return reader.expressions.diagnostics.isEmpty ? value : nil
    }

    mutating func tellType(_ option: OptionDeclaration, _ value: ExpressionSyntax) {
        let placeholder = option.type.placeholder
        tell(.option(.type(option.name, placeholder: placeholder, given: value.written)), value.span)
    }
}

extension OptionType {
    /// True when a comma list fits.
    var isList: Bool {
        switch self {
        case .texts, .expressions, .sortKeys, .columns, .names, .aggregates: true
        default: false
        }
    }
}

extension ExpressionSyntax {
    /// A bare word or a literal as text; nil for anything else.
    var plainText: String? { name ?? literal?.written }

    /// The span of a name without brackets around it.
    var nameSpan: SourceSpan {
        guard let name, span.end - span.start > name.utf8.count else { return span }
        return SourceSpan(span.start + 1, span.start + 1 + name.utf8.count)
    }
}
