public import ArgumentParser
import Bundled
import StageKit
public import StageLoader
import Workbench

/// `lede stage new NAME`.
struct StageNewCommand: ParsableCommand, LedeCommand {
    static let configuration = CommandConfiguration(
        commandName: "lede stage new",
        abstract: "Begin a stage: one small file that already runs, and cases that test it."
    )

    @ArgumentParser.Argument(help: "The stage's name, in snake_case.")
    var name: String

    @ArgumentParser.Option(help: "map, fold or table.")
    var shape = StageShape.map

    @ArgumentParser.Option(help: "swift or python.")
    var language = StageLanguage.swift

    @ArgumentParser.Option(name: .customLong("in"), help: "The folder it is put into.")
    var folder = "stages"

    @Flag(help: "Put it into Plugins of this checkout, among the bundled stages, with its tests.")
    var bundled = false

    func validate() throws {
        if bundled, language != .swift { throw ValidationError("--bundled stages are in Swift.") }
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

extension StageShape: ExpressibleByArgument {}
extension StageLanguage: ExpressibleByArgument {}
