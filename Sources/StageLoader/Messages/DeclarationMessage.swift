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
        if let fold = stage as? any FoldStage.Type {
            weight = fold.defaultWeight
            reference = fold.referenceOption
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
            output: try DeclarationMessage.output(json),
            columns: try (json["columns"]?.array ?? []).map(DeclarationMessage.column),
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

    private static func fault(_ what: String) -> Failure {
        Failure("declaration", "its declaration is wrong: \(what)")
    }

    private static func output(_ json: JSON) throws -> StageDeclaration.Output {
        if let columns = json["sharing"]?.texts { return .members(.rows(sharing: columns)) }
        if let column = json["phrase"]?.text { return .members(.phrase(column: column)) }
        switch json["output"]?.text {
        case nil, "places": return .places
        case "rows": return .rows
        default: throw fault("'output' is places or rows")
        }
    }

    private static func column(_ json: JSON) throws -> ColumnDeclaration {
        guard let name = json["name"]?.text, let type = json["type"]?.text,
            let meaning = json["meaning"]?.text
        else { throw fault("a column has a name, a type and a meaning") }
        guard let type = ColumnType(rawValue: type) else {
            let types = ColumnType.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault("the column '\(name)' has the type '\(type)', which is none of \(types)")
        }
        return ColumnDeclaration(
            name,
            type,
            meaning,
            unit: json["unit"]?.text,
            values: json["values"]?.texts ?? [],
            hidden: json["hidden"]?.boolean ?? false
        )
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
        case "texts": return .texts
        case "range": return .range
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
