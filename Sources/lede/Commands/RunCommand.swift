import StageKit
import Workbench

/// `lede run SCRIPT [CORPUS…]`.
struct RunCommand: LedeCommand {
    static let form = CommandForm(
        name: "lede run",
        abstract: "Run a script over a corpus.",
        discussion: [
            """
            The script is checked as a whole, with its parameters, before anything runs. A comment right above \
            a pipeline heads its result in table form. Paths of tables are told from the script's folder.
            """
        ],
        operands: [Operand(name: "SCRIPT", help: "The script; - for standard input."), .corpus(.many)],
        options: [CommandOption(name: "set", value: "NAME=VALUE", help: "The value of a parameter.")]
            + SharedOptions.list
    )

    private let script: String
    private let corpus: [String]
    private let shared: SharedOptions
    private var parameters: [String: String] = [:]

    init(_ words: CommandWords) throws(Failure) {
        script = words.operands[0]
        corpus = Array(words.operands.dropFirst())
        shared = try SharedOptions(words)
        for setting in words.values("set") {
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw UsageFailure.value(Self.form, "--set takes NAME=VALUE, not '\(setting)'")
            }
            parameters[String(parts[0])] = String(parts[1])
        }
    }

    func perform() -> SessionStatus {
        let session = shared.session(corpus)
        let run = script == "-" ? ScriptRun.standardInput(session) : ScriptRun.file(session, script)
        return run?.run(parameters) ?? .failed
    }
}
