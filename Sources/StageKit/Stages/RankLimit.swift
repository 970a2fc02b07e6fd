/// How many rows, by the values of a column, greatest first.
public struct RankLimit: Sendable, Equatable {
    /// The column's name.
    public var column: String
    /// How many rows.
    public var rows: Int

    /// Makes a limit.
    public init(column: String, rows: Int) {
        self.column = column
        self.rows = rows
    }
}

/// A stage that keeps the rows with the greatest values and looks at no others, ties at the cut apart.
public protocol RankLimiting: Stage {
    /// What it keeps of an input of schema `input`; nil when that is not a matter of one column.
    func limit(of input: Schema) -> RankLimit?
}

/// A stage that chooses rows by nothing but their numbers.
public protocol RowPicking: Stage {
    /// The rows it keeps of so many, rising.
    func rows(of count: Int, _ run: Run) -> [Int]
}

/// A fold over rows that looks at nothing but how many there are.
public protocol RowCounting: RowFoldStage {
    /// The output for an input of so many rows.
    func table(counting rows: Int) -> Table
}

/// A stage that keeps every row, in the same order.
public protocol RowPreserving: RowStage {
    /// The name in the input of an output column that is the same; nil when there is none.
    func source(of column: String) -> String?
}
