import StageKit

extension DeclarationMessage {
    /// The declaration as a program would send it.
    var json: JSON {
        .object([
            "name": .text(declaration.name),
            "summary": .text(declaration.summary),
            "synonyms": .array(declaration.synonyms.map { .text($0) }),
            "output": .text(declaration.output == .places ? "places" : "rows"),
            "sharing": sharing,
            "phrase": phrase,
            "weight": .text(weight.rawValue),
            "reference": reference.map { .text($0) },
            "rank": declaration.rank.map { .text($0) },
            "columns": .array(declaration.columns.map(column)),
            "options": .array(options.compactMap(option)),
            "examples": .array(
                declaration.examples.map {
                    .object(["pipeline": .text($0.pipeline), "says": .text($0.says)])
                }
            ),
        ])
    }

    private var sharing: JSON? {
        guard case .members(.rows(let columns)) = declaration.output else { return nil }
        return .array(columns.map { .text($0) })
    }

    private var phrase: JSON? {
        guard case .members(.phrase(let column)) = declaration.output else { return nil }
        return .text(column)
    }

    private func column(_ column: ColumnDeclaration) -> JSON {
        .object([
            "name": .text(column.name),
            "type": .text(column.type.rawValue),
            "meaning": .text(column.meaning),
            "unit": column.unit.map { .text($0) },
            "values": .array(column.values.map { .text($0) }),
            "hidden": .boolean(column.isHidden),
        ])
    }

    private func option(_ option: OptionDeclaration) -> JSON? {
        guard let type = option.type.messageName else { return nil }
        var choices: JSON?
        if case .choice(let words) = option.type { choices = .array(words.map { .text($0) }) }
        return .object([
            "name": .text(option.name),
            "type": .text(type),
            "choices": choices,
            "help": .text(option.help),
            "default": option.defaultText.map { .text($0) },
            "least": option.bounds.flatMap { $0.lowerBound.isFinite ? .real($0.lowerBound) : nil },
            "most": option.bounds.flatMap { $0.upperBound.isFinite ? .real($0.upperBound) : nil },
            "positional": .boolean(option.isPositional),
            "required": .boolean(option.isRequired),
        ])
    }
}

extension OptionType {
    /// What the type is called in messages; nil for one whose values cannot leave the process.
    var messageName: String? {
        switch self {
        case .integer: "integer"
        case .real: "real"
        case .boolean: "boolean"
        case .text, .date: "text"
        case .texts: "texts"
        case .range: "range"
        case .choice: "choice"
        default: nil
        }
    }
}
