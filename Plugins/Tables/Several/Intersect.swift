public import StageKit

/// Keeps the rows that another table has too.
///
/// Rows are the same when their places are; without places, when all their columns are.
public struct Intersect: TableStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "intersect",
        "keeps the rows that another table has too",
        synonyms: ["both", "common", "and"],
        input: .rows,
        output: .computed,
        examples: [
            .init(
                "articles | kwic \"levy\" | widen sentence | intersect (articles | kwic \"vote*\" | widen sentence)",
                "sentences that hold two words"
            )
        ]
    )

    @Option("the other table", positional: true) var other: Plan

    /// Makes a stage whose table is yet to be set.
    public init() {}

    /// The input's.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        _ = try RowSet(input, other.schema, for: "intersect")
        return input
    }

    /// The rows that both have, in their order.
    public func table(of input: Table, _ run: Run) throws -> Table {
        let right = try run.table(other)
        let rows = try RowSet(input.schema, right.schema, for: "intersect")
        let (keys, others) = (try rows.keys(of: input), Set(try rows.keys(of: right)))
        return input.taking(keys.indices.filter { others.contains(keys[$0]) })
    }
}
