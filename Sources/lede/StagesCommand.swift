import ArgumentParser
import Bundled
import StageKit
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

    func perform() -> ExitStatus {
        let terminal = Terminal.current
        let console = Console(terminal)
        let list = StageList(BundledStages.all)
        do {
            let help = try stage.map { try list.help($0, terminal.style) }
            let lines =
                json ? list.json(stage) : markdown ? list.markdown : help ?? list.lines(terminal.style)
            try console.print(lines)
            return .success
        } catch {
            console.tell(error)
            return .usage
        }
    }
}
