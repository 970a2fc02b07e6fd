import Glibc
import StageKit
import Workbench

/// The program: first words that name a command are one, anything else is a corpus.
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
        let words = Array(CommandLine.arguments.dropFirst())
        exit(run(words.first, Array(words.dropFirst()), all: words).rawValue)
    }

    private static func run(_ verb: String?, _ rest: [String], all: [String]) -> SessionStatus {
        switch verb {
        case "run": RunCommand.run(rest)
        case "index": IndexCommand.run(rest)
        case "stages": StagesCommand.run(rest)
        case "stage": StageCommand.run(rest)
        case "worker": WorkerCommand.run(rest)
        case "help": run(rest.first, rest.dropFirst() + ["--help"], all: rest + ["--help"])
        default: ExploreCommand.run(all)
        }
    }
}
