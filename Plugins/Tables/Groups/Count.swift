public import StageKit

/// Tells how many rows there are.
public struct Count: RowCounting {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "count",
        "tells how many rows there are",
        synonyms: ["number", "how many", "total"],
        input: .rows,
        output: .computed,
        examples: [.init("articles | where outlet is missing | count", "articles without an outlet")]
    )

    /// Makes the stage; it has no options.
    public init() {}

    /// Nothing but the number of rows is looked at.
    public var needs: Needs { Needs() }

    /// One column, `rows`.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) -> Schema {
        var result = Schema([GroupCount.rows.column])
        result.origins["rows"] = "count"
        return result
    }

    /// No keys, one total.
    public func layout(_ input: Schema) -> FoldLayout { FoldLayout(key: .eight, fields: [.sum], totals: 1) }

    /// Adds the batch's rows to the total.
    public func add(_ batch: Table, first: Int, to table: FoldTable, _ run: Run) {
        table.totals[0] += batch.rowCount
    }

    /// One row.
    public func table(of groups: SortedRun, input: Table, _ run: Run) -> Table {
        table(counting: groups.totals[0])
    }

    /// One row.
    public func table(counting rows: Int) -> Table {
        Table(schema(Schema([]), attributes: []), columns: [Column(.integer, .integer([rows]))], rowCount: 1)
    }
}
