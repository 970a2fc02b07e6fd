/// What the rows of a table have to do with places in the corpus.
public enum PlaceRelation: String, Sendable {
    /// A row is no place.
    case none
    /// A row is a place.
    case one
    /// A row stands for several places, its members.
    case members
}

/// The columns of a table and what its rows are.
public struct Schema: Sendable, Equatable {
    /// The table's own columns, in order.
    public var columns: [ColumnDeclaration]
    /// What a row's place is.
    public var place: PlaceRelation
    /// Where each column came from: the stage's name, by column name.
    public var origins: [String: String]
    /// The column that `top` goes by when it is not told.
    public var rank: String?
    /// How the members of a row are found when `place` is ``PlaceRelation/members``.
    public var members: MembersRule?
    /// The columns that the members of a row have beside their place; empty when they are places alone.
    public var memberColumns: [ColumnDeclaration]

    /// Makes a schema.
    public init(_ columns: [ColumnDeclaration] = [], place: PlaceRelation = .none, rank: String? = nil) {
        self.columns = columns
        self.place = place
        self.rank = rank
        origins = [:]
        memberColumns = []
    }

    /// The declaration of a column of the table's own, or nil.
    public func column(_ name: String) -> ColumnDeclaration? { columns.first { $0.name == name } }

    /// The position of a column of the table's own, or nil.
    public func index(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

/// How the places that a row stands for are found again.
public enum MembersRule: Sendable, Equatable {
    /// The input's rows that have the row's values in these columns.
    case rows(sharing: [String])
    /// The places in the input where the words in this column stand.
    case phrase(column: String)
    /// The places in the input from which the row's key was emitted with a first field above nought; the
    /// stage names the key when it appends the row.
    case key
}
