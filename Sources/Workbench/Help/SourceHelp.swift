import CorpusRuntime
import PipelineLanguage
import Rendering
import StageKit

/// A source whose rows are parts of the corpus, for `:help`.
enum SourceHelp: String, CaseIterable {
    case articles, parts

    /// What its rows are.
    var summary: String {
        switch self {
        case .articles: "the main parts; a row is an article"
        case .parts: "articles, teasers and boilerplate; a row is one of them"
        }
    }

    /// What its rows are, its columns, and the fields that the records of a corpus have.
    func lines(fields: [ColumnDeclaration] = [], _ style: Style = .plain) -> [String] {
        let attributes = CorpusSnapshot.attributeSchema
        let schema =
            switch self {
            case .articles: SourceSchemas.articles(attributes)
            case .parts: SourceSchemas.parts(attributes)
            }
        return ["\(rawValue): \(summary)", ""] + ColumnLines(schema.columns, fields: fields).lines(style)
    }
}

/// Columns a line each: a table's, and fields of the records that can be named as well.
struct ColumnLines {
    private var rows: [(name: String, told: String)]

    init(_ columns: [ColumnDeclaration], fields: [ColumnDeclaration]) {
        rows = columns.map { ($0.name, $0.told) } + fields.map { ($0.written, $0.told) }
    }

    func lines(_ style: Style) -> [String] {
        let width = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
        return rows.map { "\(style.cyan(ClippedText.padded($0.name, width)))  \($0.told)" }
    }
}
