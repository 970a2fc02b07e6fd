import ArgumentParser
import Workbench

/// `lede stage new|build|test`.
enum StageCommand {
    static let name = "stage"

    /// The command that the words name, after `stage`; `call` gets the rest.
    static func run(_ words: [String], _ call: (any LedeCommand.Type, [String]) -> SessionStatus)
        -> SessionStatus
    {
        let commands: [String: any LedeCommand.Type] = [
            "new": StageNewCommand.self, "build": StageBuildCommand.self, "test": StageTestCommand.self,
        ]
        guard let verb = words.first, let command = commands[verb] else {
            Console(.current).tell(
                """
                lede stage new NAME [--shape map|fold|table] [--language swift|python]   begin a stage
                lede stage build [PATH…]                                                 compile stages
                lede stage test [PATH|NAME…]                                             test stages
                """
            )
            return ["--help", "-h"].contains(words.first) ? .success : .usage
        }
        return call(command, Array(words.dropFirst()))
    }
}
