import StageKit

/// A fold ready to run over places.
struct FoldExecution<S: FoldStage>: Sendable where S: Sendable {
    let executor: Executor
    let stage: S
    let run: Run
    let input: FoldInput
    let reference: FoldReference

    /// Runs on all threads.
    func parallel(_ places: [Place]) throws -> SortedRun {
        let units = units(places)
        let batches = input.batches(units)
        let store = FoldStore(stage.layout(run), memory: executor.foldMemory)
        let tables = TableBox()
        _ = try MapResults.collect(batches.count, threads: executor.threads) { number, worker in
            try executor.cancellation.check()
            try add(units[batches[number]], worker)
            executor.progress.advance(batches[number].count)
        } makeWorker: {
            let worker = FoldThread(store.makeTable(), try stage.makeWorker(run))
            tables.add(worker.table)
            return worker
        }
        return try store.sorted(of: tables.all, stage.selection(run), parallel: executor.parallel)
    }

    /// Runs on this thread, with a worker that has run before.
    func serial(_ places: [Place], _ worker: FoldThread) throws -> SortedRun {
        worker.table = FoldTable(stage.layout(run))
        try add(units(places)[...], worker)
        return worker.table.sorted(stage.selection(run))
    }

    /// Gives every key that each of the target's places emits with a first field above nought, on this
    /// thread.
    func forEachKey(_ places: [Place], _ body: (_ key: [UInt8], _ place: Place) -> Void) throws {
        let worker = try makeThread()
        let layout = stage.layout(run)
        for unit in input.units(places, side: .target) {
            try run.checkpoint()
            let article = run.article(unit.article, of: executor.corpus)
            for tokens in unit.tokens {
                let table = FoldTable(layout)
                table.begin(article: unit.article, cluster: unit.cluster)
                try worker.worker.add(article, at: [tokens], side: .target, to: table)
                let emitted = table.sorted()
                for index in 0..<emitted.count where emitted.value(index, 0) > 0 {
                    body(Array(emitted.keys[index]), Place(article: unit.article, tokens: tokens))
                }
            }
        }
    }

    /// What a thread that runs several folds one after another keeps.
    func makeThread() throws -> FoldThread {
        FoldThread(FoldTable(stage.layout(run)), try stage.makeWorker(run))
    }

    private func add(_ units: ArraySlice<FoldUnit>, _ worker: FoldThread) throws {
        for unit in units {
            try run.checkpoint()
            worker.table.begin(article: unit.article, cluster: unit.cluster)
            try worker.worker.add(
                run.article(unit.article, of: executor.corpus),
                at: unit.tokens,
                side: unit.side,
                to: worker.table
            )
        }
    }

    private func units(_ places: [Place]) -> [FoldUnit] {
        let target = input.units(places, side: .target)
        switch reference {
        case .none: return target
        case .places(let others): return target + input.units(others, side: .reference)
        case .complement: return target + input.units(complement(of: target), side: .reference)
        }
    }

    private func complement(of target: [FoldUnit]) -> [Place] {
        let excluded = Set(target.map(\.cluster))
        return executor.corpus.articles(.main).compactMap { number in
            if excluded.contains(input.clusters?[Int(number)] ?? number) { return nil }
            return Place(article: number, tokens: TokenRange(0, executor.corpus.tokenCount(number)))
        }
    }
}

/// What one thread of a fold owns.
final class FoldThread {
    var table: FoldTable
    var worker: any FoldWorker
    init(_ table: FoldTable, _ worker: any FoldWorker) {
        self.table = table
        self.worker = worker
    }
}
