import Bundled
import StageKit
import StageLoader
import Workbench

/// `lede stages [NAME]`.
struct StagesCommand: LedeCommand {
    static let form = CommandForm(
        name: "lede stages",
        abstract: "What stages there are, or all about one of them.",
        operands: [
            Operand(
                name: "NAME",
                help: "A stage's name, or a topic: expressions, dates, keys.",
                count: .optional
            )
        ],
        options: [
            CommandOption(name: "json", help: "A JSON object a stage."),
            CommandOption(name: "markdown", help: "A Markdown table."),
        ]
    )

    private let stage: String?
    private let json: Bool
    private let markdown: Bool

    init(_ words: CommandWords) throws(Failure) {
        stage = words.operands.first
        json = words.flag("json")
        markdown = words.flag("markdown")
        if json && markdown {
            throw UsageFailure.value(Self.form, "--json and --markdown do not go together")
        }
        if markdown && stage != nil { throw UsageFailure.value(Self.form, "--markdown tells of all stages") }
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
