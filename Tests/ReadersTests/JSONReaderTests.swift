import Readers
import StageKit
import Testing

struct JSONReaderTests {
    private func read(_ text: String, as name: String = "a.jsonl") -> ([SourceRecord], [Problem]) {
        let corpus = TemporaryCorpus()
        corpus.write(name, text)
        return corpus.read(name)
    }

    @Test func fieldsAreKnownUnderTheirUsualNames() throws {
        let line = """
            {"docId": 12, "Title": "Dam holds", "body": "It held.\\nAll night.", "published_at": "2031-05-01", \
            "publisher": "Valley Post", "authors": ["Ada Brink", "Tom Oduya"], "link": "https://valley.example/1", \
            "topics": ["water", "works, public"], "page": 3, "deep": {"text": "no"}, "gone": null}
            """
        let (records, problems) = read(line)
        let record = try #require(records.first)
        #expect(problems.isEmpty && records.count == 1)
        #expect(record.string == "It held.\nAll night." && record.form == .field && record.line == 1)
        #expect(record.fields.id == "12" && record.fields.headline == "Dam holds")
        #expect(record.fields.date == "2031-05-01" && record.fields.outlet == "Valley Post")
        #expect(
            record.fields.author == "Ada Brink, Tom Oduya"
                && record.fields.tags == ["water", "works, public"]
        )
        #expect(record.fields.url == "https://valley.example/1")
        #expect(record.fields.extra.map { "\($0.name)=\($0.value)" } == ["page=3"])
    }

    @Test func aListOfTextsIsOneTextInParagraphs() {
        let (records, problems) = read(#"{"text": ["It held.", "All night."], "body": "another"}"#)
        #expect(records.map(\.string) == ["It held.\n\nAll night."] && problems.isEmpty)
        #expect(records.first?.fields.extra.map(\.value) == ["another"])
    }

    @Test func brokenJSONOnLine7IsAProblemAndTheRestIsRead() {
        let lines = (1...9).map { $0 == 7 ? #"{"text": "broken"# : #"{"text": "line \#($0)"}"# }
        let (records, problems) = read(lines.joined(separator: "\n"))
        #expect(records.map(\.line) == [1, 2, 3, 4, 5, 6, 8, 9])
        #expect(records.map(\.index) == [0, 1, 2, 3, 4, 5, 7, 8])
        #expect(
            problems.map(\.line) == [7] && problems.map(\.kind) == [.brokenJSON]
                && problems[0].file == "a.jsonl"
        )
    }

    @Test(arguments: [
        (#"{"title": "no text"}"#, ProblemCode.noText), (#"{"text": "  "}"#, .noText),
        (#"{"text": null}"#, .noText),
        (#""just a string""#, .notARecord), (#"{"text": "a"} {"text": "b"}"#, .brokenJSON),
        ("{nope}", .brokenJSON),
        ("{\"text\": \"a \u{1} b\"}", .brokenJSON),
    ])
    func whatIsNoRecordIsAProblem(line: String, code: ProblemCode) {
        let (records, problems) = read(line + "\n\n" + #"{"text": "next"}"# + "\r\n")
        #expect(records.map(\.string) == ["next"] && records.first?.line == 3)
        #expect(problems.map(\.kind) == [code] && problems.first?.line == 1)
    }

    @Test func elementsOfAListAreToldApart() {
        let corpus = TemporaryCorpus()
        corpus.write("a.json", Array(#"[{"text": "first"}, {"id": "2"}, 7]"#.utf8))
        let (records, problems) = corpus.read("a.json")
        #expect(records.map(\.string) == ["first"])
        #expect(
            problems.map { $0.reason.prefix { $0 != ":" } } == [
                "element 2 of the list", "element 3 of the list",
            ]
        )
    }

    @Test func illFormedUTF8IsKeptWithAProblem() {
        let corpus = TemporaryCorpus()
        corpus.write(
            "a.jsonl",
            Array("{\"text\": \"fine\"}\n{\"text\": \"caf".utf8) + [0xE9] + Array("\"}\n".utf8)
        )
        let (records, problems) = corpus.read("a.jsonl")
        #expect(records.map(\.string) == ["fine", "café"])
        #expect(problems.map(\.kind) == [.notUTF8] && problems.first?.line == 2)
    }

    @Test func aLoneSurrogateIsKeptWithAProblem() {
        let (records, problems) = read(#"{"text": "a \ud83d b \ud83d\ude00 \\ud83d"}"#)
        #expect(records.map(\.string) == ["a \u{FFFD} b 😀 \\ud83d"])
        #expect(problems.map(\.kind) == [.loneSurrogate])
    }

    @Test func anEscapedNULIsKeptWithAProblem() {
        let (records, problems) = read(#"{"text": "a\u0000b"}"#)
        #expect(records.map(\.string) == ["a\0b"])
        #expect(problems.map(\.kind) == [.nulByte] && problems.first?.isSkipped == false)
    }

    @Test(arguments: [
        "{\"text\": \"one\"}\n{\"text\": \"two\"}\n", "[{\"text\": \"one\"},\n {\"text\": \"two\"}]",
        "\u{FEFF}[\n  {\n    \"text\": \"one\"\n  },\n  {\"text\": \"two\"}\n]\n",
    ])
    func aJSONFileMayBeLinesOrAList(text: String) {
        let (records, problems) = read(text, as: "a.json")
        #expect(records.map(\.string) == ["one", "two"] && problems.isEmpty)
    }

    @Test func aJSONFileOfOneObjectOverSeveralLines() {
        let (records, problems) = read("{\n  \"text\":\n  \"one\"\n}\n", as: "a.json")
        #expect(records.map(\.string) == ["one"] && problems.isEmpty)
    }

    @Test func theSinkCanEndTheReading() {
        let corpus = TemporaryCorpus()
        corpus.write("a.jsonl", "{\"text\": \"one\"}\n{\"text\": \"two\"}\n")
        var texts: [String] = []
        let sink = RecordSink(
            record: {
                texts.append($0.string)
                return false
            },
            problem: { Issue.record("\($0)") }
        )
        FileReader().read(SourceFile(path: corpus.path("a.jsonl"), name: "a.jsonl", size: 0), into: sink)
        #expect(texts == ["one"])
    }

    /// Quadratic work would take minutes here.
    @Test(.timeLimit(.minutes(1)), arguments: ["a.jsonl", "a.txt", "a.csv"])
    func aSingleLineOf100MegabytesIsRead(name: String) {
        let corpus = TemporaryCorpus()
        let text = [UInt8](repeating: 0x61, count: 100_000_000)
        switch name {
        case "a.jsonl": corpus.write(name, Array("{\"text\": \"".utf8) + text + Array("\"}".utf8))
        case "a.csv": corpus.write(name, Array("text\n\"".utf8) + text + Array("\"".utf8))
        default: corpus.write(name, text)
        }
        let (records, problems) = corpus.read(name)
        #expect(records.map(\.text.count) == [100_000_000] && problems.isEmpty)
    }
}
