import StageKit
import Synchronization

extension Executor {
    /// Runs a fold over text: once, or once for each value of `per=`, or for each row that has members.
    func runFold<S: FoldStage>(
        _ stage: S,
        _ step: PlanStep,
        on input: Table,
        _ run: Run,
        _ wanted: Set<String>?
    ) throws -> (Table, leftOut: Int) {
        let groups = try foldGroups(step, on: input)
        let folding = FoldExecution(
            executor: self,
            stage: stage,
            run: run,
            input: try foldInput(stage, step, run),
            reference: try reference(stage, step)
        )
        let own = step.stage.declaration.columns
        let kept = zip(own, step.stage.presentColumns(step.options)).map { column, isPresent in
            isPresent && (wanted?.contains(column.name) ?? true)
        }
        progress.begin(step.name, total: input.rowCount)
        let folded =
            groups.count == 1
            ? try rows(of: folding, groups[0].places, own, kept)
            : try rows(of: folding, groups, own, kept)
        try folded.rows.check(step.name)
        let output = FoldOutput(step: step, groups: groups, rows: folded.groupOfRow)
        return (assemble(folded.rows, own, kept, output, wanted, folding), folded.leftOut)
    }

    /// The rows of a fold, which group each belongs to, and how many more there are that nobody looks at.
    private typealias FoldedRows = (rows: Rows, groupOfRow: [Int], leftOut: Int)

    /// All places as one group, on all threads.
    private func rows<S: FoldStage>(
        of folding: FoldExecution<S>,
        _ places: [Place],
        _ own: [ColumnDeclaration],
        _ kept: [Bool]
    ) throws -> FoldedRows {
        var rows = Rows(own, wanted: kept)
        let run = try folding.parallel(places)
        try folding.stage.rows(of: run, folding.run, into: &rows)
        return (rows, Array(repeating: 0, count: rows.count), run.leftOut)
    }

    /// Each group on one thread.
    private func rows<S: FoldStage>(
        of folding: FoldExecution<S>,
        _ groups: [FoldGroup],
        _ own: [ColumnDeclaration],
        _ kept: [Bool]
    ) throws -> FoldedRows {
        let parts = try MapResults.collect(groups.count, threads: threads) { number, worker in
            try self.cancellation.check()
            var part = Rows(own, wanted: kept)
            let run = try folding.serial(groups[number].places, worker)
            try folding.stage.rows(of: run, folding.run, into: &part)
            self.progress.advance(groups[number].places.count)
            return (rows: part, leftOut: run.leftOut)
        } makeWorker: {
            try folding.makeThread()
        }
        var folded = FoldedRows(Rows(own, wanted: kept), [], 0)
        for (number, part) in parts.enumerated() {
            folded.rows.append(part.rows)
            folded.leftOut += part.leftOut
            folded.groupOfRow += Array(repeating: number, count: part.rows.count)
        }
        return folded
    }

    private func foldInput<S: FoldStage>(_ stage: S, _ step: PlanStep, _ run: Run) throws -> FoldInput {
        func choice<C: OptionChoice>(_ name: String, _ fallback: C) -> C {
            step.options[name].flatMap { C(option: $0) } ?? fallback
        }
        let weight = choice("weight", S.defaultWeight)
        let needsClusters =
            weight != .article || stage.needs.clusters || stage.layout(run).countsClusters
            || S.referenceOption != nil
        return FoldInput(
            corpus: corpus,
            clusters: needsClusters ? try corpus.clusters() : nil,
            weight: weight,
            overlap: choice("overlap", .once)
        )
    }

    /// The places of the reference, or nil when the fold has none or it is what the target leaves.
    private func reference<S: FoldStage>(_ stage: S, _ step: PlanStep) throws -> FoldReference {
        guard let name = S.referenceOption else { return .none }
        guard case .table(let plan)? = step.options[name] else { return .complement }
        var ledger = Ledger()
        return .places(try expanded(run(plan, wanted: [], &ledger)).places)
    }

    private func assemble<S: FoldStage>(
        _ rows: Rows,
        _ own: [ColumnDeclaration],
        _ kept: [Bool],
        _ output: FoldOutput,
        _ wanted: Set<String>?,
        _ folding: FoldExecution<S>
    ) -> Table {
        var schema = output.step.output.keeping(wanted)
        let declared = schema.columns
        var columns: [Column] = []
        schema.columns = []
        for declaration in declared {
            if let index = own.firstIndex(where: { $0.name == declaration.name }), kept[index] {
                columns.append(rows.columns[index])
            } else if let values = output.carried(declaration) {
                columns.append(values)
            } else {
                continue
            }
            schema.columns.append(declaration)
        }
        var table = Table(schema, columns: columns, rowCount: rows.count, corpus: corpus)
        switch schema.members {
        case .phrase(let name)?:
            guard let index = own.firstIndex(where: { $0.name == name }) else { break }
            table.members = output.members(phrases: rows.columns[index], corpus)
        case .key? where rows.keys.count == rows.count:
            let members = KeyedMembers(folding, groups: output.groups, groupOfRow: output.rows, rows.keys)
            table.members = members.recipe
        default: break
        }
        return table
    }
}

/// What a fold with two inputs is compared with.
enum FoldReference: Sendable {
    /// It has one input.
    case none
    /// All main parts but the target's and their near copies.
    case complement
    /// The places of a pipeline.
    case places([Place])
}
