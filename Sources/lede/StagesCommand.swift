import ArgumentParser
import Bundled
import StageKit
import StageLoader
import Workbench

/// `lede stages [NAME]`.
struct StagesCommand: ParsableCommand, LedeCommand {
    static let name = "stages"

    static let configuration = CommandConfiguration(
        commandName: "lede stages",
        abstract: "What stages there are, or all about one of them."
    )

    @ArgumentParser.Argument(help: "A stage's name.")
    var stage: String?

    @Flag(help: "A JSON object a stage.")
    var json = false

    @Flag(help: "A Markdown table.")
    var markdown = false

    func validate() throws {
        if json && markdown { throw ValidationError("--json and --markdown do not go together.") }
        if markdown && stage != nil { throw ValidationError("--markdown tells of all stages.") }
    }

    func perform() -> SessionStatus {
        let terminal = Terminal.current
        let console = Console(terminal)
        let list = StageList(library(console))
        do {
            if json {
                try console.print(try list.json(stage))
            } else if markdown {
                try console.print([list.markdown], end: "")
            } else if let stage {
                try console.print([try list.help(stage)], end: "")
            } else {
                try console.print(list.lines(terminal.style))
            }
            return .success
        } catch {
            console.tell(error)
            return .usage
        }
    }

    /// The bundled stages and, unless the list is for the README, those found.
    private func library(_ console: Console) -> StageLibrary {
        let library = StageLibrary(bundled: BundledStages.all)
        for folder in markdown ? [] : StagePlaces.stages(in: StagePlaces.standard) {
            do { _ = try library.load(folder) } catch { console.tell(error) }
        }
        return library
    }
}
