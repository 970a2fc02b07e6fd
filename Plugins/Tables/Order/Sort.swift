public import StageKit

/// Puts the rows in order; missing values come last.
public struct Sort: TableStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "sort",
        "puts rows in the order of columns, -column for greatest first",
        synonyms: ["order", "arrange", "rank"],
        input: .rows,
        output: .computed,
        examples: [
            .init("articles | sort date, article", "oldest first"),
            .init("articles | sort -words", "longest first"),
        ]
    )

    @Option("columns or expressions, -column for greatest first", positional: true) var keys: [SortKey]

    /// Makes a stage whose keys are yet to be set.
    public init() {}

    /// Beside the columns it goes by only those that are looked at later can tell rows apart.
    public var needs: Needs { Needs() }

    /// The input's.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) -> Schema { input }

    /// The rows in order.
    public func table(of input: Table, _ run: Run) throws -> Table {
        let keys = try keys.map {
            RowOrder.Key(column: try $0.expression.values(in: input), isDescending: $0.isDescending)
        }
        return input.taking(RowOrder(input, by: keys).sorted())
    }
}
