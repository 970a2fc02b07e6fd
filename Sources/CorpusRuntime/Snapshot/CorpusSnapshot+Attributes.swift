public import StageKit

extension CorpusSnapshot {
    /// The columns that can be named on any row with a place, but for the fields of the records.
    public var attributeSchema: [ColumnDeclaration] { CorpusSnapshot.attributeSchema }

    /// The columns that can be named on any row with a place, the same for every corpus.
    public static let attributeSchema = ArticleColumn.bundled.map(\.declaration)

    private static let columnsByName = Dictionary(
        uniqueKeysWithValues: ArticleColumn.bundled.map { ($0.declaration.name, $0) }
    )

    /// What the text of a row's place is called, beside these.
    static let textColumn = "text"

    /// The values of an article column, or of a field of the records, gathered anew at each call.
    public func attribute(_ name: String, of articles: [UInt32]) throws -> Column? {
        guard let column = CorpusSnapshot.columnsByName[name] else { return fieldValues(name, of: articles) }
        var values = Column(column.declaration.type)
        for article in articles { values.append(try column.value(self, article)) }
        return values
    }
}
