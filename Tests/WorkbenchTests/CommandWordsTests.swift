import Testing

/// How the words of a command line are read, and what is said of wrong ones.
@Suite struct CommandWordsTests {
    private let scratch = Scratch.corpus()

    private func lede(_ words: [String]) -> Program.Outcome { Program.run(words, in: scratch.folder) }

    @Test(arguments: [
        ["-e", "articles | count", "news", "--format", "csv", "--quiet"],
        ["--quiet", "--format=csv", "news", "-earticles | count"],
        ["--qui", "--form", "csv", "-e", "articles | count", "--", "news"],
        ["--format", "tsv", "--format", "csv", "--quiet", "news", "-e", "articles | count"],
    ])
    func optionsMayStandAnywhere(words: [String]) {
        let outcome = lede(words)
        #expect(outcome.output == "rows\r\n3\r\n")
    }

    @Test(arguments: [
        ["--format", "csv", "run", "count.lede", "news", "--quiet"],
        ["--quiet", "--form=csv", "run", "count.lede", "news"],
    ])
    func optionsMayStandBeforeTheCommand(words: [String]) {
        scratch.write("articles | count\n", to: "count.lede")
        #expect(lede(words).output == "rows\r\n3\r\n")
    }

    @Test func anOptionThatTheCommandDoesNotTakeIsTold() {
        #expect(lede(["--json", "stages", "where"]).output.hasPrefix("{\"name\":\"where\""))
        let outcome = lede(["-e", "articles", "run", "count.lede"])
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("there is no option '-e'\n  lede run --help"))
    }

    @Test(arguments: [
        (["help"], "lede [CORPUS…]"), (["help", "run"], "usage: lede run SCRIPT"),
        (["help", "stage", "new"], "lede stage new"), (["help", "where"], "where CONDITION"),
        (["help", "where"], "help expressions"), (["help", "expressions"], "replace(text, old, new)"),
        (["help", "dates"], "A date is as coarse as it was told"), (["stages", "expressions"], "in [\"Hald"),
    ])
    func helpIsOnCommandsStagesAndTopics(words: [String], told: String) {
        let outcome = lede(words)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(told))
        #expect(
            lede(["help", "nonsense"]).messages.contains(
                "topics are: articles, parts, expressions, dates, keys"
            )
        )
    }

    @Test(arguments: [
        (["--fromat", "csv"], "there is no option '--fromat'\n  did you mean '--format'?"),
        (["--nonsense=1"], "there is no option '--nonsense'\n  lede --help tells what there is."),
        (["-x"], "there is no option '-x'"),
        (["--st", "1"], "'--st' may be any of --strict, --stage-seconds, --stage-memory"),
        (["--strict=yes"], "--strict takes no value"),
        (["news", "-e"], "-e takes a value: -e PIPELINE"),
        (
            ["--format", "tabel"],
            "--format takes table, csv, tsv, jsonl, markdown, not 'tabel'\n  did you mean 'table'?"
        ),
        (["--threads", "0"], "--threads takes 1 to 1024, not '0'"),
        (["--limit", "many"], "--limit takes 0 or more, not 'many'"),
        (["--stage-seconds", "0"], "--stage-seconds takes a number above 0, not '0'"),
        (["--memory", "2X"], "--memory takes bytes, or an amount as 512M or 2G, not '2X'"),
        (["run"], "SCRIPT is missing: lede run SCRIPT [CORPUS…]\n  lede run --help tells what there is."),
        (["run", "s.lede", "--set", "=1"], "--set takes NAME=VALUE, not '=1'"),
        (["index"], "CORPUS is missing: lede index CORPUS…"),
        (["stages", "where", "top"], "'top' is one word too many: lede stages [NAME]"),
        (["stages", "--json", "--markdown"], "--json and --markdown do not go together"),
        (["stage", "nwe"], "there is no 'lede stage nwe'\n  did you mean 'lede stage new'?"),
        (["stage", "new", "x", "--shape", "sphere"], "--shape takes map, fold, table, not 'sphere'"),
    ])
    func aWrongWordIsToldWithAHint(words: [String], message: String) {
        let outcome = lede(words)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("error: \(message)"))
    }

    @Test(arguments: [
        [], ["run"], ["index"], ["stages"], ["stage"], ["stage", "new"], ["stage", "build"],
        ["stage", "test"],
        ["stage", "measure"],
    ])
    func everyCommandHasAHelpThatFits(command: [String]) {
        let outcome = lede(command + ["--help"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains((["lede"] + command).joined(separator: " ")))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
    }

    @Test(arguments: [
        ("lede ", "index run stage stages"), ("lede --st", "--strict --stage-seconds --stage-memory"),
        ("lede run s.lede --se", "--set"), ("lede stage ", "build measure new test"),
        ("lede stage new x --sh", "--shape"), ("lede stage new x --shape ", "map fold table"),
        ("lede -e x --format t", "table tsv"),
    ])
    func bashCompletesVerbsOptionsAndValues(typed: String, offered: String) {
        scratch.write(
            """
            eval "$("$LEDE" --completion bash)"
            IFS=' ' read -r -a COMP_WORDS <<< '\(typed)'
            case '\(typed)' in *' ') COMP_WORDS+=('');; esac
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _lede
            echo "${COMPREPLY[@]}"
            """,
            to: "complete.sh"
        )
        #expect(Program.shell("bash complete.sh", in: scratch.folder).output.hasPrefix(offered))
    }
}
