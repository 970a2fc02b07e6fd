import PipelineLanguage
import StageKit
import Testing

@Suite("Fields of the records in pipelines")
struct FieldTests {
    private static let catalog = FakeCatalog(fields: [
        ColumnDeclaration("category", .text, "field of the records, in 9 of 9 articles", hidden: true),
        ColumnDeclaration("pages", .integer, "field of the records, in 8 of 9 articles", hidden: true),
        ColumnDeclaration("wire copy", .boolean, "field of the records, in 1 of 9 articles", hidden: true),
        ColumnDeclaration(
            "field.words",
            .integer,
            "field 'words' of the records, in 2 of 9 articles",
            hidden: true
        ),
    ])

    private func check(_ text: String) -> CheckedScript { PipelineChecker(catalog: Self.catalog).check(text) }

    @Test(
        "can be named on every row with a place",
        arguments: [
            #"articles | where category == "sport""#, "articles | where pages > 3 | select article, category",
            #"parts | where category has "sport*""#,
            "articles | quotes | where pages in 3..5 | group category",
            "articles | where `wire copy` | sort -pages, article", "articles | where field.words > words",
            #"articles | minus (articles | where category == "sport")"#,
            "let a = articles | where pages > 3\na | quotes | select speaker, pages",
        ]
    )
    func named(_ text: String) {
        #expect(check(text).failures.isEmpty)
    }

    @Test("are no columns of a table until they are selected")
    func hidden() throws {
        let columns = { (text: String) in
            try #require(check(text).pipelines.last).schema.columns.map(\.name)
        }
        #expect(try columns("articles") == columns("articles | where pages > 3"))
        #expect(try columns("articles | select article, pages") == ["article", "pages"])
    }

    @Test(
        "have types that are checked, and are told where a name is nobody's",
        arguments: [
            ("articles | where pages == \"x\"", "type", nil as String?),
            ("articles | where categry == \"x\"", "unknown-column", "did you mean 'category'?"),
            (
                "articles | where category == sport", "unknown-column",
                "a text stands in quotation marks: \"sport\""
            ),
            ("articles | count | where pages > 1", "unknown-column", nil),
        ]
    )
    func refused(_ text: String, _ code: String, _ hint: String?) throws {
        let failure = try #require(check(text).failures.first)
        #expect(failure.code == code)
        if let hint { #expect(failure.hint == hint) }
    }

    @Test("The list of columns tells of them")
    func told() throws {
        let failure = try #require(check("articles | quotes | where zzz > 1").failures.first)
        #expect(failure.message.hasSuffix("; and of the records: category, pages, wire copy, field.words"))
    }

    @Test(
        "are offered where a column can stand",
        arguments: [
            ("articles | where cat", "category"), ("articles | quotes | where pag", "pages"),
            ("articles | where wir", "`wire copy`"), ("articles | group fiel", "field.words"),
            ("articles | where pages ", "== != in < <= > >= is missing is known"),
            ("articles | where words > pa", "pages"), ("articles | count | where cat", ""),
            ("articles | where category == \"s", "\"sport\""),
        ]
    )
    func offered(_ text: String, _ wanted: String) {
        let completer = PipelineCompleter(catalog: Self.catalog, values: Categories())
        let found = completer.completions(text, at: text.utf8.count).map(\.text)
        #expect(found.joined(separator: " ") == wanted)
    }

    @Test("What is offered says where it comes from")
    func details() {
        let found = PipelineCompleter(catalog: Self.catalog).completions("articles | where cat", at: 20)
        #expect(found.map(\.detail) == ["text, field of the records, in 9 of 9 articles"])
    }
}

private struct Categories: ValueSource {
    func frequentValues(of column: String, in script: String, startingWith prefix: String, limit: Int)
        -> [String]
    {
        column == "category" ? ["sport", "tech"].filter { $0.hasPrefix(prefix) } : []
    }

    func paths(startingWith prefix: String) -> [String] { [] }
}
