public import StageKit

/// Keeps the columns named, in that order; an expression with a name becomes a column.
public struct Select: RowPreserving {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "select",
        "keeps or calculates the columns named",
        synonyms: ["columns", "project", "pick", "show"],
        input: .rows,
        output: .computed,
        examples: [
            .init("articles | select article, outlet, month=month(date)", "three columns, one calculated"),
            .init("articles | quotes | select speaker, outlet, content", "with a column of the article"),
        ]
    )

    @Option("columns, or expressions with names", positional: true) var columns: [NamedExpression]

    /// Makes a stage whose columns are yet to be set.
    public init() {}

    /// The columns named; the rank stays if its column does.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        try columns.checkNames()
        var names: [String: String] = [:]
        for named in columns { if let source = named.source { names[source] = named.name } }
        var result = input.renaming(names)
        result.columns = columns.map { $0.column(of: input, attributes) }
        result.origins = [:]
        for named in columns {
            result.origins[named.name] = named.source.map { input.origins[$0] ?? "articles" } ?? "select"
        }
        result.rank = result.rank.flatMap { result.column($0) == nil ? nil : $0 }
        return result
    }

    /// The column that was named, if it was not calculated.
    public func source(of column: String) -> String? { columns.first { $0.name == column }?.source }

    /// Evaluates each column.
    public func rows(of batch: Table, _ run: Run) throws -> Table {
        var result = batch
        result.schema = try schema(batch.schema, attributes: run.corpus.attributeSchema)
        result.columns = try columns.map { try $0.expression.values(in: batch) }
        return result
    }
}
