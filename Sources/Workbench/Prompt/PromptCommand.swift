import PipelineLanguage
import StageKit

/// A command that only the prompt has; the table of them feeds dispatch, help, completion and guesses.
struct PromptCommand: Sendable {
    /// What may be completed after a command's name.
    enum Completes { case nothing, stages, settings, files, pipeline }

    /// What is written after the colon.
    let name: String
    /// What may follow it, for help; empty for nothing.
    let argument: String
    /// How many words may follow it.
    let arity: ClosedRange<Int>
    /// What can be completed after it.
    let completes: Completes
    /// What it does, in a phrase.
    let help: String
    /// Does it, given what follows.
    let perform: @Sendable (PromptLoop, String) throws -> Void

    init(
        _ name: String,
        _ argument: String,
        _ arity: ClosedRange<Int>,
        _ help: String,
        completes: Completes = .nothing,
        _ perform: @escaping @Sendable (PromptLoop, String) throws -> Void
    ) {
        self.name = name
        self.argument = argument
        self.arity = arity
        self.help = help
        self.completes = completes
        self.perform = perform
    }

    /// The command written, and what follows it; a ``Failure`` tells of one that there is not.
    static func parse(_ line: String) throws -> (command: PromptCommand, argument: String) {
        let words = line.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let name = words.first.map(String.init) ?? ""
        let argument = words.count > 1 ? String(words[1]) : ""
        guard let command = all.first(where: { $0.name == name }) else {
            let guess = habits[name] ?? Guess.nearest(to: name, among: all.map(\.name))
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

    /// Commands by the names that other programs have for them.
    private static let habits = [
        "q": "quit", "exit": "quit", "bye": "quit", "x": "quit", "h": "help", "?": "help", "man": "help",
        "columns": "schema", "describe": "schema", "d": "schema", "time": "timing", "hist": "history",
        "source": "run", "load": "run", "i": "run", "e": "edit", "bind": "keys", "w": "save", "write": "save",
        "functions": "help expressions", "refresh": "reload", "option": "set", "pager": "set", "row": "show",
    ]
}
