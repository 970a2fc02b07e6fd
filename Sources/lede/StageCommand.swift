import ArgumentParser
import PipelineLanguage
import StageKit
import Workbench

/// `lede stage new|build|test|measure`.
enum StageCommand {
    static let name = "stage"

    /// The command that the words name, after `stage`; `call` gets the rest.
    static func run(_ words: [String], _ call: (any LedeCommand.Type, [String]) -> SessionStatus)
        -> SessionStatus
    {
        let commands: [String: any LedeCommand.Type] = [
            "new": StageNewCommand.self, "build": StageBuildCommand.self, "test": StageTestCommand.self,
            "measure": StageMeasureCommand.self,
        ]
        guard let verb = words.first, let command = commands[verb] else {
            let console = Console(.current)
            if let verb = words.first, !verb.hasPrefix("-") {
                let guess = Guess.nearest(to: verb, among: commands.keys.sorted())
                let hint = guess.map { "did you mean 'lede stage \($0)'?" }
                console.tell(Failure("unknown-command", "there is no 'lede stage \(verb)'", hint: hint))
                if hint != nil { return .usage }
            }
            console.tell(
                """
                lede stage new NAME [--shape map|fold|table] [--language swift|python]   begin a stage
                lede stage build [PATH…]                                                 compile stages
                lede stage test [PATH|NAME…]                                             test stages
                lede stage measure PATH CORPUS…                                          rows a second
                """
            )
            return ["--help", "-h"].contains(words.first) ? .success : .usage
        }
        return call(command, Array(words.dropFirst()))
    }
}
