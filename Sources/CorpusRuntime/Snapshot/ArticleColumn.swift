import StageKit

/// A column that can be named on any row with a place: what it is called and how an article's value is found.
struct ArticleColumn: Sendable {
    let declaration: ColumnDeclaration
    let value: @Sendable (CorpusSnapshot, UInt32) throws -> Cell

    init(
        _ name: String,
        _ type: ColumnType,
        _ meaning: String,
        unit: String? = nil,
        values: [String] = [],
        hidden: Bool = false,
        _ value: @escaping @Sendable (CorpusSnapshot, UInt32) throws -> Cell
    ) {
        declaration = ColumnDeclaration(name, type, meaning, unit: unit, values: values, hidden: hidden)
        self.value = value
    }
}
