import StageKit

/// The columns that can be named on any row with a place: those of every corpus, and fields that the records of this
/// one have.
final class NameableColumns {
    /// Those of every corpus.
    let fixed: [ColumnDeclaration]
    private let catalog: any StageCatalog
    /// What is known of a name; nil within for one that is no column's.
    private var known: [String: ColumnDeclaration?]
    /// Fields that were named.
    private var named: [ColumnDeclaration] = []

    init(_ catalog: any StageCatalog) {
        self.catalog = catalog
        fixed = catalog.articleAttributes
        known = Dictionary(fixed.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The column of that name.
    func column(_ name: String) -> ColumnDeclaration? {
        if let known = known[name] { return known }
        let field = catalog.field(name)
        known[name] = .some(field)
        if let field { named.append(field) }
        return field
    }

    /// The fields to choose from.
    var fields: [ColumnDeclaration] { catalog.fields }

    /// What a stage may need to know of to say which columns it gives for an input: all but fields that nobody named.
    func declarations(for input: Schema) -> [ColumnDeclaration] {
        // One that an earlier stage selected may have been named in another line.
        for column in input.columns where Schema.isSource(input.origins[column.name]) {
            _ = self.column(column.name)
        }
        return fixed + named
    }
}
