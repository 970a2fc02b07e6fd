public import StageKit

/// Puts the rows of another table after the rows, those that are there already left out.
///
/// Rows are the same when their places are; without places, when all their columns are. Of tables of places
/// each may have columns that the other has not: they are missing there.
public struct Union: TableStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "union",
        "adds the rows of another table, each once",
        synonyms: ["append", "concat", "or", "plus"],
        input: .rows,
        output: .computed,
        examples: [
            .init(
                "articles | where text has \"ferry\" | union (articles | where text has \"ferries\")",
                "articles with either word"
            )
        ]
    )

    @Option("the other table", positional: true) var other: Plan

    /// Makes a stage whose table is yet to be set.
    public init() {}

    /// The input's columns, then those that only the other table has.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        try joined(input, other.schema)
    }

    /// The input's rows, then the other table's.
    public func table(of input: Table, _ run: Run) throws -> Table {
        let right = try run.table(other)
        let rows = try RowSet(input.schema, right.schema, for: "union")
        var seen = Set(try rows.keys(of: input))
        let keys = try rows.keys(of: right)
        let new = right.taking(keys.indices.filter { seen.insert(keys[$0]).inserted })
        let schema = try joined(input.schema, right.schema)
        var result = conformed(input, to: schema)
        result.append(conformed(new, to: schema))
        result.members = nil
        return result
    }

    private func joined(_ input: Schema, _ other: Schema) throws -> Schema {
        _ = try RowSet(input, other, for: "union")
        var result = input
        result.members = nil
        result.memberColumns = []
        if !(input.place == .one && other.place == .one) { result.place = .none }
        for column in other.columns {
            guard let index = result.index(column.name) else {
                result.columns.append(column)
                result.origins[column.name] = other.origins[column.name]
                continue
            }
            let type = result.columns[index].type
            if type.stored != column.type.stored {
                throw Failure(
                    "union-types",
                    "'\(column.name)' is \(type) in one table and \(column.type) in the other",
                    hint: "Rename one of them."
                )
            }
            if type != column.type || result.place == .none { result.columns[index].type = type.stored }
        }
        return result
    }

    /// The table with the columns of a schema, missing where it has none.
    private func conformed(_ table: Table, to schema: Schema) -> Table {
        let columns = schema.columns.map { column -> Column in
            guard let index = table.schema.index(column.name) else {
                return .repeating(.missing, column.type, count: table.rowCount)
            }
            return column.type == .place
                ? table.columns[index] : table.columns[index].flattened(in: table.corpus)
        }
        return Table(
            schema,
            columns: columns,
            places: schema.place == .one ? table.places : [],
            rowCount: table.rowCount,
            corpus: table.corpus
        )
    }
}
