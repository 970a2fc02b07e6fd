import StageKit

/// The items of one stage, gathered by the option they belong to.
struct Arguments {
    /// What was given for one option.
    struct Given {
        var option: OptionDeclaration
        var items: [ItemSyntax]
        var span: SourceSpan { items.dropFirst().reduce(items[0].span) { $0.union($1.span) } }
    }

    let stage: StageSyntax
    let options: [OptionDeclaration]
    /// True for a name that a column has.
    let isColumn: (String) -> Bool
    var given: [Given] = []
    var diagnostics: [Diagnostic] = []
    /// The option that the last item went to; a comma goes on with it.
    private(set) var last: Int?

    init(_ stage: StageSyntax, _ options: [OptionDeclaration], _ isColumn: @escaping (String) -> Bool) {
        self.stage = stage
        self.options = options
        self.isColumn = isColumn
        if tellRenaming() || tellForeignOperator() { return }
        for (index, item) in stage.items.enumerated() where !isHabit(item, at: index) {
            if let name = item.name { addNamed(item, name) } else { addUnnamed(item, at: index) }
        }
    }

    private mutating func addNamed(_ item: ItemSyntax, _ name: NameSyntax) {
        if let option = options.first(where: { $0.name == name.text }) {
            if let before = given.first(where: { $0.option.name == option.name }) {
                last = nil
                return tell(.givenTwice(option.name), name.span, before: before.span)
            }
            var unnamed = item
            unnamed.name = nil
            return add(unnamed, option)
        }
        if let collector = collector(for: item) { return add(item, collector) }
        last = nil
        tell(unknown(name.text), name.span)
    }

    private mutating func addUnnamed(_ item: ItemSyntax, at index: Int) {
        if item.followsComma {
            if let last { given[last].items.append(item) }
            return
        }
        if let name = item.value.name,
            let flag = options.first(where: { $0.name == name && $0.type == .boolean })
        {
            if let before = given.first(where: { $0.option.name == name }) {
                return tell(.givenTwice(name), item.span, before: before.span)
            }
            var item = item
            item.value = ExpressionSyntax(.literal(.boolean(true)), item.span)
            return add(item, flag)
        }
        let free = options.first { option in
            option.isPositional && !given.contains { $0.option.name == option.name }
        }
        if let free { return add(item, free) }
        last = nil
        tell(tooMany(item, at: index), item.span)
    }

    private mutating func add(_ item: ItemSyntax, _ option: OptionDeclaration) {
        if let index = given.firstIndex(where: { $0.option.name == option.name }) {
            given[index].items.append(item)
            last = index
        } else {
            given.append(Given(option: option, items: [item]))
            last = given.count - 1
        }
    }

    /// The option that takes new columns with names, if there is one: summaries go to that for summaries.
    private func collector(for item: ItemSyntax) -> OptionDeclaration? {
        var wanted: [OptionType] = [.expressions, .names, .aggregates]
        if case .call(let name) = item.value.kind, Aggregate(rawValue: name) != nil {
            wanted = [.aggregates] + wanted
        }
        for type in wanted {
            if let option = options.first(where: { $0.type == type }) { return option }
        }
        return nil
    }

    mutating func tell(_ problem: OptionProblem, _ span: SourceSpan, before: SourceSpan? = nil) {
        let related = before.map { Diagnostic.Related(role: .givenBefore, span: $0) }
        diagnostics.append(Diagnostic(.option(problem), span, related: related))
    }

    private func unknown(_ name: String) -> OptionProblem {
        let known = options.map(\.name)
        let isColumn = options.contains { $0.type == .condition } && isColumn(name)
        return .unknown(
            name,
            stage: stage.name.text,
            known: known,
            guess: Guess.nearest(to: name, among: known),
            isColumn: isColumn,
            usage: options.contains { $0.isPositional } ? StageUsage.line(stage.name.text, options) : nil
        )
    }

    private func isSummary(_ value: ExpressionSyntax) -> Bool {
        guard case .call(let name) = value.kind, options.contains(where: { $0.type == .aggregates }) else {
            return false
        }
        return Aggregate(rawValue: name) != nil
    }

    /// A value too many; when it and those before it are bare words, they were meant as one text perhaps.
    private func tooMany(_ item: ItemSyntax, at index: Int) -> OptionProblem {
        var words: [String] = []
        for item in stage.items[...index].reversed() {
            guard item.name == nil, let word = item.value.name else { break }
            words.insert(word, at: 0)
        }
        let takesText = options.contains { $0.isPositional && [.text, .texts].contains($0.type) }
        return .tooMany(
            stage: stage.name.text,
            written: item.value.written,
            words: takesText && words.count > 1 ? words.joined(separator: " ") : nil,
            summary: isSummary(item.value) ? "n=\(item.value.written)" : nil,
            usage: StageUsage.line(stage.name.text, options)
        )
    }
}
