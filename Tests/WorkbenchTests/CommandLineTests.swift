import Testing

@Suite struct CommandLineTests {
    private let scratch = Scratch.corpus()
    private var news: String { scratch.path("news") }

    private func lede(_ arguments: String..., input: String = "") -> Program.Outcome {
        Program.run(arguments, input: input, in: scratch.folder)
    }

    @Test func aPipelineGivesTSVToAFileAndTellsTheRestElsewhere() {
        let outcome = lede("-e", "articles | select article, words | sort article", news)
        #expect(outcome.output == "article\twords\nferry.txt\t8\nJ-1\t7\nprices.txt\t5\n")
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("skipped wire.jsonl:2: "))
        #expect(outcome.messages.contains("3 articles → select 3 → sort 3 · "))
        #expect(outcome.messages.contains("1 record skipped"))
    }

    @Test func aWordThatIsAKindIsTheKindThoughAColumnIsCalledSo() {
        let bare = lede("-e", "articles | quotes | where speaker_kind == person | select speaker", news)
        #expect(bare.output == "speaker\nMara Quill\n")
        let listed = lede("-e", "articles | quotes | where speaker_kind in [group, person] | count", news)
        #expect(listed.output == "rows\n1\n")
    }

    @Test func quietLeavesTheLedgerOut() {
        let outcome = lede("-e", "articles | count", news + "/ferry.txt", "--quiet")
        #expect(outcome.messages.isEmpty)
    }

    @Test func strictFailsWhenSomethingWasSkipped() {
        #expect(lede("-e", "articles | count", news, "--strict").status == 1)
        #expect(lede("-e", "articles | count", news + "/*.txt", "--strict").status == 0)
    }

    @Test func aWrongColumnIsToldBeforeAnythingIsRead() {
        let outcome = lede("-e", "articles | where dte > 2023", "/no/such/corpus")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains("no column 'dte'"))
        #expect(outcome.messages.contains("  articles | where dte > 2023\n  ~~~~~~~~         ^^^\n"))
        #expect(outcome.messages.contains("did you mean 'date'?"))
    }

    @Test func whatCannotBeReadOrWrittenFails() {
        #expect(Program.shell("\"$LEDE\" news < news", in: scratch.folder).status == 1)
        #expect(Program.shell("\"$LEDE\" --version > /dev/full", in: scratch.folder).status == 1)
        #expect(Program.shell("\"$LEDE\" stage --help > /dev/full", in: scratch.folder).status == 1)
    }

    @Test func idsOfTwoArticlesGetNumbersThatAreFree() {
        let ids = ["W#2", "W", "W", "W"].map { #"{"id":"\#($0)","text":"A text of \#($0)."}"# }
        scratch.write(ids.joined(separator: "\n"), to: "ids.jsonl")
        let outcome = lede("-e", "articles | select article", "ids.jsonl")
        #expect(outcome.output == "article\nW#2\nW\nW#3\nW#4\n")
    }

    @Test(arguments: [#"kwic "(""#, #"collocates "/(/""#, #"trend "a []{3,1}""#])
    func aPatternIsCheckedBeforeAnythingRuns(stage: String) {
        let outcome = lede("-e", "articles | count", "-e", "articles | \(stage)", news)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains("  articles | \(stage)\n"))
    }

    @Test func aMissingCorpusFails() {
        let outcome = lede("-e", "articles | count", news, "/no/such/corpus")
        #expect(outcome.status == 1)
        #expect(outcome.messages == "error: /no/such/corpus: no such file or folder\n")
    }

    @Test func nothingToBeginWithIsTold() {
        let unnamed = lede("-e", "articles | count")
        #expect(unnamed.status == 0 && unnamed.messages.contains("warning: no corpus was named"))
        let empty = Scratch()
        let outcome = Program.run(["-e", "articles | count", empty.folder])
        #expect(outcome.status == 0 && outcome.messages.contains("warning: there are no articles"))
        #expect(!lede("-e", "articles | where words > 1e9 | count", news).messages.contains("warning"))
    }

    @Test(arguments: [
        ["--nonsense"], ["--threads", "0"], ["run"], ["stages", "nosuch"], ["--format", "xml"],
    ])
    func wrongUsageIsTwo(arguments: [String]) {
        let outcome = Program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty && !outcome.messages.isEmpty)
    }

    @Test(arguments: [
        ["--help"], ["help"], ["help", "run"], ["--version"], ["run", "--help"], ["stages"],
        ["stages", "where"],
    ])
    func helpIsNoError(arguments: [String]) {
        let outcome = Program.run(arguments)
        #expect(outcome.status == 0)
        #expect(!outcome.output.isEmpty && outcome.messages.isEmpty)
    }

    @Test func underscoreIsTheResultOfTheLineBefore() {
        let outcome = lede("-e", "articles | select article", "-e", "_ | count", news)
        #expect(outcome.output.hasSuffix("\n\nrows\n3\n") || outcome.output.hasSuffix("\n\ncount\n3\n"))
        #expect(lede("-e", "_ | count", news).status == 2)
    }

    @Test func pipelinesComeFromStandardInput() {
        let script = "# Names\nlet a = articles | where outlet is known\na | select article\n"
        let outcome = lede(news, input: script)
        #expect(outcome.output == "article\nJ-1\n")
        #expect(outcome.status == 0)
        #expect(lede(news, input: "").output.isEmpty)
    }

    @Test func aSubcommandIsOneAndAFolderOfThatNameIsNot() {
        scratch.write("One more text.\n", to: "run/one.txt")
        let pipeline = "articles | select article"
        #expect(lede("./run", "-e", pipeline).output == "article\none.txt\n")
        #expect(lede("-e", pipeline, "--", "run").output == "article\none.txt\n")
        #expect(lede("run", "run").status == 1)
    }

    @Test(arguments: ["table", "csv", "tsv", "jsonl", "markdown"])
    func threadsMakeNoDifference(format: String) {
        let pipeline = "articles | words | top 5 | select word, frequency"
        let one = lede("-e", pipeline, news, "--format", format, "--threads", "1")
        let two = lede("-e", pipeline, news, "--format", format, "--threads", "2")
        #expect(one.status == 0 && !one.output.isEmpty)
        #expect(one.output == two.output)
    }

    @Test func offsetsAreScalarsOfTheFile() {
        let outcome = lede("-e", "articles | select article, text", news + "/prices.txt", "--format", "jsonl")
        #expect(
            outcome.output
                == #"{"article":"prices.txt","text":"Prices rose — by 世 points.","text_span":[[0,26]],"#
                + #""start":0,"end":26}"# + "\n"
        )
    }

    @Test func aReaderThatLeavesEndsItQuietly() {
        let lines = (0..<40_000).map { #"{"text":"Row \#($0) of many."}"# }.joined(separator: "\n")
        scratch.write(lines, to: "many.jsonl")
        let outcome = Program.shell(
            "\"$LEDE\" -e 'articles' many.jsonl --quiet | head -n 1",
            in: scratch.folder
        )
        #expect(outcome.status == 0)
        #expect(outcome.messages.isEmpty)
        #expect(outcome.output.hasPrefix("article\theadline"))
    }

    @Test func noCorpusIsNeededForATable() {
        scratch.write("name,n\na,1\n", to: "t.csv")
        #expect(lede("-e", "table \"t.csv\" | where n > 0").output == "name\tn\na\t1\n")
    }
}
