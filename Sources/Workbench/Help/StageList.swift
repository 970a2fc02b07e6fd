import PipelineLanguage
public import Rendering
public import StageKit

/// The stages there are, for people, for the README and for programs.
public struct StageList {
    private let stages: [any Stage.Type]

    /// Lists those stages, by name.
    public init(_ stages: [any Stage.Type]) {
        self.stages = stages.sorted { $0.declaration.name < $1.declaration.name }
    }

    /// The stage of that name, or nil.
    func stage(_ name: String) -> (any Stage.Type)? { stages.first { $0.declaration.name == name } }

    /// A line a stage.
    public func lines(_ style: Style) -> [String] {
        let width = stages.map { $0.declaration.name.count }.max() ?? 0
        return stages.map { stage in
            let name = ClippedText.padded(stage.declaration.name, width)
            return "\(style.cyan(name))  \(stage.declaration.summary)"
        }
    }

    /// The help of the stage of that name; a ``Failure`` with code `unknown-stage` when there is none.
    public func help(_ name: String, _ style: Style) throws -> [String] {
        guard let stage = stage(name) else {
            let guess = Guess.nearest(to: name, among: stages.map { $0.declaration.name })
            throw Failure(
                "unknown-stage",
                "there is no stage '\(name)'",
                hint: guess.map { "did you mean '\($0)'?" }
            )
        }
        return StageHelp(stage, style).lines
    }

    /// The README's table.
    public var markdown: [String] {
        ["| stage | what it does | how it is written |", "| --- | --- | --- |"]
            + stages.map { stage in
                let usage = StageUsage.line(stage.declaration.name, stage.options).replacing("|", with: "\\|")
                return "| `\(stage.declaration.name)` | \(stage.declaration.summary) | `\(usage)` |"
            }
    }

    /// A JSON object a stage: name, summary, synonyms, usage, options, columns, examples.
    public func json(_ name: String?) -> [String] {
        stages.filter { name == nil || $0.declaration.name == name }.map { stage in
            let declaration = stage.declaration
            return JSONText.object([
                ("name", JSONText.quoted(declaration.name)),
                ("summary", JSONText.quoted(declaration.summary)),
                ("synonyms", JSONText.array(declaration.synonyms.map(JSONText.quoted))),
                ("input", JSONText.quoted(declaration.input.rawValue)),
                ("usage", JSONText.quoted(StageUsage.line(declaration.name, stage.options))),
                ("options", JSONText.array(stage.options.map(\.json))),
                ("columns", JSONText.array(declaration.columns.map(\.json))),
                (
                    "examples",
                    JSONText.array(
                        declaration.examples.map {
                            JSONText.object([
                                ("pipeline", JSONText.quoted($0.pipeline)),
                                ("says", JSONText.quoted($0.says)),
                            ])
                        }
                    )
                ),
            ])
        }
    }
}

extension OptionDeclaration {
    fileprivate var json: String {
        JSONText.object([
            ("name", JSONText.quoted(name)), ("takes", JSONText.quoted(type.placeholder)),
            ("help", JSONText.quoted(help)), ("default", defaultText.map(JSONText.quoted) ?? "null"),
            ("positional", isPositional ? "true" : "false"), ("required", isRequired ? "true" : "false"),
        ])
    }
}

extension ColumnDeclaration {
    fileprivate var json: String {
        JSONText.object([
            ("name", JSONText.quoted(name)), ("type", JSONText.quoted(type.rawValue)),
            ("meaning", JSONText.quoted(meaning)), ("unit", unit.map(JSONText.quoted) ?? "null"),
            ("values", JSONText.array(values.map(JSONText.quoted))),
        ])
    }
}
