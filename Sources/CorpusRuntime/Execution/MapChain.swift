import StageKit

/// Some consecutive map stages, ready to run over batches of rows.
struct MapChain: Sendable {
    let steps: [PlanStep]
    let stages: [any Stage]
    let runs: [Run]
    let wanted: [Set<String>?]

    /// What one batch gave: the rows of the last stage, and how many rows came out of each.
    struct Output: Sendable {
        var table: Table
        var counts: [Int]
    }

    /// What a thread needs for itself: a worker for each stage that has one.
    final class Worker {
        var workers: [(any MapWorker)?]
        init(_ workers: [(any MapWorker)?]) { self.workers = workers }
    }

    func makeWorker() throws -> Worker {
        Worker(
            try stages.indices.map { index in
                guard case .map(let stage) = stages[index].shape else { return nil }
                return try stage.makeWorker(runs[index])
            }
        )
    }

    func run(_ batch: Table, _ worker: Worker) throws -> Output {
        var table = batch
        var counts: [Int] = []
        for index in stages.indices {
            if case .row(let stage) = stages[index].shape {
                table = try stage.rows(of: table, runs[index])
                try table.check(steps[index].name)
            } else {
                table = try map(table, index, worker)
            }
            counts.append(table.rowCount)
        }
        return Output(table: table, counts: counts)
    }

    private func map(_ batch: Table, _ index: Int, _ worker: Worker) throws -> Table {
        let step = steps[index]
        let own = step.stage.declaration.columns
        let kept = zip(own, step.stage.presentColumns(step.options)).map { column, isPresent in
            isPresent && (wanted[index]?.contains(column.name) ?? true)
        }
        var rows = Rows(own, wanted: kept)
        guard let corpus = batch.corpus else { preconditionFailure("rows with places have no corpus") }
        for group in PlaceGrouping.articleRuns(batch.places) {
            try runs[index].checkpoint()
            let article = runs[index].article(batch.places[group.lowerBound].article, of: corpus)
            let places = PlaceGrouping.places(batch.places, group)
            try worker.workers[index]!.rows(of: article, at: places, into: &rows)
        }
        try worker.workers[index]!.finish(into: &rows)
        try rows.check(step.name, sources: batch.rowCount)
        return assemble(rows, own, kept, batch, step, wanted[index])
    }

    /// The stage's own columns that are wanted, then the input's.
    private func assemble(
        _ rows: Rows,
        _ own: [ColumnDeclaration],
        _ kept: [Bool],
        _ batch: Table,
        _ step: PlanStep,
        _ wanted: Set<String>?
    ) -> Table {
        var columns: [Column] = []
        let schema = step.output.keeping(wanted)
        var present = schema
        present.columns = []
        for declaration in schema.columns {
            if let index = own.firstIndex(where: { $0.name == declaration.name }), kept[index] {
                columns.append(rows.columns[index])
            } else if let values = carried(declaration.name, batch, step.input) {
                columns.append(values.taking(rows.sources))
            } else {
                continue
            }
            present.columns.append(declaration)
        }
        return Table(
            present,
            columns: columns,
            places: rows.places,
            rowCount: rows.count,
            corpus: batch.corpus
        )
    }

    private func carried(_ name: String, _ batch: Table, _ input: Schema) -> Column? {
        if let index = batch.schema.index(name) { return batch.columns[index] }
        return batch.schema.columns.indices.first { index in
            let column = batch.schema.columns[index].name
            return "\(input.origins[column] ?? "input").\(column)" == name
        }.map { batch.columns[$0] }
    }
}
