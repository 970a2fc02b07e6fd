extension PromptCommand {
    /// All of them, in the order of the help.
    static let all: [PromptCommand] = asking + results + scripts + session

    private static let asking = [
        PromptCommand(
            "help",
            "[STAGE|TOPIC]",
            0...1,
            "what can be typed; what a stage does",
            completes: .stages
        ) { try $0.help($1) },
        PromptCommand("stages", "", 0...0, "the stages there are") { loop, _ in try loop.listStages() },
        PromptCommand(
            "schema",
            "[PIPELINE]",
            0...Int.max,
            "the columns of the last result, or of a pipeline that is not run",
            completes: .pipeline
        ) { try $0.schema($1) },
    ]

    private static let results = [
        PromptCommand(
            "why",
            "",
            0...0,
            "what was skipped, which dates are not to be trusted, which rows no comparison could tell"
        ) { loop, _ in try loop.why() },
        PromptCommand("last", "", 0...0, "all rows of the last result, without running it again") { loop, _ in
            try loop.showLast()
        },
        PromptCommand("show", "N", 1...1, "all of row N of the last result, in its context") {
            try $0.showRow($1)
        },
        PromptCommand("open", "N", 1...1, "row N's file in $EDITOR, at its line") { try $0.openRow($1) },
        PromptCommand("kwic", "N", 1...1, "where else the words of row N stand") { try $0.concordance($1) },
    ]

    private static let scripts = [
        PromptCommand("history", "[N]", 0...1, "the last lines typed, with what came of them") {
            try $0.listHistory($1)
        },
        PromptCommand(
            "script",
            "N..M [> FILE]",
            1...3,
            "lines of the history as a script, with the names they need",
            completes: .files
        ) { try $0.writeScript($1) },
        PromptCommand("save", "NAME", 1...1, "the last pipeline as a script", completes: .files) {
            try $0.saveScript($1)
        },
        PromptCommand("run", "FILE [NAME=VALUE …]", 1...Int.max, "run a script here", completes: .files) {
            try $0.runScript($1)
        },
        PromptCommand("edit", "[N]", 0...1, "edit a line of the history in $EDITOR, and run it") {
            try $0.editEntry($1)
        },
        PromptCommand(
            "watch",
            "PATH",
            1...4,
            "run a script again whenever it or the corpus changes, until Ctrl-C; or load stages on every save",
            completes: .files
        ) { loop, argument in
            if PromptLoop.isScript(argument) {
                try loop.watchScript(argument)
            } else {
                try loop.session.watch(argument)
            }
        },
    ]

    private static let session = [
        PromptCommand("set", "[NAME VALUE]", 0...2, "how the prompt behaves", completes: .settings) {
            try $0.set($1)
        },
        PromptCommand("keys", "", 0...0, "what is bound to which key") { loop, _ in try loop.listKeys() },
        PromptCommand(
            "load",
            "PATH [isolate=on]",
            1...4,
            "stages from a folder, compiled if need be",
            completes: .files
        ) { try $0.session.load($1) },
        PromptCommand("reload", "", 0...0, "the corpus again, and loaded stages that have changed") {
            loop,
            _ in
            try loop.reload()
        },
        PromptCommand("timing", "", 0...0, "how long reading and the last run took") { loop, _ in
            try loop.timing()
        },
        PromptCommand("quit", "", 0...0, "leave; so does Ctrl-D") { loop, _ in loop.isLeaving = true },
    ]
}
