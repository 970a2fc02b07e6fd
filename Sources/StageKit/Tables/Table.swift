/// Rows and columns, and for rows that are places, where they stand.
public struct Table: Sendable {
    /// What the columns are.
    public var schema: Schema
    /// The values, in the order of `schema.columns`.
    public var columns: [Column]
    /// The place of each row; empty unless `schema.place` is ``PlaceRelation/one``.
    public var places: [Place]
    /// How many rows there are.
    public var rowCount: Int
    /// The snapshot that places belong to; kept alive by the table.
    public var corpus: (any Corpus)?
    /// Finds the members of a row again; nil unless `schema.place` is ``PlaceRelation/members``.
    public var members: MembersRecipe?
    /// How the table is to be drawn, when that was asked for.
    public var drawing: DrawingHint?
    /// Where the table is to be written, when that was asked for.
    public var writing: WriteRequest?

    /// Makes a table; every column has `rowCount` rows.
    public init(
        _ schema: Schema,
        columns: [Column],
        places: [Place] = [],
        rowCount: Int,
        corpus: (any Corpus)? = nil
    ) {
        self.schema = schema
        self.columns = columns
        self.places = places
        self.rowCount = rowCount
        self.corpus = corpus
    }

    /// A table without rows.
    public init(_ schema: Schema, corpus: (any Corpus)? = nil) {
        self.init(schema, columns: schema.columns.map { Column($0.type) }, rowCount: 0, corpus: corpus)
    }

    /// The table's own column of that name, or an article column of its rows' places, or the text of the
    /// places; nil when there is none.
    ///
    /// An article column is gathered anew at each call.
    public func column(_ name: String) throws -> Column? {
        if let index = schema.index(name) { return columns[index] }
        guard schema.place == .one, let corpus else { return nil }
        if name == "text" { return placeColumn() }
        return try corpus.attribute(name, of: places.map(\.article))
    }

    /// The rows' own places as a column.
    public func placeColumn() -> Column {
        var values = PlaceColumn()
        for place in places { values.append(article: place.article, CollectionOfOne(place.tokens)) }
        return Column(.place, .place(values))
    }

    /// The rows named, in that order.
    public func taking(_ rows: [Int]) -> Table {
        var taken = self
        taken.columns = columns.map { $0.taking(rows) }
        taken.places = places.isEmpty ? [] : rows.map { places[$0] }
        taken.rowCount = rows.count
        taken.members = members?.taking(rows)
        return taken
    }

    /// Puts the rows of a table of the same schema after this one's.
    public mutating func append(_ other: Table) {
        members = rowCount == 0 ? other.members : members?.joined(other.members, at: rowCount, other.rowCount)
        for index in columns.indices { columns[index].append(contentsOf: other.columns[index]) }
        places += other.places
        rowCount += other.rowCount
    }
}
