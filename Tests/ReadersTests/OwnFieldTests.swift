import Readers
import StageKit
import Testing

@Suite("Fields without a role")
struct OwnFieldTests {
    private func read(_ text: String, as name: String = "a.jsonl") -> ([[String]], [Problem]) {
        let corpus = TemporaryCorpus()
        corpus.write(name, text)
        let (records, problems) = corpus.read(name)
        return (records.map { $0.fields.extra.map { "\($0.name)=\($0.value)" } }, problems)
    }

    @Test(
        "come from every format, under their own names",
        arguments: [
            (
                "a.jsonl",
                #"{"text": "It held.", "desk": "city", "pages": 3, "labels": ["a", "b"], "void": null}"#
            ),
            (
                "a.json",
                #"[{"text": "It held.", "desk": "city", "pages": 3, "labels": ["a", "b"], "void": ""}]"#
            ),
            ("a.csv", "desk, pages, labels,text, labels, void\ncity,3,a,It held.,b,\n"),
            ("a.md", "---\ndesk: city\npages: 3\nlabels: [a, b]\nvoid:\n---\nIt held.\n"),
        ]
    )
    func formats(_ name: String, _ text: String) {
        let (fields, problems) = read(text, as: name)
        #expect(fields == [["desk=city", "pages=3", "labels=a", "labels=b"]] && problems.isEmpty)
    }

    @Test("A second field for the same thing is kept under its own name, whichever comes first")
    func superseded() {
        for line in [
            #"{"text": "It held.", "content": "Held", "date": "2031-05-02", "published": "2031-05-01"}"#,
            #"{"published": "2031-05-01", "content": "Held", "date": "2031-05-02", "text": "It held."}"#,
        ] {
            #expect(Set(read(line).0[0]) == ["content=Held", "date=2031-05-02"])
        }
        #expect(
            read(#"{"text": "It held.", "id": 1, "guid": 2, "source": "A", "publisher": "B"}"#).0[0]
                == ["guid=2", "publisher=B"]
        )
    }

    @Test("Objects within a record are left out")
    func nested() {
        #expect(
            read(#"{"text": "It held.", "meta": {"desk": "city"}, "list": [{"a": 1}, [2], 3]}"#).0 == [
                ["list=3"]
            ]
        )
    }

    @Test(
        "Of ten thousand names those beyond the bound are left out, and that is told once",
        arguments: [1, 100]
    )
    func manyNames(_ records: Int) {
        let each = 10_000 / records
        let lines = (0..<records).map { record in
            let fields = (0..<each).map { #""f\#(record * each + $0)": \#($0)"# }
            return #"{"text": "It held.", \#(fields.joined(separator: ", "))}"#
        }
        let (fields, problems) = read(lines.joined(separator: "\n"))
        #expect(fields.joined().count == 256 && fields.count == records)
        #expect(problems.map(\.kind) == [.manyFields] && problems.map(\.isSkipped) == [false])
    }

    @Test("A megabyte in a field is left out and told once for the field; the record stays")
    func longValues() {
        let long = String(repeating: "x", count: 1 << 20)
        let line = #"{"text": "It held.", "html": "\#(long)", "desk": "city", "list": ["\#(long)", "b"]}"#
        let (fields, problems) = read(
            [line, line, #"{"text": "It held.", "html": "<p>"}"#].joined(separator: "\n")
        )
        #expect(
            fields.map { $0.filter { !$0.hasPrefix("list") } } == [
                ["desk=city"], ["desk=city"], ["html=<p>"],
            ]
        )
        #expect(problems.map(\.kind) == [.longField, .longField] && problems.allSatisfy { !$0.isSkipped })
    }

    @Test("A list that is too long as a whole is left out whole")
    func longList() {
        let items = (0..<5000).map { "\"item \($0)\"" }.joined(separator: ", ")
        let (fields, problems) = read(#"{"text": "It held.", "list": [\#(items)], "desk": "city"}"#)
        #expect(fields == [["desk=city"]] && problems.map(\.kind) == [.longField])
    }

    @Test("A name that cannot be written is left out and told; an empty one is that of a column of numbers")
    func names() {
        let line = #"{"": 1, "text": "It held.", "a`b": 1, "a\nb": 2, "wire copy": 3}"#
        let (fields, problems) = read(line)
        #expect(fields == [["wire copy=3"]] && problems.map(\.kind) == [.fieldName])
    }
}
