import StageKit

/// The fields of the records of a corpus that have no role, as columns of its articles.
///
/// A field called like a column that every corpus has is had as `field.NAME`, and so are all others, for where a
/// table has a column of the name.
struct CorpusFields: Sendable {
    /// What stands before a field's name where another column has it.
    static let prefix = "field."

    private let uses: [String: FieldUses.Use]
    private let articleCount: Int
    /// Names that cannot be a field's own.
    private let taken: Set<String>

    init(_ uses: FieldUses, articles: Int, taken: Set<String>) {
        var byName: [String: FieldUses.Use] = [:]
        for (name, use) in zip(uses.names, uses.uses) { byName[String(decoding: name, as: UTF8.self)] = use }
        self.uses = byName
        self.taken = taken
        articleCount = articles
    }

    /// The field that a column's name stands for, and its type.
    func field(_ column: String) -> (name: String, type: ColumnType)? {
        if column.hasPrefix(CorpusFields.prefix) {
            let name = String(column.dropFirst(CorpusFields.prefix.count))
            if let use = uses[name] { return (name, use.types.narrowest) }
        }
        guard !taken.contains(column), let use = uses[column] else { return nil }
        return (column, use.types.narrowest)
    }

    /// The column of that name; nil when it is no field's.
    func column(_ name: String) -> ColumnDeclaration? {
        guard let (field, type) = field(name), let use = uses[field] else { return nil }
        return ColumnDeclaration(name, type, meaning(field, use), hidden: true)
    }

    /// The columns of the fields that most articles have, so many at most, by name where as many have them.
    func columns(most count: Int) -> [ColumnDeclaration] {
        let common = uses.sorted { ($1.value.articles, $0.key) < ($0.value.articles, $1.key) }.prefix(count)
        return common.compactMap { name, _ in
            column(field(name)?.name == name ? name : CorpusFields.prefix + name)
        }
    }

    private func meaning(_ name: String, _ use: FieldUses.Use) -> String {
        let field = taken.contains(name) ? "field '\(name)'" : "field"
        let count = NumberText.grouped(use.articles)
        let all = NumberText.grouped(articleCount)
        return "\(field) of the records, in \(count) of \(all) \(articleCount == 1 ? "article" : "articles")"
    }
}
