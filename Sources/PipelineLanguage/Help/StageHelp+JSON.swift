public import StageKit

extension StageHelp {
    /// A declaration as one JSON object, for other programs; keys in a fixed order.
    public static func json(for stage: any Stage.Type) -> String {
        let declaration = stage.declaration
        let examples = declaration.examples.map { example in
            JSONText.object([
                ("pipeline", JSONText.quoted(example.pipeline)), ("says", JSONText.quoted(example.says)),
            ])
        }
        return JSONText.object([
            ("name", JSONText.quoted(declaration.name)),
            ("summary", JSONText.quoted(declaration.summary)),
            ("synonyms", JSONText.array(declaration.synonyms.map(JSONText.quoted))),
            ("input", JSONText.quoted(declaration.input.rawValue)),
            ("rank", JSONText.optional(declaration.rank)),
            ("options", JSONText.array(ScriptChecker.options(of: stage).map(option))),
            ("columns", JSONText.array(declaration.columns.map(column))),
            ("examples", JSONText.array(examples)),
        ])
    }

    private static func option(_ option: OptionDeclaration) -> String {
        var fields = [
            ("name", JSONText.quoted(option.name)), ("takes", JSONText.quoted(option.type.placeholder)),
            ("help", JSONText.quoted(option.help)), ("default", JSONText.optional(option.defaultText)),
            ("positional", String(option.isPositional)), ("required", String(option.isRequired)),
        ]
        if let bounds = option.bounds {
            fields.append(("least", NumberText.plain(bounds.lowerBound)))
            fields.append(("greatest", NumberText.plain(bounds.upperBound)))
        }
        return JSONText.object(fields)
    }

    private static func column(_ column: ColumnDeclaration) -> String {
        JSONText.object([
            ("name", JSONText.quoted(column.name)), ("type", JSONText.quoted(column.type.rawValue)),
            ("meaning", JSONText.quoted(column.meaning)), ("unit", JSONText.optional(column.unit)),
            ("values", JSONText.array(column.values.map(JSONText.quoted))),
        ])
    }
}

extension JSONText {
    fileprivate static func object(_ fields: [(String, String)]) -> String {
        "{" + fields.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }

    fileprivate static func array(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

    fileprivate static func optional(_ text: String?) -> String { text.map(quoted) ?? "null" }
}
