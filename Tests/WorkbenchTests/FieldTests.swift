import Testing

@Suite("Fields of a researcher's own records") struct FieldTests {
    private let scratch = Scratch()

    init() {
        let records = [
            (1, "city", "3", "2031-03-01"), (2, "city", "12", "2031-03-02"), (3, "port", "7", "2031-03"),
        ]
        let lines = records.map { number, desk, pages, filed in
            """
            {"id": "r\(number)", "text": "The toll rose by \(number). \\"Nobody asked us,\\" said Mara Quill.", \
            "desk": "\(desk)", "pages": \(pages), "filed": "\(filed)", "words": 900, "wire copy": true}
            """
        }
        scratch.write(lines.joined(separator: "\n"), to: "news/a.jsonl")
        scratch.write("---\ndesk: sea\n---\n# Ferry\n\nThe ferry sank.\n", to: "news/b.md")
    }

    /// Rows as comma-separated values; these end their lines as Windows does.
    private func rows(_ pipelines: String..., store: Bool = true) -> Program.Outcome {
        let options = pipelines.flatMap { ["-e", $0] } + ["--quiet", "--format", "csv"]
        let place = (store ? [] : ["--no-store"]) + ["news"]
        var outcome = Program.run(options + place, in: scratch.folder)
        outcome.output = outcome.output.replacing("\r\n", with: "\n")
        return outcome
    }

    @Test(
        arguments: [
            ("articles | group desk | select desk, rows", "desk,rows\ncity,2\nport,1\nsea,1\n"),
            (#"articles | where desk == "city" | select article"#, "article\nr1\nr2\n"),
            (
                "articles | where pages > 6 | sort -pages, article | select article, pages",
                "article,pages\nr2,12\nr3,7\n"
            ),
            ("articles | where filed in 2031-03-02..2031-03-09 | select article", "article\nr2\n"),
            ("articles | where `wire copy` | count", "rows\n3\n"),
            (
                "articles | quotes | where desk == \"port\" | select speaker, desk",
                "speaker,desk\nMara Quill,port\n"
            ),
            (
                "articles | where field.words > words | select article, field.words",
                "article,field.words\nr1,900\nr2,900\nr3,900\n"
            ),
            (
                "articles | group desk | where rows > 1 | members | select article, desk",
                "article,desk\nr1,city\nr2,city\n"
            ),
            ("articles | top 1 by=pages | select article", "article\nr2\n"),
            (
                "articles | words per=desk | where word == \"ferry\" | select desk, frequency",
                "desk,frequency\nsea,1\n"
            ),
        ]
    )
    func areColumns(_ pipeline: String, _ wanted: String) {
        #expect(rows(pipeline).output == wanted)
        #expect(rows(pipeline, store: false).output == wanted)
        #expect(rows(pipeline).output == wanted)
    }

    @Test func whereARecordHasNoneTheValueIsMissing() {
        #expect(rows("articles | where pages is missing | select article").output == "article\nb.md\n")
    }

    @Test func theyAreShownOnlyWhenNamed() {
        #expect(!rows("articles").output.contains("desk"))
        let (bare, named) = (
            "articles | kwic toll | take 1", "articles | select article, desk | kwic toll | take 1"
        )
        #expect(rows(bare).output == rows(named).output)
        let later = rows("articles | select article, desk", "_ | kwic toll | take 1")
        #expect(later.output.hasSuffix(rows(bare).output))
    }

    @Test func aNameThatIsNobodysIsToldBesideThoseThatAre() {
        let outcome = rows(#"articles | where dsk == "city""#)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("and of the records: desk, filed, pages, wire copy, field.words"))
        #expect(outcome.messages.contains("did you mean 'desk'?"))
    }

    @Test func helpOnASourceListsItsColumnsWithoutACorpusToo() {
        let outcome = Program.run(["help", "parts"], in: scratch.folder)
        #expect(outcome.status == 0 && outcome.output.hasPrefix("parts: articles, teasers and boilerplate"))
        #expect(outcome.output.contains("\nrule ") && outcome.output.contains("\ndate_why "))
    }

    @Test func withoutACorpusTheScriptIsStillWhatIsWrong() {
        let outcome = Program.run(["-e", "articles | where desk == \"city\"", "nowhere"], in: scratch.folder)
        #expect(outcome.status == 2 && outcome.messages.contains("there is no column 'desk'"))
    }

    @Test func whatWasChangedIsReadAgain() {
        #expect(rows("articles | where pages > 6 | count").output == "rows\n2\n")
        scratch.write(#"{"id": "r9", "text": "A late text.", "pages": "many"}"#, to: "news/c.jsonl")
        #expect(rows("articles | where pages == \"many\" | select article").output == "article\nr9\n")
        scratch.write(#"{"id": "r9", "text": "A late text.", "pages": 8.5}"#, to: "news/c.jsonl")
        #expect(rows("articles | where pages > 8 | select article").output == "article\nr2\nr9\n")
    }

    @Test func hostileFieldsAreProblemsAndNoMore() {
        let fields = (0..<10_000).map { "\"f\($0)\": \"\($0)\"" }.joined(separator: ", ")
        let long = String(repeating: "x", count: 1 << 20)
        scratch.write(#"{"id": "h", "text": "Odd.", "html": "\#(long)", \#(fields)}"#, to: "news/h.jsonl")
        #expect(rows("articles | where f7 == 7 | select article, f7").output == "article,f7\nh,7\n")
        #expect(
            rows("problems | select file, code").output
                == "file,code\nh.jsonl,long-field\nh.jsonl,many-fields\n"
        )
        #expect(rows("articles | where f9999 == 1").status == 2)
    }

    @Test(arguments: Window.widths) func thePromptKnowsThem(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns, height: 60)
        #expect(terminal.enter(":help articles\r"))
        #expect(terminal.tells("text, field of the records, in 4 of 4 articles"))
        #expect(terminal.enter("articles | where des\t"))
        #expect(terminal.waits(for: "lede> articles | where desk"))
        terminal.type("== \"\t")
        #expect(terminal.waits(for: "\"port\""))
        terminal.type("\u{1B}")
        terminal.settle()
        terminal.type("\u{3}")
        #expect(terminal.enter(":schema articles | where pages > 3\r"))
        #expect(terminal.tells("integer, field of the records, in 3 of 4 articles"))
        #expect(terminal.leave() == 0)
    }
}
