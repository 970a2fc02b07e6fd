import ArgumentParser
import Workbench

/// `lede run SCRIPT [CORPUS…]`.
struct RunCommand: ParsableCommand, LedeCommand {
    static let name = "run"

    static let configuration = CommandConfiguration(
        commandName: "lede run",
        abstract: "Run a script over a corpus.",
        discussion: """
            The script is checked as a whole, with its parameters, before anything is read. A comment right above \
            a pipeline heads its result in table form. Paths of tables are told from the script's folder.
            """
    )

    @ArgumentParser.Argument(help: "The script; - for standard input.")
    var script: String

    @ArgumentParser.Argument(help: "Folders, files and globs.")
    var corpus: [String] = []

    @ArgumentParser.Option(help: ArgumentHelp("The value of a parameter.", valueName: "name=value"))
    var set: [String] = []

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        for setting in set where (setting.firstIndex(of: "=") ?? setting.startIndex) == setting.startIndex {
            throw ValidationError("--set takes NAME=VALUE, not '\(setting)'.")
        }
    }

    func perform() -> SessionStatus {
        let session = shared.session(corpus)
        let run = script == "-" ? ScriptRun.standardInput(session) : ScriptRun.file(session, script)
        return run?.run(parameters) ?? .failed
    }

    private var parameters: [String: String] {
        Dictionary(
            set.map { setting in
                let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (String(parts[0]), String(parts[1]))
            },
            uniquingKeysWith: { _, last in last }
        )
    }
}
