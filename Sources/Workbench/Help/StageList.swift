import PipelineLanguage
public import Rendering
public import StageKit
public import StageLoader

/// The stages there are, for people, for the README and for programs.
public struct StageList {
    private let stages: [any Stage.Type]
    private let origins: [String: String]

    /// Lists those stages, by name; `origins` are the folders of those that were loaded, by stage.
    public init(_ stages: [any Stage.Type], origins: [String: String] = [:]) {
        self.stages = stages.sorted { $0.declaration.name < $1.declaration.name }
        self.origins = origins
    }

    /// Lists all stages of a library.
    public init(_ library: StageLibrary) {
        let loaded = library.entries.compactMap { entry in
            entry.folder.map { (entry.stage.declaration.name, $0.path) }
        }
        self.init(library.stages, origins: Dictionary(uniqueKeysWithValues: loaded))
    }

    /// A line a stage.
    public func lines(_ style: Style) -> [String] {
        let width = stages.map { $0.declaration.name.count }.max() ?? 0
        return stages.map { stage in
            let name = ClippedText.padded(stage.declaration.name, width)
            let origin = origins[stage.declaration.name].map { style.dim("  (\($0))") } ?? ""
            return "\(style.cyan(name))  \(stage.declaration.summary)\(origin)"
        }
    }

    /// The help of the stage and on the topic of that name; a ``Failure`` with code `unknown-stage` when there is
    /// neither.
    public func help(_ name: String) throws -> String {
        let topic = HelpTopic.all.first { $0.name == name }
        let isStage = stages.contains { $0.declaration.name == name }
        if let topic, !isStage { return topic.text + "\n" }
        if let source = SourceHelp(rawValue: name) { return source.lines().joined(separator: "\n") + "\n" }
        return StageHelp.text(for: try stage(name)) + (topic.map { "\n\($0.text)\n" } ?? "")
    }

    /// The README's table.
    public var markdown: String { StageHelp.markdownTable(stages) }

    /// A JSON object a stage, for all or the one of that name.
    public func json(_ name: String?) throws -> [String] {
        try (name.map { [try stage($0)] } ?? stages).map { StageHelp.json(for: $0) }
    }

    /// What there is help on beside stages.
    static let topics = SourceHelp.allCases.map(\.rawValue) + HelpTopic.all.map(\.name)

    private func stage(_ name: String) throws -> any Stage.Type {
        if let stage = stages.first(where: { $0.declaration.name == name }) { return stage }
        let topics = StageList.topics
        let guess = Guess.nearest(to: name, among: stages.map { $0.declaration.name } + topics)
        throw Failure(
            "unknown-stage",
            "there is no stage '\(name)'",
            hint: guess.map { "did you mean '\($0)'?" } ?? "topics are: \(topics.joined(separator: ", "))"
        )
    }
}
