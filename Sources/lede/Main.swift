import ArgumentParser
import Glibc
import Workbench

/// The program: a first word that is a subcommand is one, anything else is a corpus.
@main
struct Main {
    static func main() {
        var words = Array(CommandLine.arguments.dropFirst())
        let first = words.first
        if first?.hasPrefix(CompletionCommand.name) == true { leave(run(CompletionCommand.self, words)) }
        switch first {
        case RunCommand.name, StagesCommand.name, StageCommand.name, WorkerCommand.name, IndexCommand.name:
            words.removeFirst()
        default: break
        }
        switch first {
        case RunCommand.name: leave(run(RunCommand.self, words))
        case StagesCommand.name: leave(run(StagesCommand.self, words))
        case WorkerCommand.name: leave(run(WorkerCommand.self, words))
        case StageCommand.name: leave(StageCommand.run(words) { run($0, $1) })
        case IndexCommand.name: leave(run(IndexCommand.self, words))
        default: leave(run(ExploreCommand.self, words))
        }
    }

    private static func run<C: LedeCommand>(_ type: C.Type, _ words: [String]) -> SessionStatus {
        do {
            return try type.parse(words).perform()
        } catch {
            let text = type.fullMessage(for: error)
            let isHelp = type.exitCode(for: error) == .success
            let console = Console(.current)
            if isHelp { try? console.print([text]) } else { console.tell(text) }
            return isHelp ? .success : .usage
        }
    }

    private static func leave(_ status: SessionStatus) -> Never { exit(status.rawValue) }
}

/// A way to call the program.
protocol LedeCommand: ParsableArguments {
    /// Does what was asked.
    func perform() -> SessionStatus
}
