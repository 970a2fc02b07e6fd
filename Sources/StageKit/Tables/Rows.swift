/// Where a stage puts the rows it makes.
///
/// Cells come in the order of the declared columns, all of them; those that nobody downstream wants are
/// dropped here, and a worker may give ``Cell/missing`` for them to save work (see ``Run/wants(_:)``).
public struct Rows: Sendable {
    /// The columns so far, in declared order; unwanted ones stay empty.
    public fileprivate(set) var columns: [Column]
    /// The place of each row.
    public fileprivate(set) var places: [Place] = []
    /// The input row each row was made from, by its number in the batch; carried columns are taken from it.
    public fileprivate(set) var sources: [Int] = []
    /// The fold's key that each row stands for, as bytes; empty when no row named one.
    public fileprivate(set) var keys: [[UInt8]] = []
    /// How many rows there are.
    public fileprivate(set) var count = 0
    /// What the declaration does not allow in the first row that is wrong; nil while all are right.
    ///
    /// The end of a sentence that begins with the stage's name. Wrong values are missing.
    public fileprivate(set) var fault: String?
    fileprivate let wanted: [Bool]
    fileprivate let names: [String]

    /// Makes an empty batch of rows; `wanted` has an entry a column.
    public init(_ declarations: [ColumnDeclaration], wanted: [Bool]) {
        names = declarations.map(\.name)
        columns = declarations.map { Column($0.type) }
        self.wanted = wanted
    }

    /// Adds a row that is a place in `article`, made from input row `source`.
    public mutating func append(
        _ article: Article,
        _ tokens: TokenRange,
        from source: Int,
        _ cells: Cell...
    ) {
        append(article, tokens, from: source, cells: cells)
    }

    /// Adds a row that is a place in `article`, made from input row `source`.
    public mutating func append(
        _ article: Article,
        _ tokens: TokenRange,
        from source: Int,
        cells: [Cell]
    ) {
        places.append(Place(article: article.number, tokens: tokens))
        sources.append(source)
        add(cells, article: article.number)
    }

    /// Adds a row that is no place.
    public mutating func append(_ cells: Cell...) { add(cells, article: 0) }

    /// Adds a row that is no place.
    public mutating func append(cells: [Cell]) { add(cells, article: 0) }

    /// Adds a row that stands for the places which emitted `key`, one of a fold's keys, or for none.
    ///
    /// For stages whose rows have members by ``MembersRule/key``; all their rows are added this way.
    public mutating func append(standingFor key: ArraySlice<UInt8>?, _ cells: Cell...) {
        append(standingFor: key, cells: cells)
    }

    /// Adds a row that stands for the places which emitted `key`, or for none.
    public mutating func append(standingFor key: ArraySlice<UInt8>?, cells: [Cell]) {
        keys.append(key.map(Array.init) ?? [])
        add(cells, article: 0)
    }

    /// Adds rows that are no places, a column at a time in the order declared; a column that nobody wants may be
    /// nil.
    public mutating func append(columns more: [Column?], count: Int) {
        precondition(more.count == columns.count, "rows have an entry for every declared column")
        for index in columns.indices where wanted[index] {
            guard let column = more[index], column.count == count else {
                preconditionFailure("a column that is wanted has a value for every row")
            }
            columns[index].append(contentsOf: column)
        }
        self.count += count
    }

    private mutating func add(_ cells: [Cell], article: UInt32) {
        if cells.count != columns.count { return addMissing(cells.count, article: article) }
        for index in columns.indices where wanted[index] {
            if columns[index].take(cells[index], article: article) { continue }
            _ = columns[index].take(.missing, article: article)
            fault =
                fault ?? "declares that '\(names[index])' is \(columns[index].type.rawValue) "
                + "and gives \(cells[index].typeName)"
        }
        count += 1
    }

    private mutating func addMissing(_ given: Int, article: UInt32) {
        for index in columns.indices where wanted[index] {
            _ = columns[index].take(.missing, article: article)
        }
        fault = fault ?? "declares \(columns.count) columns and gives a row of \(given)"
        count += 1
    }
}

extension Cell {
    /// What kind of value it is, as column types are called.
    fileprivate var typeName: String {
        switch self {
        case .missing: "nothing"
        case .text: "text"
        case .integer: "integer"
        case .real: "real"
        case .boolean: "boolean"
        case .place: "place"
        }
    }
}

extension Rows {
    /// Puts the rows of another batch of the same columns after this one's.
    public mutating func append(_ other: Rows) {
        for index in columns.indices where wanted[index] {
            columns[index].append(contentsOf: other.columns[index])
        }
        places += other.places
        sources += other.sources
        keys += other.keys
        count += other.count
        fault = fault ?? other.fault
    }
}
