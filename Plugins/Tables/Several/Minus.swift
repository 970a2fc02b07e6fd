public import StageKit

/// Keeps the rows that another table does not have.
///
/// Rows are the same when their places are; without places, when all their columns are.
public struct Minus: TableStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "minus",
        "keeps the rows that another table does not have",
        synonyms: ["except", "without", "difference", "exclude"],
        input: .rows,
        output: .computed,
        examples: [
            .init("articles | minus (articles | where text has \"strike\")", "articles without a word")
        ]
    )

    @Option("the other table", positional: true) var other: Plan

    /// Makes a stage whose table is yet to be set.
    public init() {}

    /// The input's.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        _ = try RowSet(input, other.schema, for: "minus")
        return input
    }

    /// The rows left, in their order.
    public func table(of input: Table, _ run: Run) throws -> Table {
        let right = try run.table(other)
        let rows = try RowSet(input.schema, right.schema, for: "minus")
        let (keys, others) = (try rows.keys(of: input), Set(try rows.keys(of: right)))
        return input.taking(keys.indices.filter { !others.contains(keys[$0]) })
    }
}
