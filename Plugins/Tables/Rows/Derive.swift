public import StageKit

/// Adds columns that are calculated from the row's others.
///
/// All are calculated from the input, none from another of them. An older column of the same name becomes
/// `stage.name`.
public struct Derive: RowStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "derive",
        "adds calculated columns",
        synonyms: ["compute", "mutate", "extend", "add", "calculate"],
        input: .rows,
        output: .computed,
        examples: [
            .init("articles | derive month=month(date) | group month", "articles by month"),
            .init("articles | derive length=words(text) | sort -length, article", "the longest first"),
        ]
    )

    @Option("expressions with the names of their columns", positional: true) var columns: [NamedExpression]

    /// Makes a stage whose columns are yet to be set.
    public init() {}

    /// The input's columns, then the new ones.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        try columns.checkNames()
        return input.adding(columns.map { $0.column(of: input, attributes) }, from: "derive").schema
    }

    /// Evaluates the new columns.
    public func rows(of batch: Table, _ run: Run) throws -> Table {
        let own = columns.map { $0.column(of: batch.schema, run.corpus.attributeSchema) }
        let (schema, kept) = batch.schema.adding(own, from: "derive")
        var result = batch
        result.schema = schema
        result.columns =
            try kept.map { batch.columns[$0] } + columns.map { try $0.expression.values(in: batch) }
        return result
    }
}
