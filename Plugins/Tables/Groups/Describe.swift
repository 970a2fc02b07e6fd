public import StageKit

/// Tells about each column what it holds: how many values, how many are missing or distinct, and their range.
public struct Describe: TableStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "describe",
        "tells about each column what it holds",
        synonyms: ["summary", "profile", "statistics", "schema", "inspect"],
        input: .rows,
        output: .rows,
        columns: [
            ColumnDeclaration("column", .text, "name of the column"),
            ColumnDeclaration(
                "type",
                .text,
                "what its values are",
                values: ColumnType.allCases.map(\.rawValue)
            ),
            ColumnDeclaration("rows", .integer, "rows of the table", unit: "rows"),
            ColumnDeclaration("missing", .integer, "rows without a value", unit: "rows"),
            ColumnDeclaration("distinct", .integer, "different values"),
            ColumnDeclaration("min", .text, "least value"),
            ColumnDeclaration("max", .text, "greatest value"),
            ColumnDeclaration("mean", .real, "mean of the known numbers"),
            ColumnDeclaration("median", .real, "middle of the known numbers"),
            ColumnDeclaration("commonest", .text, "value most rows have; the least of those that tie"),
            ColumnDeclaration("commonest_rows", .integer, "rows that have it", unit: "rows"),
        ],
        examples: [.init("articles | describe", "what is known of the articles")]
    )

    /// Makes the stage; it has no options.
    public init() {}

    /// A row for each column of the input that is shown.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) -> Schema {
        var result = Schema(Describe.declaration.columns)
        for column in result.columns { result.origins[column.name] = "describe" }
        return result
    }

    /// Sorts each column's values once.
    public func table(of input: Table, _ run: Run) throws -> Table {
        var columns = Describe.declaration.columns.map { Column($0.type) }
        let shown = input.schema.columns.indices.filter { !input.schema.columns[$0].isHidden }
        for index in shown {
            try run.checkpoint()
            let declaration = input.schema.columns[index]
            let cells = row(declaration, input.columns[index].flattened(in: input.corpus), input.rowCount)
            for (column, cell) in cells.enumerated() { columns[column].append(cell) }
        }
        return Table(
            schema(input.schema, attributes: []),
            columns: columns,
            rowCount: shown.count
        )
    }

    private func row(_ declaration: ColumnDeclaration, _ column: Column, _ rowCount: Int) -> [Cell] {
        let table = FoldTable(FoldLayout(key: .bytes, fields: [.sum, .minimum]))
        var key = FoldKey()
        for row in 0..<column.count where !column.isMissing(row) {
            key.clear()
            key.append(column, row: row)
            table.add(key, 1, row)
        }
        let values = table.sorted()
        var summary = ValueSummary(column.type)
        var commonest: (value: Cell, count: Int)?
        for index in 0..<values.count {
            var reader = values.key(index)
            let (value, count) = (reader.cell(), values.value(index, 0))
            summary.add(value, count, first: values.value(index, 1))
            if count > commonest?.count ?? 0 { commonest = (value, count) }
        }
        let isNumber = column.type == .integer || column.type == .real
        let known = summary.cell(.count)
        guard case .integer(let count) = known else { preconditionFailure("a count is a whole number") }
        return [
            .text(declaration.name), .text(declaration.type.rawValue), .integer(rowCount),
            .integer(rowCount - count), summary.cell(.distinct), written(summary.cell(.min)),
            written(summary.cell(.max)), isNumber ? summary.cell(.mean) : .missing,
            isNumber ? summary.cell(.median) : .missing, commonest.map { written($0.value) } ?? .missing,
            .integer(commonest?.count),
        ]
    }

    private func written(_ cell: Cell) -> Cell {
        switch cell {
        case .integer(let value): .text(String(value))
        case .real(let value): .text(NumberText.plain(value))
        case .boolean(let value): .text(value ? "true" : "false")
        default: cell
        }
    }
}
