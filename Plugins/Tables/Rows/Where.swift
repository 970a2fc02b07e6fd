public import StageKit

/// Keeps the rows for which a condition is true.
///
/// Rows for which it is unknown are left out and counted in the ledger.
public struct Where: RowStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "where",
        "keeps the rows for which a condition is true",
        synonyms: ["filter", "only", "having", "search"],
        input: .rows,
        output: .computed,
        examples: [
            .init(
                "articles | where outlet == \"Marrowgate Courier\" and date in 2031-03",
                "what one paper wrote in March"
            ),
            .init("articles | where text has \"pump*\"", "articles that mention pumps"),
            .init("articles | where maybe(date < 2031-04)", "rows too vague to say let in"),
        ]
    )

    @Option("what must be true of a row", positional: true, type: .condition) var condition: Expression

    /// Makes a stage whose condition is yet to be set.
    public init() {}

    /// The input's.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) -> Schema { input }

    /// The rows for which the condition is true.
    public func rows(of batch: Table, _ run: Run) throws -> Table {
        let (kept, unknown) = try condition.selection(in: batch)
        run.notes.note("unknown", unknown)
        return kept.count == batch.rowCount ? batch : batch.taking(kept)
    }
}
