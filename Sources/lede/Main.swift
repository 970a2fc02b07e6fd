import Glibc
import StageKit
import Workbench

/// The program: a first word that names a command is one, anything else is a corpus.
@main
struct Main {
    /// Those that are typed; the program itself comes first.
    static var commands: [any LedeCommand.Type] {
        [
            ExploreCommand.self, RunCommand.self, IndexCommand.self, StagesCommand.self, StageNewCommand.self,
            StageBuildCommand.self, StageTestCommand.self, StageMeasureCommand.self,
        ]
    }

    static func main() {
        exit(run(CommandChoice(Array(CommandLine.arguments.dropFirst()), commands.map { $0.form })).rawValue)
    }

    private static func run(_ choice: CommandChoice) -> SessionStatus {
        switch choice.verb {
        case "run": RunCommand.run(choice.words)
        case "index": IndexCommand.run(choice.words)
        case "stages": StagesCommand.run(choice.words)
        case "stage": StageCommand.run(choice.words)
        case "worker": WorkerCommand.run(choice.words)
        case "help": help(on: choice.words)
        default: ExploreCommand.run(choice.words)
        }
    }

    /// Help on a command, else on a stage or a topic.
    private static func help(on words: [String]) -> SessionStatus {
        let choice = CommandChoice(words, commands.map { $0.form })
        if choice.verb == nil, !words.isEmpty { return StagesCommand.run(words) }
        return run(CommandChoice(words + ["--help"], commands.map { $0.form }))
    }
}
