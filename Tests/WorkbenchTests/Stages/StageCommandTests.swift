import Testing

/// What goes wrong on the way to a stage: said at once, in a sentence that helps.
@Suite(.serialized) struct StageCommandTests {
    @Test(arguments: [
        ("stage new words", "there is already a stage 'words', a bundled one"),
        ("stage new 'Long Ones'", "Names are in snake_case"),
        ("stage new mine --language python --shape fold", "Write it in Swift, or as a map"),
        ("stage nwe mine", "did you mean 'lede stage new'?"),
        ("stage build nowhere", "nowhere does not exist"),
        ("stage test nowhere", "nowhere does not exist"),
        ("stage measure nowhere news", "nowhere does not exist"),
    ])
    func aWrongCallIsToldWithAWayOut(call: String, told: String) {
        let scratch = Scratch.corpus()
        let outcome = Program.shell("$LEDE \(call)", in: scratch.folder)
        #expect(outcome.messages.contains(told), "\(outcome.messages)")
        #expect(outcome.status != 0)
        #expect(Program.shell("ls", in: scratch.folder).output == "news\n")
    }

    @Test func aStageElsewhereIsTriedAsItIsFound() {
        let scratch = Scratch.corpus()
        let made = Program.shell("$LEDE stage new mine --in other", in: scratch.folder)
        #expect(made.messages.contains("LEDE_STAGES=other lede -e 'articles | mine | take 5' CORPUS"))
        let tried = Program.shell(
            "LEDE_STAGES=other $LEDE -e 'articles | mine | count' news",
            in: scratch.folder
        )
        #expect(tried.output == "rows\n0\n")
    }

    @Test func theOthersAreBuiltAndTestedWhenOneIsBroken() {
        let scratch = Scratch.corpus()
        _ = Program.shell("for n in a_one b_two c_three; do $LEDE stage new $n; done", in: scratch.folder)
        let source = scratch.read("stages/b_two/b_two.swift")
        scratch.write(source.replacing("size >= least", with: "size >= lest"), to: "stages/b_two/b_two.swift")
        let built = Program.run(["stage", "build"], in: scratch.folder)
        #expect(built.status == 1)
        #expect(built.output.split(separator: "\n").count == 2)
        // The compiler's own words, with the file and the line.
        #expect(built.messages.contains("stages/b_two/b_two.swift:29:"), "\(built.messages)")
        #expect(built.messages.contains("cannot find 'lest' in scope"), "\(built.messages)")
        let tested = Program.run(["stage", "test"], in: scratch.folder)
        #expect(tested.status == 1)
        #expect(tested.output.split(separator: "\n").count { $0.hasPrefix("ok ") } == 4)
        let named = Program.run(["stage", "test", "c_three"], in: scratch.folder)
        #expect(named.output == "ok      c_three.cases\nok      c_three\n", "\(named.messages)")
        let used = Program.run(["-e", "articles | b_two", "news"], in: scratch.folder)
        #expect(used.messages.contains("the stage 'b_two' in "), "\(used.messages)")
        #expect(used.messages.contains("could not be loaded"))
    }

    @Test(arguments: [
        (
            "LEDE_SWIFTC=no-such-swiftc",
            "there is no Swift compiler: 'no-such-swiftc' is not on the search path"
        ),
        ("LEDE_KIT=/no/such/kit", "the modules of StageKit are not in /no/such/kit"),
    ])
    func whatIsMissingIsToldOnceForAllStages(setting: String, told: String) {
        let scratch = Scratch.corpus()
        _ = Program.shell("for n in a_one b_two; do $LEDE stage new $n; done", in: scratch.folder)
        let outcome = Program.shell(
            "\(setting) $LEDE -e 'articles | count' -e 'articles | a_one' news",
            in: scratch.folder
        )
        #expect(outcome.messages.split(separator: told).count == 2, "\(outcome.messages)")
        #expect(outcome.messages.contains("the stage 'a_one' in "), "\(outcome.messages)")
    }

    @Test func twoListsOfStagesInAFolderAreOneTooMany() {
        let scratch = Scratch.corpus()
        _ = Program.run(["stage", "new", "mine"], in: scratch.folder)
        let other = scratch.read("stages/mine/mine.swift").replacing("Mine", with: "Yours")
        scratch.write(other.replacing("\"mine\"", with: "\"yours\""), to: "stages/mine/yours.swift")
        let outcome = Program.run(["stage", "build"], in: scratch.folder)
        #expect(outcome.messages.contains("name all its stages in one 'let stages'"), "\(outcome.messages)")
    }

    @Test(arguments: [
        ("chmod -x", "#!/bin/sh\nexit 0\n", "chmod +x "),
        ("chmod +x", "no first line\n", "Its first line is to name the program that runs it"),
        ("chmod +x", "#!/no/such/program\n", "Its first line is to name the program that runs it"),
        ("chmod +x", "#!/bin/sh\nexit 7\n", "ended with code 7 when it was asked for its stages"),
    ])
    func aProgramThatCannotBeStartedIsTold(change: String, text: String, told: String) {
        let scratch = Scratch.corpus()
        scratch.write(text, to: "stages/odd/odd")
        let outcome = Program.shell(
            "\(change) stages/odd/odd; $LEDE stage test stages/odd; $LEDE -e 'articles | count' news",
            in: scratch.folder
        )
        #expect(outcome.messages.contains(told), "\(outcome.messages)")
        #expect(outcome.output == "rows\n3\n")
    }

    @Test(.enabled(if: Python.isThere)) func aProgramThatHangsAtItsStartIsStopped() {
        let scratch = Scratch.corpus()
        scratch.write("import time\ntime.sleep(600)\n", to: "stages/hangs/hangs.py")
        let outcome = Program.run(
            ["--stage-seconds", "1", "-e", "articles | count", "news"],
            in: scratch.folder
        )
        #expect(outcome.messages.contains("did not answer within 1 seconds when it was asked for its stages"))
        #expect(outcome.output == "rows\n3\n")
    }

    @Test func aLieIsOneErrorInTheSameProcessToo() {
        let scratch = Scratch.corpus()
        for (name, cells) in [("mute", ""), ("short", ", .integer(1)"), ("wrong", ", .integer(1), .real(2)")]
        {
            let columns =
                "ColumnDeclaration(\"one\", .integer, \"a\"), ColumnDeclaration(\"two\", .text, \"b\")"
            let empty =
                "mutating func rows(of article: Article, at places: Places, into output: inout Rows) {}"
            let row = "output.append(article, places.ranges[0], from: places.rows[0]\(cells))"
            scratch.write(
                GateTests.stage(name, columns: columns)
                    .replacing(empty, with: empty.dropLast() + " \(row) }"),
                to: "stages/\(name)/\(name).swift"
            )
        }
        for (name, told) in [
            ("mute", "'mute' declares 2 columns and gives a row of 0"),
            ("short", "'short' declares 2 columns and gives a row of 1"),
            ("wrong", "'wrong' declares that 'two' is text and gives real"),
        ] {
            let outcome = Program.run(["-e", "articles | \(name)", "news"], in: scratch.folder)
            #expect(outcome.messages.contains(told), "\(outcome.messages)")
            #expect(outcome.status == 1)
        }
    }

    @Test func whatIsWrongWithEveryArticleIsNotToldOfEveryArticle() {
        let scratch = Scratch()
        for number in 1...9 { scratch.write("The ferry sank.\n", to: "news/\(number).txt") }
        let source = GateTests.stage("wrong", columns: "ColumnDeclaration(\"one\", .integer, \"a\")")
            .replacing("into output: inout Rows) {}", with: "into output: inout Rows) { fatalError() }")
        scratch.write(source, to: "stages/wrong/wrong.swift")
        let outcome = Program.run(["--isolate", "-e", "articles | wrong", "news"], in: scratch.folder)
        #expect(outcome.messages.split(separator: "\n").count { $0.hasPrefix("warning: ") } == 4)
        #expect(outcome.messages.contains("at other articles too"), "\(outcome.messages)")
        #expect(outcome.messages.contains("9 left out"), "\(outcome.messages)")
    }

    @Test(.enabled(if: Python.isThere)) func theSpeedOfAStageIsMeasuredHereAndApart() {
        let scratch = Scratch.corpus()
        _ = Program.shell("$LEDE stage new mine; $LEDE stage new yours --language python", in: scratch.folder)
        let outcome = Program.run(["stage", "measure", "stages", "news", "--runs", "1"], in: scratch.folder)
        let lines = outcome.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        #expect(
            lines.map { Array($0.prefix(2)) } == [
                ["mine", "here"], ["mine", "apart"], ["yours", "as a program"],
            ]
        )
        #expect(Set(lines.map { $0[2] }) == ["2 rows"], "\(outcome.output)\(outcome.messages)")
        #expect(lines.allSatisfy { $0[4].hasSuffix(" rows/s") })
    }
}
