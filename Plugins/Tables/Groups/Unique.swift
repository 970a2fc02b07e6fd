public import StageKit

/// Keeps the first of rows that have the same values, in their order.
///
/// Without columns named rows are the same when all their columns and their places are.
public struct Unique: RowFoldStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "unique",
        "keeps the first of rows with the same values",
        synonyms: ["distinct", "deduplicate", "dedup"],
        input: .rows,
        output: .computed,
        examples: [
            .init("articles | sort -words, article | unique cluster", "one copy per cluster, the longest"),
            .init("articles | quotes | unique speaker | select speaker", "who speaks"),
        ]
    )

    @Option("columns that must differ; all unless told", positional: true, type: .columns) var columns:
        [String] = []

    /// Makes a stage that looks at all columns.
    public init() {}

    /// The columns named, or all.
    public var needs: Needs { Needs(allColumns: columns.isEmpty) }

    /// The input's.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) -> Schema { input }

    /// For each key the first row that has it.
    public func layout(_ input: Schema) -> FoldLayout { FoldLayout(key: .bytes, fields: [.minimum]) }

    /// Emits each row's number under its values.
    public func add(_ batch: Table, first: Int, to table: FoldTable, _ run: Run) throws {
        let values = try RowKey.columns(columns, of: batch)
        let places = columns.isEmpty ? batch.places : []
        var key = FoldKey()
        for row in 0..<batch.rowCount {
            RowKey.write(row, values, places, into: &key)
            table.add(key, first + row)
        }
    }

    /// The first rows.
    public func table(of groups: SortedRun, input: Table, _ run: Run) -> Table {
        input.taking((0..<groups.count).map { groups.value($0, 0) }.sorted())
    }
}
