import StageKit
import Testing

@testable import CorpusRuntime

@Suite("Fields of the records as columns")
struct FieldTests {
    private static let corpus = WrittenCorpus([
        "a.jsonl": .init(text: "The toll rose.", ids: ["a", "b"], fields: ["desk", "city", "pages", "3"]),
        "b.jsonl": .init(
            text: "The ferry sank.",
            ids: ["c"],
            fields: ["desk", "port", "pages", "12", "desk", "sea", "words", "9", "Desk", "x"]
        ),
        "c.jsonl": .init(text: "The pier burned.", ids: ["d"], fields: ["pages", "7", "wire copy", "true"]),
    ])

    private static func values(_ column: String, of corpus: CorpusSnapshot) throws -> [Cell] {
        let all = Array(0..<UInt32(corpus.articleCount))
        let values = try #require(try corpus.attribute(column, of: all))
        return all.indices.map { values[$0] }
    }

    @Test(
        "A field has a value where its record says one, elements of a list are joined, names are as written"
    )
    func values() throws {
        let corpus = try Self.corpus.readAnew()
        #expect(
            try Self.values("desk", of: corpus) == [
                .text("city"), .text("city"), .text("port | sea"), .missing,
            ]
        )
        #expect(try Self.values("Desk", of: corpus) == [.missing, .missing, .text("x"), .missing])
        #expect(
            try Self.values("wire copy", of: corpus) == [.missing, .missing, .missing, .boolean(true)]
        )
        #expect(try corpus.attribute("desks", of: [0]) == nil && corpus.field("desks") == nil)
    }

    @Test("A name is the same with an accent of its own and with one that is a part of its letter")
    func accents() throws {
        let corpus = try WrittenCorpus([
            "a.jsonl": .init(text: "The toll rose.", ids: ["a"], fields: ["cit\u{E9}", "1"]),
            "b.jsonl": .init(text: "The ferry sank.", ids: ["b"], fields: ["cite\u{301}", "2"]),
        ]).readAnew()
        #expect(corpus.fieldColumns.map(\.meaning) == ["field of the records, in 2 of 2 articles"])
        #expect(try Self.values("cit\u{E9}", of: corpus) == [.integer(1), .integer(2)])
        #expect(try Self.values("cite\u{301}", of: corpus) == [.integer(1), .integer(2)])
    }

    @Test("The fields that most articles have come first, with a type and how many have them")
    func declarations() throws {
        let columns = try Self.corpus.readAnew().fieldColumns
        #expect(columns.map(\.name) == ["pages", "desk", "Desk", "wire copy", "field.words"])
        #expect(columns.map(\.type) == [.integer, .text, .text, .boolean, .integer])
        #expect(columns[1].meaning == "field of the records, in 3 of 4 articles")
        #expect(!columns.contains { !$0.isHidden })
    }

    @Test("A field called like another column leaves it its place, and is had under a longer name")
    func clash() throws {
        let corpus = try Self.corpus.readAnew()
        #expect(corpus.field("words") == nil)
        #expect(try Self.values("words", of: corpus) == [3, 3, 3, 3].map { .integer($0) })
        #expect(try Self.values("field.words", of: corpus) == [.missing, .missing, .integer(9), .missing])
        #expect(try Self.values("field.pages", of: corpus) == Self.values("pages", of: corpus))
        #expect(corpus.field("field.words")?.meaning == "field 'words' of the records, in 1 of 4 articles")
    }

    @Test(
        "The type is the narrowest that all values have, whichever files they came in",
        arguments: [
            (["1", "-20"], ColumnType.integer), (["1", "2.5"], .real), (["true", "false"], .boolean),
            (["2031-03", "2031-03-04"], .date), (["007", "1"], .text), (["1", "true"], .text),
            (["2031", "2031-03"], .text), (["1", "one"], .text),
        ]
    )
    func types(_ values: [String], _ type: ColumnType) throws {
        let corpus = WrittenCorpus([:])
        let folder = ScratchFolder()
        for (number, value) in values.enumerated() {
            corpus.change {
                $0["\(number).jsonl"] = .init(
                    text: "Text \(number).",
                    ids: ["i\(number)"],
                    fields: ["x", value]
                )
            }
            _ = try folder.open(corpus, merging: SegmentMerging(mostSegments: 9, leastBytes: 0, mostStale: 9))
        }
        let opened = try folder.open(corpus, merging: SegmentMerging(mostSegments: 9, leastBytes: 0)).corpus
        #expect(opened.segments.all.count == values.count)
        #expect(opened.field("x")?.type == type)
    }

    @Test("Once the one value that was no number is gone, the field is one of numbers")
    func typeOfWhatIsLeft() throws {
        let apart = SegmentMerging(mostSegments: 9, leastBytes: 0, mostStale: 99)
        let corpus = WrittenCorpus([
            "a.jsonl": .init(text: "One.", ids: ["a"], fields: ["pages", "4"]),
            "b.jsonl": .init(text: "Two.", ids: ["b"], fields: ["pages", "many"]),
        ])
        let folder = ScratchFolder()
        #expect(try folder.open(corpus, merging: apart).corpus.field("pages")?.type == .text)
        corpus.change {
            $0["b.jsonl"] = .init(text: "Two.", modified: 1_500, ids: ["b"], fields: ["page", "5"])
        }
        let changed = try folder.open(corpus, merging: apart).corpus
        #expect(changed.segments.all.count == 2)
        #expect(changed.field("pages")?.type == .integer && changed.field("page")?.type == .integer)
        #expect(try Self.values("pages", of: changed) == [.integer(4), .missing])
    }

    @Test("A corpus without such fields has no columns for them")
    func nothingWithout() throws {
        let corpus = try WrittenCorpus(["a.txt": .init(text: "The toll rose.")]).readAnew()
        let file = corpus.segments.all[0].articles.file
        for name in [ColumnName.fields, .fieldStarts, .fieldUses] {
            #expect(file.column(name, of: UInt8.self).count == 0)
        }
        #expect(corpus.fieldColumns.isEmpty && corpus.field("desk") == nil)
    }

    @Test("Boilerplate of a page has its fields, teasers of other articles have not")
    func parts() throws {
        var fields = RecordFields()
        fields.extra = [ExtraField(name: "desk", value: "city")]
        let parts = RecordParts.split(Self.page(fields))
        #expect(Set(parts.map(\.attributes.kind)) == [.main, .teaser, .boilerplate])
        for part in parts {
            #expect(part.fields.bytes.isEmpty == (part.attributes.kind == .teaser))
        }
    }

    /// A page with the beginnings of other articles below its own.
    private static func page(_ fields: RecordFields) -> SourceRecord {
        let body = "The ferry to Oster stood still for a third day. Nobody knew why."
        let other =
            "Rain fell on the upper valley for a week, and the dam at Vell held, though the water rose."
        let text = """
            Ferry stands still | Oster
            3 May 2031

            \(body)

            Dam at Vell holds for now | Vell | Water
            Dam at Vell holds for now | Vell | Water

            \(other)

            Sheep return to the islands, and nobody is glad
            Sheep return to the islands, and nobody is glad

            \(other)
            """
        return SourceRecord(
            file: "page.txt",
            index: 0,
            line: 1,
            form: .plain,
            text: Array(text.utf8),
            fields: fields
        )
    }
}
