import StageKit

/// The fields of the records of a corpus that have no role, as columns of its articles.
///
/// A field called like a column that every corpus has is had as `field.NAME`, and so are all others, for where a
/// table has a column of the name.
struct CorpusFields: Sendable {
    /// What stands before a field's name where another column has it.
    static let prefix = "field."

    private var fields: [String: Field] = [:]
    private let articleCount: Int
    /// Names that cannot be a field's own.
    private let taken: Set<String>

    /// One field: what is known of it, and its name as the records write it, letters with accents perhaps as one
    /// scalar and as two.
    struct Field: Sendable {
        fileprivate(set) var spellings: [[UInt8]]
        fileprivate var use: FieldUses.Use

        /// The narrowest type of its values.
        var type: ColumnType { use.types.narrowest }
    }

    init(_ uses: FieldUses, articles: Int, taken: Set<String>) {
        self.taken = taken
        articleCount = articles
        for (spelling, use) in zip(uses.names, uses.uses) {
            let name = String(decoding: spelling, as: UTF8.self)
            guard let other = fields[name] else {
                fields[name] = Field(spellings: [spelling], use: use)
                continue
            }
            fields[name] = Field(spellings: other.spellings + [spelling], use: other.use.joined(use))
        }
    }

    /// The field that a column's name stands for.
    func field(_ column: String) -> Field? { own(column).flatMap { fields[$0] } }

    /// The column of that name; nil when it is no field's.
    func column(_ name: String) -> ColumnDeclaration? {
        guard let own = own(name), let field = fields[own] else { return nil }
        return ColumnDeclaration(name, field.type, meaning(own, field.use), hidden: true)
    }

    /// The name of the field that a column's name stands for.
    private func own(_ column: String) -> String? {
        if column.hasPrefix(CorpusFields.prefix) {
            let name = String(column.dropFirst(CorpusFields.prefix.count))
            if fields[name] != nil { return name }
        }
        return taken.contains(column) || fields[column] == nil ? nil : column
    }

    /// The columns of the fields that most articles have, so many at most, by name where as many have them.
    func columns(most count: Int) -> [ColumnDeclaration] {
        let order = fields.sorted {
            ($1.value.use.articles, $0.key) < ($0.value.use.articles, $1.key)
        }
        return order.prefix(count).compactMap { name, _ in
            column(own(name) == name ? name : CorpusFields.prefix + name)
        }
    }

    private func meaning(_ name: String, _ use: FieldUses.Use) -> String {
        let field = taken.contains(name) ? "field '\(name)'" : "field"
        let count = NumberText.grouped(use.articles)
        let all = NumberText.grouped(articleCount)
        return "\(field) of the records, in \(count) of \(all) \(articleCount == 1 ? "article" : "articles")"
    }
}
