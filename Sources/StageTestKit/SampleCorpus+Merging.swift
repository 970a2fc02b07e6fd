public import StageKit

extension SampleCorpus {
    /// Folds the corpus whole and in partial tables, one for each of several ways to part the clusters, and
    /// says in what they differ: nothing, if the fold keeps its contract.
    ///
    /// Partials are serialised, read back and merged in several orders.
    public func mergingFaults(
        of stage: any FoldStage,
        at places: [Place]? = nil,
        reference: [Place] = [],
        wanting wanted: Set<String>? = nil
    ) throws -> [String] {
        let run = run(wanting: wanted)
        let layout = stage.layout(run)
        func partial(_ isWanted: (UInt32) -> Bool) throws -> SortedRun {
            let table = FoldTable(layout)
            try fold(
                stage,
                at: places ?? self.places,
                reference: reference,
                run,
                into: table,
                clusters: isWanted
            )
            return try SortedRun(serialised: table.sorted().serialised(), layout)
        }
        let whole = try partial { _ in true }
        var faults: [String] = []
        for parts in [1, 2, 3, 5] as [UInt32] {
            let runs = try (0..<parts).map { part in try partial { $0 % parts == part } }
            let forwards = SortedRun.merge(runs, layout)
            let backwards = SortedRun.merge(runs.reversed(), layout)
            let chained = runs.reduce(SortedRun.empty(layout)) { $1.merged(with: $0) }
            for (name, merged) in [("forwards", forwards), ("backwards", backwards), ("chained", chained)]
            where merged.serialised() != whole.serialised() {
                faults.append("\(parts) parts merged \(name) differ from the whole")
            }
        }
        return faults
    }
}
