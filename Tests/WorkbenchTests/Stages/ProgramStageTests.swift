import Testing

/// What runs the programs of these tests.
enum Python {
    static let isThere = Program.shell("command -v python3").status == 0
}

/// Programs that speak the line protocol, and programs that speak it badly.
@Suite(.serialized) struct ProgramStageTests {
    /// A program whose answer about the second article is `answer`, a Python expression.
    private static func program(_ answer: String) -> String {
        """
        import json, os, sys, time
        STAGE = {"name": "odd", "summary": "makes trouble", "needs": ["text"],
                 "columns": [{"name": "mark", "type": "place", "meaning": "a mark"},
                             {"name": "size", "type": "integer", "meaning": "a number"}]}
        for line in sys.stdin:
            m = json.loads(line)
            if "hello" in m: a = {"hello": {"protocol": 1, "stages": [STAGE]}}
            elif "run" in m: a = {"ready": {}}
            elif m["id"] == "prices.txt": a = \(answer)
            else: a = {"article": m["article"], "rows": [[0, 3, [[0, 3], 7]]]}
            print(json.dumps(a) if not isinstance(a, str) else a, flush=True)

        """
    }

    @Test(
        .enabled(if: Python.isThere),
        arguments: [
            (
                #"{"article": m["article"], "rows": [[0, 3, [[0, 3]]]]}"#,
                "declares 2 columns and gives a row 1 of 1"
            ),
            (
                #"{"article": m["article"], "rows": [[0, 3, [[0, 3], "x"]]]}"#,
                "declares that 'size' is integer and gives something else in row 1"
            ),
            (
                #"{"article": m["article"], "rows": [[0, 3000, [[0, 3], 1]]]}"#,
                "gives a row 1 whose place is not in the text"
            ),
            (#"{"article": m["article"], "rows": [7]}"#, "gives a row 1 that is not [start, end, [cells]]"),
            (#"{"article": m["article"]}"#, "answers without rows"),
            (
                #"{"article": 99, "rows": []}"#,
                "wrote an answer about another article where a message was due"
            ),
            (#""nonsense""#, "wrote 'nonsense' where a message was due"),
            ("1 // 0", "ZeroDivisionError"),
            ("os._exit(3)", "ended with code 3"),
            ("os.close(1) or time.sleep(60)", "was killed"),
            (
                #"{"article": m["article"], "error": {"message": "the text is too dull"}}"#,
                "says: the text is too dull"
            ),
        ]
    )
    func aWrongAnswerCostsItsArticle(answer: String, told: String) {
        let scratch = Scratch.corpus()
        scratch.write(Self.program(answer), to: "stages/odd/odd.py")
        let outcome = Program.run(
            ["-e", "articles | odd | select article, mark, size", "-e", "articles | count", "news"],
            in: scratch.folder
        )
        #expect(outcome.messages.contains(told), "\(outcome.messages)")
        #expect(
            outcome.messages.contains("at article 'prices.txt', whose rows are left out."),
            "\(outcome.messages)"
        )
        #expect(outcome.output == "article\tmark\tsize\nferry.txt\tThe\t7\nJ-1\tThe\t7\n\nrows\n3\n")
    }

    @Test(.enabled(if: Python.isThere)) func anExecutableNamedLikeItsFolderIsAStage() {
        let scratch = Scratch.corpus()
        scratch.write(Self.program("{}"), to: "program.py")
        scratch.write("#!/bin/sh\nexec python3 ../program.py\n", to: "stages/odd/odd")
        let run = "chmod +x stages/odd/odd && mkdir here && cd here && LEDE_STAGES=../stages $LEDE"
        let outcome = Program.shell("\(run) -e 'articles | odd | count' ../news", in: scratch.folder)
        #expect(outcome.output == "rows\n2\n", "\(outcome.messages)")
    }

    @Test(.enabled(if: Python.isThere)) func aDependencyThatIsNotThereIsNamed() {
        let outcome = Program.shell(
            "PATH=/usr/bin:/bin LEDE_STAGES=\(Program.package)/Examples/Stages $LEDE -e 'articles | spacy_names' news",
            in: Scratch.corpus().folder
        )
        #expect(outcome.messages.contains("spaCy is not installed"), "\(outcome.messages)")
        #expect(outcome.status == 1)
    }

    @Test(.enabled(if: Python.isThere)) func theExampleStagesPassTheirTests() {
        let folders = ["questions", "openings", "shares", "acronyms"].map {
            "\(Program.package)/Examples/Stages/\($0)"
        }
        let outcome = Program.run(["stage", "test"] + folders)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.messages)")
        #expect(outcome.output.split(separator: "\n").count == 8)
        #expect(!outcome.output.contains("FAILED"))
    }
}
