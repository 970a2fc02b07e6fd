import StageKit
import StageTestKit

/// A column by its declaration, to write expressions with.
func column(_ name: String, _ type: ColumnType) -> Expression { .column(name, type) }

/// A column as `select`, `derive` and `group` are given it.
func named(_ name: String, _ expression: Expression) -> NamedExpression {
    NamedExpression(name: name, expression: expression)
}

/// A table without places.
func table(_ columns: [(String, ColumnType)], rank: String? = nil, _ rows: [[Cell]]) -> Table {
    var values = columns.map { Column($0.1) }
    for row in rows { for (index, cell) in row.enumerated() { values[index].append(cell) } }
    var schema = Schema(columns.map { ColumnDeclaration($0.0, $0.1, "") }, rank: rank)
    for column in columns { schema.origins[column.0] = "made" }
    return Table(schema, columns: values, rowCount: rows.count)
}

/// Four articles: the first two are near copies, the last one has neither outlet nor date.
let harbour = SampleCorpus([
    SampleText(
        "= Ferry stays in port\n\nThe ferry stayed. Nobody knew why.\n\nThe mayor, Ada Quill, said little.",
        date: "2031-03-04",
        outlet: "Courier",
        cluster: 0
    ),
    SampleText("The ferry stayed. Nobody knew why.", date: "2031-03", outlet: "Ledger", cluster: 0),
    SampleText(
        "A levy is planned. The levy vote is in May.",
        date: "2031-04-02",
        outlet: "Courier",
        cluster: 2
    ),
    SampleText("Nothing happened.", cluster: 3),
])

/// All articles with these of their columns.
func articles(_ names: String...) throws -> Table {
    let declared = names.map { name in harbour.attributeSchema.first { $0.name == name }! }
    var schema = Schema(declared, place: .one)
    for name in names { schema.origins[name] = "articles" }
    let numbers = harbour.places.map(\.article)
    return Table(
        schema,
        columns: try names.map { try harbour.attribute($0, of: numbers)! },
        places: harbour.places,
        rowCount: numbers.count,
        corpus: harbour
    )
}

/// A table as an option's value; ``run(_:on:notes:)`` gives it back.
func option(_ table: Table) -> OptionValue {
    .table(Plan(source: .table(table), sourceSchema: table.schema, steps: [], span: SourceSpan(0, 0)))
}

/// Runs a stage as the runtime would: row stages in batches of two, folds in batches of three over two tables.
func run<S: Stage>(
    _ type: S.Type,
    _ options: [String: OptionValue] = [:],
    on input: Table,
    notes: RunNotes = RunNotes()
) throws -> Table {
    let stage = try S.make(options)
    let run = Run(
        corpus: harbour,
        wanted: nil,
        cancellation: Cancellation(),
        notes: notes,
        pattern: { _, _ in throw Failure("pattern", "none here") },
        table: { plan in
            guard case .table(let table) = plan.source else { throw Failure("no-table", "none here") }
            return table
        }
    )
    switch stage {
    case let stage as any RowStage:
        let declared = try stage.schema(input.schema, attributes: harbour.attributeSchema)
        var result = Table(declared, corpus: input.corpus)
        for start in stride(from: 0, to: input.rowCount, by: 2) {
            let batch = input.taking(Array(start..<min(start + 2, input.rowCount)))
            result.append(try stage.rows(of: batch, run))
        }
        return result
    case let stage as any TableStage: return try stage.table(of: input, run)
    case let stage as any RowFoldStage:
        let tables = [FoldTable(stage.layout(input.schema)), FoldTable(stage.layout(input.schema))]
        for (number, start) in stride(from: 0, to: input.rowCount, by: 3).enumerated() {
            let batch = input.taking(Array(start..<min(start + 3, input.rowCount)))
            try stage.add(batch, first: start, to: tables[number % 2], run)
        }
        let merged = tables[0].sorted().merged(with: tables[1].sorted())
        return try stage.table(of: merged, input: input, run)
    default: preconditionFailure("not a stage over rows")
    }
}

extension Table {
    /// The rows as text, values with blanks between, `-` for missing.
    var lines: [String] {
        (0..<rowCount).map { row in
            columns.map { $0.text(row, in: corpus) ?? "-" }.joined(separator: " ")
        }
    }

    /// The names of the columns.
    var names: [String] { schema.columns.map(\.name) }
}
