import StageKit

extension DeclarationMessage {
    /// The declaration as a program would send it.
    var json: JSON {
        .object([
            "name": .text(declaration.name),
            "summary": .text(declaration.summary),
            "synonyms": .array(declaration.synonyms.map { .text($0) }),
            "input": .text(declaration.input.rawValue),
            "output": .text(output),
            "members": members,
            "weight": .text(weight.rawValue),
            "reference": reference.map { .text($0) },
            "rank": declaration.rank.map { .text($0) },
            "columns": .array(declaration.columns.map { JSON($0) }),
            "options": .array(options.compactMap(option)),
            "examples": .array(
                declaration.examples.map {
                    .object(["pipeline": .text($0.pipeline), "says": .text($0.says)])
                }
            ),
        ])
    }

    private var output: String {
        switch declaration.output {
        case .places: "places"
        case .members, .rows: "rows"
        case .computed: "computed"
        }
    }

    private var members: JSON? {
        guard case .members(let rule) = declaration.output else { return nil }
        return JSON(rule)
    }

    /// An option whose values cannot be told to another process, save the one for a fold's second set of places,
    /// which stays with the program.
    var unsendable: OptionDeclaration? {
        options.first { $0.type.messageName == nil || ($0.type == .table && $0.name != reference) }
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
        case .pattern: "pattern"
        case .texts: "texts"
        case .range: "range"
        case .choice: "choice"
        case .columns: "columns"
        case .table: "table"
        default: nil
        }
    }
}
