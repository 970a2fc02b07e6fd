import PipelineLanguage
import StageKit

/// A command that only the prompt has; the table of them feeds dispatch, help and guesses.
struct PromptCommand: Sendable {
    /// What is written after the colon.
    let name: String
    /// What may follow it, for help; empty for nothing.
    let argument: String
    /// How many words may follow it.
    let arity: ClosedRange<Int>
    /// What it does, in a phrase.
    let help: String
    /// Does it, given what follows.
    let perform: @Sendable (PromptLoop, String) throws -> Void

    /// All of them.
    static let all: [PromptCommand] = [
        PromptCommand(
            name: "help",
            argument: "[STAGE]",
            arity: 0...1,
            help: "what can be typed; what a stage does",
            perform: { try $0.help($1) }
        ),
        PromptCommand(
            name: "stages",
            argument: "",
            arity: 0...0,
            help: "the stages there are",
            perform: { loop, _ in try loop.listStages() }
        ),
        PromptCommand(
            name: "schema",
            argument: "[PIPELINE]",
            arity: 0...Int.max,
            help: "the columns of the last result, or of a pipeline that is not run",
            perform: { try $0.schema($1) }
        ),
        PromptCommand(
            name: "why",
            argument: "",
            arity: 0...0,
            help: "what was skipped, and which dates are not to be trusted",
            perform: { loop, _ in try loop.why() }
        ),
        PromptCommand(
            name: "last",
            argument: "",
            arity: 0...0,
            help: "all rows of the last result, without running it again",
            perform: { loop, _ in try loop.showLast() }
        ),
        PromptCommand(
            name: "show",
            argument: "N",
            arity: 1...1,
            help: "all of row N of the last result, in its context",
            perform: { try $0.showRow($1) }
        ),
        PromptCommand(
            name: "load",
            argument: "PATH [isolate=on]",
            arity: 1...4,
            help: "stages from a folder, compiled if need be",
            perform: { try $0.session.load($1) }
        ),
        PromptCommand(
            name: "watch",
            argument: "PATH",
            arity: 1...4,
            help: "load stages, and again on every save",
            perform: { try $0.session.watch($1) }
        ),
        PromptCommand(
            name: "reload",
            argument: "",
            arity: 0...0,
            help: "the loaded stages whose files have changed",
            perform: { loop, _ in try loop.session.reload() }
        ),
        PromptCommand(
            name: "timing",
            argument: "",
            arity: 0...0,
            help: "how long reading and the last run took",
            perform: { loop, _ in try loop.timing() }
        ),
        PromptCommand(
            name: "quit",
            argument: "",
            arity: 0...0,
            help: "leave; so does Ctrl-D",
            perform: { loop, _ in loop.isLeaving = true }
        ),
    ]

    /// The command written, and what follows it; a ``Failure`` tells of one that there is not.
    static func parse(_ line: String) throws -> (command: PromptCommand, argument: String) {
        let words = line.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let name = words.first.map(String.init) ?? ""
        let argument = words.count > 1 ? String(words[1]) : ""
        guard let command = all.first(where: { $0.name == name }) else {
            let guess = Guess.nearest(to: name, among: all.map(\.name))
            throw Failure(
                "unknown-command",
                "there is no command ':\(name)'",
                hint: guess.map { "did you mean ':\($0)'?" } ?? "':help' lists the commands."
            )
        }
        let count = argument.split(whereSeparator: \.isWhitespace).count
        guard command.arity.contains(count) else {
            throw Failure("command-argument", "it is written :\(command.name) \(command.argument)")
        }
        return (command, argument)
    }
}
