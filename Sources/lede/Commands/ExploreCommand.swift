import StageKit
import Workbench

/// `lede [CORPUS…]`: a prompt, the pipelines given with `-e`, or those on standard input.
struct ExploreCommand: LedeCommand {
    static let form = CommandForm(
        name: "lede",
        abstract: "Ask questions of a collection of news articles.",
        usage: [
            "lede [CORPUS…]                     a prompt, or pipelines from standard input",
            "lede -e 'PIPELINE' [-e …] CORPUS…  run these pipelines",
            "lede run SCRIPT [CORPUS…]          run a script",
            "lede index CORPUS…                 read what is new, for later",
            "lede stages [NAME]                 what stages there are",
            "lede help NAME                     of a command, a stage, or: expressions, dates",
            "lede stage new|build|test|measure  stages of your own",
        ],
        discussion: [
            """
            A corpus is a folder, a file or a glob: text, Markdown, JSON Lines, CSV or TSV, gzip or not. A folder \
            named like a command is written ./run, or stands after --.
            """,
            """
            Exit codes: 0 done; 1 a run that failed; 2 wrong usage, or a pipeline that does not check; 130 Ctrl-C.
            """,
        ],
        operands: [.corpus(.many)],
        options: [
            CommandOption(
                name: "e",
                value: "PIPELINE",
                help: "A pipeline to run; may be given several times."
            )
        ] + SharedOptions.list + [
            CommandOption(name: "version", help: "The program's version."),
            CommandOption(
                name: completion,
                value: "SHELL",
                help: "Print what bash, zsh or fish needs to complete these words.",
                choices: Completion.allCases.map(\.rawValue)
            ),
        ]
    )

    private static let completion = "completion"
    private let words: CommandWords
    private let shared: SharedOptions
    private let shell: Completion?

    init(_ words: CommandWords) throws(Failure) {
        self.words = words
        shared = try SharedOptions(words)
        shell = try words.choice(Self.completion, Completion.self)
    }

    func perform() -> SessionStatus {
        if words.flag("version") { return Console(.current).say([Version.text]) }
        if let shell { return Console(.current).say([shell.script(Main.commands.map { $0.form })]) }
        let session = shared.session(words.operands)
        let pipelines = words.values("e")
        if !pipelines.isEmpty { return ScriptRun(session, lines: pipelines).run() }
        if !session.isInteractive { return ScriptRun.standardInput(session)?.run() ?? .failed }
        return PromptLoop.atTerminal(session).run()
    }
}
