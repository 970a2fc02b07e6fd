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

    @Test func sourcesAreNeverWrittenOver() {
        scratch.write("{\"text\":\"A plain line.\"}\n", to: "news/own.jsonl")
        let before = scratch.read("news/own.jsonl")
        let outcome = run("articles | select article | save \"news/../news/own.jsonl\"")
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("one of the corpus's own files"))
        #expect(scratch.read("news/own.jsonl") == before)
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
