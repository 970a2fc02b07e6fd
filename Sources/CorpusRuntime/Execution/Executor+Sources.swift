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
    /// The rows a plan begins with.
    func source(_ plan: Plan, wanted: Set<String>?, _ ledger: inout Ledger) throws -> Table {
        switch plan.source {
        case .articles: return try places(of: corpus.articles(.main), plan.sourceSchema.keeping(wanted))
        case .parts: return try places(of: corpus.articles(nil), plan.sourceSchema.keeping(wanted))
        case .problems: return problems(plan.sourceSchema)
        case .doubts: return try doubts(plan.sourceSchema)
        case .table(let table): return table
        case .plan(let inner):
            var unseen = Ledger()
            return try run(inner, wanted: wanted, &unseen)
        }
    }

    private func places(of articles: [UInt32], _ schema: Schema) throws -> Table {
        let places = articles.map { Place(article: $0, tokens: TokenRange(0, corpus.tokenCount($0))) }
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
