public import StageKit

extension SampleCorpus {
    /// Folds a table's rows whole and in partial tables, for several ways to part them, and says in what the
    /// results differ: nothing, if the fold keeps its contract.
    ///
    /// Partials are serialised, read back and merged in several orders; the rows made of them are compared
    /// too. Rows are dealt out in batches of three.
    public func mergingFaults(of stage: any RowFoldStage, over input: Table) throws -> [String] {
        let run = run()
        let layout = stage.layout(input.schema)
        let whole = try partial(stage, input, layout, run) { _ in true }
        let expected = try stage.table(of: whole, input: input, run)
        var faults: [String] = []
        for parts in [1, 2, 3, 5] {
            let runs = try (0..<parts).map { part in
                try partial(stage, input, layout, run) { $0 % parts == part }
            }
            let merges = [
                ("forwards", SortedRun.merge(runs, layout)),
                ("backwards", SortedRun.merge(runs.reversed(), layout)),
                ("chained", runs.reduce(SortedRun.empty(layout)) { $1.merged(with: $0) }),
            ]
            for (name, merged) in merges {
                if merged.serialised() != whole.serialised() {
                    faults.append("\(parts) parts merged \(name) differ from the whole")
                }
                if !expected.hasSameValues(as: try stage.table(of: merged, input: input, run)) {
                    faults.append("the rows of \(parts) parts merged \(name) differ")
                }
            }
        }
        return faults
    }

    private func partial(
        _ stage: any RowFoldStage,
        _ input: Table,
        _ layout: FoldLayout,
        _ run: Run,
        batches: (Int) -> Bool
    ) throws -> SortedRun {
        let table = FoldTable(layout)
        for (number, start) in stride(from: 0, to: input.rowCount, by: 3).enumerated() where batches(number) {
            let rows = Array(start..<min(start + 3, input.rowCount))
            try stage.add(input.taking(rows), first: start, to: table, run)
        }
        return try SortedRun(serialised: table.sorted().serialised(), layout)
    }
}

extension Table {
    /// True when both have the same columns and the same values, to the last bit.
    fileprivate func hasSameValues(as other: Table) -> Bool {
        guard schema == other.schema, rowCount == other.rowCount, places == other.places else { return false }
        return zip(columns, other.columns).allSatisfy { a, b in
            (0..<rowCount).allSatisfy { a[$0] == b[$0] }
        }
    }
}
