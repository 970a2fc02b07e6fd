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
    /// What a plan begins with.
    struct SourceRows {
        var table: Table
        /// How many rows there are in all, of which the table may lack those that no step looks at.
        var rows: Int
        /// What the first step's search was found to give of the table, which then has just the rows that give any.
        var found: IndexedRows?
    }

    /// The rows a plan begins with, of articles and parts those alone that the first step looks at.
    func source(_ plan: Plan, wanted: Set<String>?) throws -> SourceRows {
        let schema = plan.sourceSchema
        let first = try plan.steps.first?.make()
        let table: Table
        switch plan.source {
        case .articles: return try articles(.main, for: first, schema.keeping(wanted))
        case .parts: return try articles(nil, for: first, schema.keeping(wanted))
        case .problems: table = problems(schema)
        case .doubts: table = try doubts(schema)
        case .table(let given): table = given
        case .plan(let inner):
            var unseen = Ledger()
            table = try run(inner, wanted: wanted, &unseen)
        }
        return SourceRows(table: table, rows: table.rowCount)
    }

    private func articles(_ kind: PartKind?, for stage: (any Stage)?, _ schema: Schema) throws -> SourceRows {
        let count = corpus.count(of: kind)
        if let matches = try stage?.search.flatMap({ try matchCounts(of: $0) }) {
            let places = corpus.places(of: kind, atMost: matches.counts.count { $0 > 0 }) {
                matches.counts[$0] > 0
            }
            let found = IndexedRows(matches, of: places.lazy.map(\.article))
            return SourceRows(table: try table(of: places, schema), rows: count, found: found)
        }
        let places = corpus.places(of: kind, atMost: try rowsLookedAt(stage?.picking, of: count))
        return SourceRows(table: try table(of: places, schema), rows: count)
    }

    /// Articles, each whole, with columns of theirs.
    private func table(of places: [Place], _ schema: Schema) throws -> Table {
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
        return Table(schema, columns: columns, places: places, rowCount: places.count, corpus: corpus)
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
