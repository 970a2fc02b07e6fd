import Bundled
import StageKit
import StageLoader
import Workbench

/// `lede stage new NAME`.
struct StageNewCommand: LedeCommand {
    static let form = CommandForm(
        name: "lede stage new",
        abstract: "Begin a stage: one small file that already runs, and cases that test it.",
        operands: [Operand(name: "NAME", help: "The stage's name, in snake_case.")],
        options: [
            CommandOption(
                name: "shape",
                value: "SHAPE",
                help: "map, fold or table; map unless told.",
                choices: NewStageShape.allCases.map(\.rawValue)
            ),
            CommandOption(
                name: "language",
                value: "LANGUAGE",
                help: "swift or python; swift unless told.",
                choices: StageLanguage.allCases.map(\.rawValue)
            ),
            CommandOption(
                name: "in",
                value: "FOLDER",
                help: "The folder it is put into, stages unless told."
            ),
            CommandOption(
                name: "bundled",
                help: "Put it into Plugins of this checkout, among the bundled stages, with its tests."
            ),
        ]
    )

    private let name: String
    private let shape: NewStageShape
    private let language: StageLanguage
    private let folder: String
    private let bundled: Bool

    init(_ words: CommandWords) throws(Failure) {
        name = words.operands[0]
        shape = try words.choice("shape", NewStageShape.self) ?? .map
        language = try words.choice("language", StageLanguage.self) ?? .swift
        folder = words.value("in") ?? "stages"
        bundled = words.flag("bundled")
        if bundled, language != .swift {
            throw UsageFailure.value(Self.form, "--bundled stages are in Swift")
        }
    }

    func perform() -> SessionStatus {
        let console = Console(.current)
        do {
            let stage = try NewStage(name, shape: shape, language: language)
            try checkName()
            if bundled {
                try console.print(try NewBundledStage(stage, checkout: ".").write())
                console.tell("Test it: swift test --filter \(stage.typeName)Tests")
                return .success
            }
            try console.print(try stage.write(in: folder))
            let isFound = StagePlaces.standard.contains(folder)
            let place = isFound ? "" : "LEDE_STAGES=\(folder) "
            console.tell("Try it: \(place)lede -e 'articles | \(name) | take 5' CORPUS")
            console.tell("Test it: lede stage test \(folder)/\(name)")
            return .success
        } catch {
            console.tell(error)
            return .failed
        }
    }

    /// Refuses the name of a bundled stage, which a new one could not be loaded beside.
    private func checkName() throws {
        guard BundledStages.all.contains(where: { $0.declaration.name == name }) else { return }
        throw Failure(
            "duplicate-stage",
            "there is already a stage '\(name)', a bundled one",
            hint: "Choose another name."
        )
    }
}
