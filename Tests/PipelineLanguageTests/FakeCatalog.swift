import PipelineLanguage
import StageKit

/// A matcher that never finds anything.
struct FakeMatcher: PatternMatcher {
    func firstMatch(in text: UnsafeBufferPointer<UInt8>, from start: Int) throws -> Range<Int>? { nil }
}

/// A catalog of fake stages and the real article columns' names.
struct FakeCatalog: StageCatalog {
    var lastResult: Table?
    var fields: [ColumnDeclaration] = []
    let stages: [any Stage.Type] = [
        FakeQuotes.self, FakeDates.self, FakeKwic.self, FakeNGrams.self, FakeWhere.self, FakeSelect.self,
        FakeDerive.self, FakeRename.self, FakeSort.self, FakeTake.self, FakeTop.self, FakeUnique.self,
        FakeMinus.self, FakeGroup.self, FakeCount.self,
    ]
    let articleAttributes = [
        ColumnDeclaration("article", .text, "name of the article"),
        ColumnDeclaration("headline", .text, "headline as written"),
        ColumnDeclaration("date", .date, "date of publication"),
        ColumnDeclaration("date_trusted", .boolean, "neither missing nor contradicted"),
        ColumnDeclaration(
            "date_check",
            .text,
            "check",
            values: ["agrees", "unchecked", "contradicted", "missing"]
        ),
        ColumnDeclaration("outlet", .text, "publication"),
        ColumnDeclaration("words", .integer, "words of the body"),
        ColumnDeclaration("file", .text, "source file"),
        ColumnDeclaration("url", .text, "address"),
    ]

    func field(_ name: String) -> ColumnDeclaration? { fields.first { $0.name == name } }

    func loadTable(_ path: String) throws -> Table {
        guard path == "outlets.csv" else { throw Failure("no-file", "there is no file \(path)") }
        return Table(
            Schema([ColumnDeclaration("outlet", .text, ""), ColumnDeclaration("country", .text, "")])
        )
    }

    func compilePattern(_ source: String, ignoringCase: Bool) throws -> any PatternMatcher {
        if source.hasPrefix("(") { throw Failure("pattern", "the pattern has an open bracket") }
        return FakeMatcher()
    }
}
