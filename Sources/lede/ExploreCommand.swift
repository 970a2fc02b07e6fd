import ArgumentParser
import Workbench

/// `lede [CORPUS…]`: a prompt, the pipelines given with `-e`, or those on standard input.
struct ExploreCommand: ParsableCommand, LedeCommand {
    static let configuration = CommandConfiguration(
        commandName: "lede",
        // A command below another is not asked for completions, which takes as long as all the rest of the parsing.
        _superCommandName: "",
        abstract: "Ask questions of a collection of news articles.",
        usage: """
            lede [CORPUS…]                               a prompt, or pipelines from standard input
            lede -e 'PIPELINE' [-e …] CORPUS…            run these pipelines
            lede run SCRIPT [CORPUS…] [--set NAME=VALUE] run a script
            lede index CORPUS…                           read what is new, for later
            lede stages [NAME]                           what stages there are
            lede stage new|build|test …                  stages of your own
            """,
        discussion: """
            A corpus is a folder, a file or a glob: text, Markdown, JSON Lines, CSV or TSV, gzip or not. \
            A folder named like a subcommand is written ./run, or stands after --.

            Exit codes: 0 done; 1 a run that failed; 2 wrong usage, or a pipeline that does not check;
            130 Ctrl-C.
            """,
        version: Version.text
    )

    @ArgumentParser.Argument(help: "Folders, files and globs.")
    var corpus: [String] = []

    @ArgumentParser.Option(name: .customShort("e"), help: "A pipeline to run; may be given several times.")
    var pipelines: [String] = []

    @OptionGroup var shared: SharedOptions

    func perform() -> SessionStatus {
        let session = shared.session(corpus)
        if !pipelines.isEmpty { return ScriptRun(session, lines: pipelines).run() }
        if !session.isInteractive { return ScriptRun.standardInput(session).run() }
        return PromptLoop.atTerminal(session).run()
    }
}
