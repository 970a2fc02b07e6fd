public import StageKit

extension StageHelp {
    /// A declaration as one JSON object, for other programs; keys in a fixed order.
    public static func json(for stage: any Stage.Type) -> String {
        let declaration = stage.declaration
        let examples = declaration.examples.map { example in
            JSONText.object([
                ("pipeline", JSONText.string(example.pipeline)), ("says", JSONText.string(example.says)),
            ])
        }
        return JSONText.object([
            ("name", JSONText.string(declaration.name)),
            ("summary", JSONText.string(declaration.summary)),
            ("synonyms", JSONText.array(declaration.synonyms.map(JSONText.string))),
            ("input", JSONText.string(declaration.input.rawValue)),
            ("rank", JSONText.optional(declaration.rank)),
            ("options", JSONText.array(ScriptChecker.options(of: stage).map(option))),
            ("columns", JSONText.array(declaration.columns.map(column))),
            ("examples", JSONText.array(examples)),
        ])
    }

    private static func option(_ option: OptionDeclaration) -> String {
        var fields = [
            ("name", JSONText.string(option.name)), ("takes", JSONText.string(option.type.placeholder)),
            ("help", JSONText.string(option.help)), ("default", JSONText.optional(option.defaultText)),
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
            ("name", JSONText.string(column.name)), ("type", JSONText.string(column.type.rawValue)),
            ("meaning", JSONText.string(column.meaning)), ("unit", JSONText.optional(column.unit)),
            ("values", JSONText.array(column.values.map(JSONText.string))),
        ])
    }
}

/// Writes JSON.
enum JSONText {
    static func object(_ fields: [(String, String)]) -> String {
        "{" + fields.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }

    static func array(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

    static func optional(_ text: String?) -> String { text.map(string) ?? "null" }

    static func string(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\t": json += "\\t"
            case "\r": json += "\\r"
            case "\0"..<" ":
                let hex = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
