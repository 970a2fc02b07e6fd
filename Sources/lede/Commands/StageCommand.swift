import PipelineLanguage
import StageKit
import Workbench

/// `lede stage new|build|test|measure`.
enum StageCommand {
    private static var commands: [any LedeCommand.Type] {
        Main.commands.filter { $0.form.verbs.first == "stage" }
    }

    /// Runs the command that the words name, after `stage`.
    static func run(_ words: [String]) -> SessionStatus {
        if let verb = words.first, let command = commands.first(where: { $0.form.verb == verb }) {
            return command.run(Array(words.dropFirst()))
        }
        let console = Console(.current)
        if let verb = words.first, ["--help", "-h"].contains(verb) { return console.say(help) }
        if let verb = words.first {
            console.tell(UsageFailure.verb(verb, of: "lede stage", among: commands.map { $0.form.verb }))
        } else {
            console.tell(help.joined(separator: "\n"))
        }
        return .usage
    }

    private static var help: [String] { CommandHelp.list(commands.map { $0.form }) }
}
