import Testing

@Suite struct ScriptTests {
    private let scratch = Scratch.corpus()

    private func run(_ script: String, _ more: String..., named name: String = "scripts/s.lede")
        -> Program.Outcome
    {
        scratch.write(script, to: name)
        return Program.run(["run", name, "news"] + more, in: scratch.folder)
    }

    @Test func aCommentHeadsItsResultInTableForm() {
        let script = """
            # A script for tests.

            # Every article,
            # by name.
            articles | select article | sort article

            articles | where outlet is known | select outlet
            """
        let outcome = run(script, "--format", "table")
        #expect(
            outcome.output == """
                Every article, by name.
                article
                ──────────
                ferry.txt
                J-1
                prices.txt

                outlet
                ────────
                The Bell

                """
        )
        #expect(
            run(script, "--format", "markdown").output.hasPrefix(
                "## Every article, by name.\n\n| article |\n"
            )
        )
        #expect(run(script).output == "article\nferry.txt\nJ-1\nprices.txt\n\noutlet\nThe Bell\n")
    }

    @Test func parametersAreSetByName() {
        let script = "param n: integer = 1\narticles | select article | take $n\n"
        #expect(run(script).output == "article\nferry.txt\n")
        #expect(run(script, "--set", "n=2").output == "article\nferry.txt\nprices.txt\n")
        #expect(run(script, "--set", "n=many").status == 2)
        #expect(run(script, "--set", "m=2").status == 2)
        #expect(run(script, "--set", "n").status == 2)
    }

    @Test func anErrorNamesTheScriptsLine() {
        let outcome = run("articles\n\narticles | tkae 5\n")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("scripts/s.lede:3:12: error: "))
        #expect(outcome.messages.contains("did you mean 'take'?"))
    }

    @Test func stagesThatAreOthersNowAreTold() {
        let version = Program.run(["--version"]).output.split(separator: "\n")[0]
        let script = "articles | select article | take 1\n"
        let same = run(
            "#!/usr/bin/env -S lede run\n# Stages: select \(version), take \(version)\n\n\(script)"
        )
        #expect(!same.messages.contains("note:"))
        // A stage that was there then and is used no more, or that never was, is nothing to tell of.
        let other = run(
            "#!/usr/bin/env -S lede run\n# By hand.\n# Stages: take 0.0.1, select \(version), gone 3\n\n\(script)"
        )
        #expect(
            other.messages.contains(
                """
                note: the script was written with take 0.0.1; what runs is take \(version)
                  Its results may not be those of then; ':save' writes it anew, with the stages of now.

                """
            )
        )
        #expect(other.status == 0)
        #expect(other.output == same.output)
    }

    @Test(.enabled(if: Python.isThere)) func aStageWhoseSourcesAreOthersNowIsTold() {
        let program = OddStage.program(size: 7)
        scratch.write(program, to: "stages/odd/odd.py")
        let terminal = scratch.terminal()
        #expect(terminal.enter("articles | odd | select size | take 1\r"))
        #expect(terminal.waits(for: "\n1     7\n"))
        #expect(terminal.enter(":save odd\r"))
        #expect(terminal.leave() == 0)
        let before = Program.run(["run", "odd.lede", "news"], in: scratch.folder)
        #expect(before.output == "size\n7\n")
        #expect(!before.messages.contains("note:"))
        scratch.write(program + "# Another one.\n", to: "stages/odd/odd.py")
        let after = Program.run(["run", "odd.lede", "news"], in: scratch.folder)
        #expect(after.output == before.output)
        #expect(after.messages.contains("note: the script was written with odd "))
    }

    @Test func tablesLieBesideTheScript() {
        scratch.write("outlet,country\nThe Bell,Norland\n", to: "scripts/outlets.csv")
        let outcome = run("table \"outlets.csv\" | select country")
        #expect(outcome.output == "country\nNorland\n")
        #expect(run("table \"nowhere.csv\"").status == 2)
    }

    @Test func resultsAreSavedWhole() {
        let outcome = run("articles | select article | sort article | save \"out.csv\"")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains("3 rows written to out.csv"))
        #expect(scratch.read("out.csv") == "article\r\nferry.txt\r\nJ-1\r\nprices.txt\r\n")
    }

    @Test func whatIsSavedIntoTheCorpusIsToldToBecomeArticles() {
        let inside = run("articles | select article | save \"news/out.csv\"")
        #expect(inside.status == 0)
        #expect(
            inside.messages.contains("news/out.csv lies in the corpus: its rows will be read as articles")
        )
        #expect(!run("articles | select article | save \"out.csv\"").messages.contains("lies in the corpus"))
        let hidden = run("articles | select article | save \"news/.out.csv\"")
        #expect(!hidden.messages.contains("lies in the corpus"))
    }

    @Test func sourcesAreNeverWrittenOver() {
        scratch.write("{\"text\":\"A plain line.\"}\n", to: "news/own.jsonl")
        let before = scratch.read("news/own.jsonl")
        let outcome = run("articles | select article | save \"news/../news/own.jsonl\"")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("one of the corpus's own files"))
        #expect(scratch.read("news/own.jsonl") == before)
    }

    @Test(arguments: [
        "table \"t.csv\" | where n > 1 | save \"scripts/t.csv\"",
        "let t = table \"t.csv\"\nlet u = t | where n > 1\nu | save \"scripts/../scripts/t.csv\"",
        "articles | join (table \"t.csv\") on=article | save \"scripts/t.csv\"",
    ])
    func aTableIsNeverWrittenOverByItsOwnRows(script: String) {
        let before = "article,n\nferry.txt,1\nprices.txt,2\n"
        scratch.write(before, to: "scripts/t.csv")
        _ = Program.shell("ln -s scripts/t.csv link.csv", in: scratch.folder)
        let outcome = run(script)
        #expect(outcome.messages.contains("a table that these rows were read from"))
        #expect(outcome.status == 1)
        #expect(scratch.read("scripts/t.csv") == before)
        let lines = [
            "-e", "table \"link.csv\" | where n > 1", "-e", "_ | take 1 | save \"scripts/t.csv\"", "news",
        ]
        #expect(Program.run(lines, in: scratch.folder).status == 1)
        #expect(scratch.read("scripts/t.csv") == before)
        // Other rows may be written there: who says so means it.
        #expect(run("articles | select article | save \"scripts/t.csv\"").status == 0)
    }

    @Test func ofManyErrorsTheFirstAreTold() {
        let outcome = run("articles | where " + String(repeating: "] ", count: 50_000))
        #expect(outcome.status == 2)
        #expect(outcome.messages.split(separator: "\n").last == "… and 49,990 more errors")
        #expect(outcome.messages.utf8.count < 20_000)
        #expect(
            run("articles | where " + String(repeating: "(", count: 50_000)).messages.contains("more")
                == false
        )
    }

    @Test(arguments: [
        ("where outlet == \"the bell\"", "did you mean outlet == \"The Bell\"?"),
        ("where outlet == \"the bell\" | count", "did you mean outlet == \"The Bell\"?"),
        ("where words > 1 | where outlet in [\"The Bel\", \"X\"]", "did you mean outlet == \"The Bell\"?"),
        ("where words > 1 and has lemma \"said\"", "did you mean has lemma \"say\"?"),
        ("where has lemma \"submarine\"", nil),
        ("where outlet == \"The Bell\" and words > 999", nil),
        ("where outlet == \"Marrowgate Courier\"", nil),
    ])
    func aTextThatIsNearlyAValueIsHintedAt(stages: String, hint: String?) {
        let messages = run("articles | \(stages)").messages
        #expect(messages.contains("did you mean") == (hint != nil))
        if let hint { #expect(messages.contains(hint)) }
    }

    @Test func namesOfFilesDoNotSteerTheTerminal() {
        scratch.write("{broken\n", to: "news/odd\u{1B}[2J\u{9B}31m.jsonl")
        scratch.write("Red \u{1B}[31mrain\u{7} fell.\n", to: "news/red.txt")
        let outcome = run("# Of \u{1B}[31m red.\nproblems | where file has \"odd*\"", "--format", "table")
        #expect(outcome.messages.contains("odd␛[2J"))
        #expect(outcome.output.contains("odd␛[2J"))
        for text in [outcome.messages, outcome.output] {
            #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
        }
        // In a pipe the text stays what it is.
        #expect(run("articles | where article == \"red.txt\" | select text").output.contains("\u{1B}[31m"))
        let shown = scratch.terminal([
            "--format", "csv", "-e", "articles | where article == \"red.txt\" | select text", "news",
        ])
        #expect(shown.waits(for: "␛[31mrain␇"))
    }

    @Test func aFolderThatIsNotThereIsTold() {
        let outcome = run("articles | select article | save \"no/such/out.csv\"")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("no/such/out.csv could not be written: No such file or directory"))
    }

    @Test func aScriptThatIsNotThereIsTold() {
        let outcome = Program.run(["run", "nowhere.lede"], in: scratch.folder)
        #expect(
            outcome
                == .init(status: 1, output: "", messages: "error: nowhere.lede: No such file or directory\n")
        )
    }

    @Test func aHashBangRunsTheScript() {
        let outcome = run("#!/usr/bin/env -S lede run\narticles | count\n", "--format", "table")
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("lede run"))
    }
}
