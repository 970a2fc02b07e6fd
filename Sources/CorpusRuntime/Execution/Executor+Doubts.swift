import StageKit

extension Executor {
    /// What is not to be trusted in the main parts: dates of publication, and the rows of every stage that says
    /// how sure it is.
    func doubts(_ schema: Schema) throws -> Table {
        var rows = Rows(schema.columns, wanted: schema.columns.map { _ in true })
        let articles = corpus.articles(.main)
        let verdicts = try corpus.dateVerdicts()
        for number in articles where verdicts[Int(number)].isDoubted {
            let article = corpus.article(number)
            let verdict = verdicts[Int(number)]
            for reason in verdict.reasons.isEmpty ? ["there is no date of publication"] : verdict.reasons {
                rows.append(
                    article,
                    article.allTokens,
                    from: 0,
                    .text(article.attributes.id),
                    .text("articles"),
                    .text("date"),
                    .text(article.attributes.date),
                    .text(reason)
                )
            }
        }
        for stage in stages { try addDoubts(of: stage, to: &rows) }
        return Table(schema, columns: rows.columns, places: rows.places, rowCount: rows.count, corpus: corpus)
    }

    private func addDoubts(of type: any Stage.Type, to rows: inout Rows) throws {
        let declaration = type.declaration
        guard case .map = type.shape, let first = declaration.columns.first,
            declaration.columns.contains(where: { $0.name == "sureness" })
        else { return }
        let table = try unsure(type)
        guard let sureness = try table.column("sureness"), let values = try table.column(first.name) else {
            return
        }
        let via = try table.column("via")
        for row in 0..<table.rowCount where sureness[row] == .text("low") {
            let place = table.places[row]
            let article = corpus.article(place.article)
            let why = via?.text(row, in: corpus).map { " (\($0))" } ?? ""
            rows.append(
                article,
                place.tokens,
                from: 0,
                .text(article.attributes.id),
                .text(declaration.name),
                .text(first.name),
                .text(values.text(row, in: corpus)),
                .text("sureness is low\(why)")
            )
        }
    }

    private func unsure(_ type: any Stage.Type) throws -> Table {
        let input = Schema([], place: .one)
        let output = try input.output(of: type.init(), options: [:], attributes: corpus.attributeSchema)
        let step = PlanStep(
            name: type.declaration.name,
            stage: type,
            options: [:],
            input: input,
            output: output,
            span: SourceSpan(0, 0)
        )
        let plan = Plan(source: .articles, sourceSchema: input, steps: [step], span: SourceSpan(0, 0))
        var ledger = Ledger()
        return try run(plan, wanted: nil, &ledger)
    }
}
