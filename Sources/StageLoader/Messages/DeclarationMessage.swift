import StageKit

/// A stage's declaration and options as data, for a hello.
struct DeclarationMessage: Sendable {
    var declaration: StageDeclaration
    var options: [OptionDeclaration]
    /// What one near-copy cluster counts for in a fold unless told.
    var weight = FoldControls.Weight.article
    /// The option that gives a fold's second set of places.
    var reference: String?

    init(_ stage: any Stage.Type) {
        declaration = stage.declaration
        options = stage.options
        if case .fold(let fold) = stage.shape {
            weight = type(of: fold).defaultWeight
            reference = type(of: fold).referenceOption
        }
    }

    /// Reads what a program declares; a ``Failure`` names what is wrong.
    init(_ json: JSON) throws {
        guard let name = json["name"]?.text, let summary = json["summary"]?.text else {
            throw DeclarationMessage.fault("a stage has a name and a summary")
        }
        declaration = StageDeclaration(
            name,
            summary,
            synonyms: json["synonyms"]?.texts ?? [],
            input: json["input"]?.text.flatMap { StageDeclaration.Input(rawValue: $0) } ?? .text,
            output: try DeclarationMessage.output(json),
            columns: try (json["columns"]?.array ?? []).map { try ColumnDeclaration($0) },
            rank: json["rank"]?.text,
            examples: (json["examples"]?.array ?? []).compactMap { example in
                guard let pipeline = example["pipeline"]?.text, let says = example["says"]?.text else {
                    return nil
                }
                return .init(pipeline, says)
            }
        )
        options = try (json["options"]?.array ?? []).map(DeclarationMessage.option)
        weight = json["weight"]?.text.flatMap { FoldControls.Weight(rawValue: $0) } ?? .article
        reference = json["reference"]?.text
    }

    static func fault(_ what: String) -> Failure {
        Failure("declaration", "its declaration is wrong: \(what)")
    }

    private static func output(_ json: JSON) throws -> StageDeclaration.Output {
        if let rule = json["members"].flatMap({ MembersRule($0) }) { return .members(rule) }
        switch json["output"]?.text {
        case nil, "places": return .places
        case "rows": return .rows
        case "computed": return .computed
        default: throw fault("'output' is places or rows")
        }
    }

    private static func option(_ json: JSON) throws -> OptionDeclaration {
        guard let name = json["name"]?.text, let help = json["help"]?.text, let type = json["type"]?.text
        else {
            throw fault("an option has a name, a type and a help")
        }
        let isRequired = json["required"]?.boolean ?? false
        let least = json["least"]?.number
        let most = json["most"]?.number
        guard least ?? -.infinity <= most ?? .infinity else {
            throw fault("the option '\(name)' has no range")
        }
        return OptionDeclaration(
            name: name,
            type: try optionType(type, json, name),
            help: help,
            defaultText: isRequired ? nil : json["default"]?.optionText,
            bounds: least == nil && most == nil ? nil : (least ?? -.infinity)...(most ?? .infinity),
            isPositional: json["positional"]?.boolean ?? false,
            isRequired: isRequired
        )
    }

    private static func optionType(_ type: String, _ json: JSON, _ name: String) throws -> OptionType {
        switch type {
        case "integer": return .integer
        case "real": return .real
        case "boolean": return .boolean
        case "text": return .text
        case "pattern": return .pattern
        case "texts": return .texts
        case "range": return .range
        case "columns": return .columns
        case "table": return .table
        case "choice":
            guard let choices = json["choices"]?.texts, !choices.isEmpty else {
                throw fault("the option '\(name)' names no choices")
            }
            return .choice(choices)
        default: throw fault("the option '\(name)' has the type '\(type)', which a program cannot have")
        }
    }
}

extension JSON {
    /// A default as it is written in a pipeline.
    var optionText: String? {
        switch self {
        case .null, .object: nil
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .real(let value): NumberText.plain(value)
        case .text(let value): value
        case .array(let values): values.compactMap(\.optionText).joined(separator: ",")
        }
    }
}
