import StageKit

/// Finds what could be written among the arguments of a stage.
struct ArgumentCompleter {
    /// Values of the corpus that are offered at most.
    static let mostValues = 30

    let options: [OptionDeclaration]
    let table: TableContext?
    let checker: ScriptChecker
    let context: CompletionContext
    let values: (any ValueSource)?
    var found: [Proposal] = []

    init(
        type: any Stage.Type,
        table: TableContext?,
        checker: ScriptChecker,
        context: CompletionContext,
        values: (any ValueSource)?
    ) {
        options = ScriptChecker.options(of: type)
        self.table = table
        self.checker = checker
        self.context = context
        self.values = values
    }

    mutating func completions() -> [Proposal] {
        if let column = comparedColumn {
            addValues(of: column)
            if !context.isInText, !hasFixedValues(column) { addColumns(comparableWith: column) }
            return found
        }
        if context.isInText { return [] }
        if addOperators() { return found }
        if let option = namedOption {
            addChoices(of: option)
            if option.type.readsColumns { addColumns() }
            return found
        }
        for option in options where option.isPositional && !isGiven(option) { addChoices(of: option) }
        if options.contains(where: { $0.type.readsColumns && $0.isPositional }) { addColumns() }
        for option in options where !option.isPositional && !isGiven(option) {
            let unless = option.defaultText.map { ", \($0) unless told" } ?? ""
            add(option.name + "=", .option, "\(option.help) (\(option.type.placeholder)\(unless))")
        }
        return found
    }

    /// The option whose equals sign stands before the cursor, or a comma list after one.
    private var namedOption: OptionDeclaration? {
        guard let last = context.tokens.last?.kind, last == .symbol(.assign) || last == .symbol(.comma) else {
            return nil
        }
        for (index, token) in context.tokens.enumerated().reversed() where token.kind == .symbol(.assign) {
            guard index > 0, case .word(let name) = context.tokens[index - 1].kind else { return nil }
            return options.first { $0.name == name }
        }
        return nil
    }

    /// The column that stands before the operator before the cursor, if there is one.
    private var comparedColumn: ColumnDeclaration? {
        let tokens = context.tokens.filter { $0.kind != .symbol(.openList) }
        guard tokens.count >= 3 else { return nil }
        var operatorIndex = tokens.count - 1
        while operatorIndex > 1, isListed(tokens[operatorIndex].kind) { operatorIndex -= 1 }
        switch tokens[operatorIndex].kind {
        case .symbol(let symbol) where symbol.comparison != nil: break
        case .word("in"): break
        default: return nil
        }
        switch tokens[operatorIndex - 1].kind {
        case .word(let name), .quotedName(let name): return column(name)
        default: return nil
        }
    }

    /// True for what stands in a list before the cursor: `in [a, b,`.
    private func isListed(_ kind: Token.Kind) -> Bool {
        guard context.tokens.contains(where: { $0.kind == .symbol(.openList) }) else { return false }
        switch kind {
        case .symbol(.comma), .literal: return true
        case .word(let word): return !Parser.keywords.contains(word)
        default: return false
        }
    }

    private func isGiven(_ option: OptionDeclaration) -> Bool {
        if option.isPositional { return context.tokens.count > 1 }
        return context.tokens.contains { $0.kind == .word(option.name) }
    }

    private func hasFixedValues(_ column: ColumnDeclaration) -> Bool { !column.values.isEmpty }

    private mutating func addChoices(of option: OptionDeclaration) {
        switch option.type {
        case .choice(let words): for word in words { add(word, .choice, option.help) }
        case .boolean: for word in ["true", "false"] { add(word, .choice, option.help) }
        case .table:
            for name in checker.scope.bindings.keys.sorted() { add(name, .source, "a pipeline named by let") }
        default: break
        }
    }

    private mutating func addValues(of column: ColumnDeclaration) {
        for value in column.values { add(context.isInText ? "\"\(value)\"" : value, .value, "") }
        guard column.values.isEmpty, column.type == .text || column.type == .place, let values,
            let upstream = context.upstream
        else { return }
        let frequent = values.frequentValues(
            of: column.name,
            in: context.earlier + upstream,
            startingWith: context.partial,
            limit: ArgumentCompleter.mostValues
        )
        for value in frequent {
            let text = "\"\(ArgumentCompleter.escaped(value))\""
            found.append(
                Proposal(text: text, replaces: context.replaces, kind: .value, detail: "")
            )
        }
    }

    /// With a backslash before what would end the text or begin an escape.
    private static func escaped(_ value: String) -> String {
        var text = ""
        for character in value {
            if character == "\\" || character == "\"" { text.append("\\") }
            text.append(character)
        }
        return text
    }

    /// Columns and functions; beside a column those that it can be compared with.
    private mutating func addColumns(comparableWith peer: ColumnDeclaration? = nil) {
        guard let table else { return }
        var columns = table.schema.columns
        if table.schema.place == .one {
            let ofArticle = checker.nameable.fixed + [SourceSchemas.text] + checker.nameable.fields
            columns += ofArticle.filter { table.schema.column($0.name) == nil }
        }
        for column in columns {
            if let peer, peer.name == column.name || peer.type.family != column.type.family { continue }
            add(column)
        }
        for function in Function.allCases { add(function.rawValue + "(", .function, function.summary) }
    }

    private mutating func add(_ column: ColumnDeclaration) {
        add(column.written, .column, "\(column.type.rawValue), \(column.meaning)")
    }

    func column(_ name: String) -> ColumnDeclaration? {
        guard let table else { return nil }
        return table.column(name, checker.nameable)
    }

    mutating func add(_ text: String, _ kind: Proposal.Kind, _ detail: String) {
        let plain = text.first == "`" || text.first == "\"" ? String(text.dropFirst()) : text
        guard context.admits(plain) else { return }
        found.append(Proposal(text: text, replaces: context.replaces, kind: kind, detail: detail))
    }
}

extension OptionType {
    /// True when columns of the input can be named in the value.
    var readsColumns: Bool {
        switch self {
        case .expression, .expressions, .condition, .sortKeys, .columns, .names, .aggregates: true
        default: false
        }
    }
}
