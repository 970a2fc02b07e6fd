public import StageKit

extension CorpusSnapshot {
    /// The columns that can be named on any row with a place.
    public var attributeSchema: [ColumnDeclaration] { CorpusSnapshot.attributeSchema }

    /// The columns that can be named on any row with a place, the same for every corpus.
    public static let attributeSchema = ArticleColumn.bundled.map(\.declaration)

    private static let columnsByName = Dictionary(
        uniqueKeysWithValues: ArticleColumn.bundled.map { ($0.declaration.name, $0) }
    )

    /// The values of an article column, gathered anew at each call.
    public func attribute(_ name: String, of articles: [UInt32]) throws -> Column? {
        guard let column = CorpusSnapshot.columnsByName[name] else { return nil }
        var values = Column(column.declaration.type)
        for article in articles { values.append(try column.value(self, article)) }
        return values
    }
}
