import StageKit

extension PlanSource {
    /// What the source is called in the ledger.
    var name: String {
        switch self {
        case .articles: "articles"
        case .parts: "parts"
        case .problems: "problems"
        case .doubts: "doubts"
        case .table: "rows"
        case .plan: "rows"
        }
    }
}

extension Executor {
    /// The rows a plan begins with, of articles and parts the first ones alone, and how many there are in all.
    func source(_ plan: Plan, wanted: Set<String>?) throws -> (table: Table, rows: Int) {
        let schema = plan.sourceSchema
        let picking = try plan.steps.first?.make() as? any RowPicking
        let table: Table
        switch plan.source {
        case .articles: return try places(of: .main, picking, schema.keeping(wanted))
        case .parts: return try places(of: nil, picking, schema.keeping(wanted))
        case .problems: table = problems(schema)
        case .doubts: table = try doubts(schema)
        case .table(let given): table = given
        case .plan(let inner):
            var unseen = Ledger()
            table = try run(inner, wanted: wanted, &unseen)
        }
        return (table, table.rowCount)
    }

    private func places(
        of kind: PartKind?,
        _ picking: (any RowPicking)?,
        _ schema: Schema
    ) throws -> (table: Table, rows: Int) {
        let count = corpus.count(of: kind)
        let places = corpus.places(of: kind, first: try rowsLookedAt(picking, of: count))
        let bare = Table(
            Schema([], place: .one),
            columns: [],
            places: places,
            rowCount: places.count,
            corpus: corpus
        )
        let columns = try schema.columns.map { column in
            guard let values = try bare.column(column.name) else {
                preconditionFailure("a source has a column '\(column.name)' that articles lack")
            }
            return values
        }
        let table = Table(schema, columns: columns, places: places, rowCount: places.count, corpus: corpus)
        return (table, count)
    }

    /// How many rows come before those that no step looks at, of which no column is gathered.
    private func rowsLookedAt(_ picking: (any RowPicking)?, of count: Int) throws -> Int {
        guard let picking else { return count }
        let rows = picking.rows(of: count, try run(for: picking, wanted: [], RunNotes()))
        return rows.last.map { $0 + 1 } == rows.count ? rows.count : count
    }

    private func problems(_ schema: Schema) -> Table {
        var rows = Rows(schema.columns, wanted: schema.columns.map { _ in true })
        for problem in corpus.problems {
            rows.append(
                .text(problem.file),
                .integer(problem.line),
                .text(problem.code),
                .text(problem.reason),
                .boolean(problem.isSkipped)
            )
        }
        return Table(schema, columns: rows.columns, rowCount: rows.count, corpus: corpus)
    }
}
