import StageKit
import Synchronization

extension Executor {
    /// Runs consecutive maps fused: each batch of rows goes through all of them before the next one.
    ///
    /// `leftOut` rows more than the input's are told in the ledger; the maps keep every row then.
    func runMaps(
        _ steps: [PlanStep],
        _ wanted: [Set<String>?],
        on input: Table,
        _ leftOut: Int,
        matches: WordMatches? = nil,
        _ ledger: inout Ledger
    ) throws -> Table {
        let stages = try steps.map { try $0.make() }
        let notes = steps.map { _ in RunNotes() }
        let runs = try stages.indices.map {
            try run(for: stages[$0], wanted: wanted[$0], matches: matches, notes[$0])
        }
        let chain = MapChain(steps: steps, stages: stages, runs: runs, wanted: wanted)
        let ordered =
            steps.contains(where: \.isMapOverText) ? try PlaceGrouping.byArticle(expanded(input)) : input
        let batches = RowBatches(ordered, corpus)
        progress.begin(steps[0].name, total: ordered.rowCount)
        let results = try MapResults.collect(batches.ranges.count, threads: threads, order: batches.order) {
            number,
            worker in
            try self.cancellation.check()
            let rows = batches.ranges[number]
            self.progress.advance(rows.count)
            return try chain.run(ordered.slice(rows), worker)
        } makeWorker: {
            try chain.makeWorker()
        }
        return try finish(results, chain, notes, leftOut, &ledger)
    }

    private func finish(
        _ results: [MapChain.Output],
        _ chain: MapChain,
        _ notes: [RunNotes],
        _ leftOut: Int,
        _ ledger: inout Ledger
    ) throws -> Table {
        let table = Table.joined(results.map(\.table))
        for index in chain.steps.indices {
            let rows = results.reduce(leftOut) { $0 + $1.counts[index] }
            ledger.add(chain.steps[index].name, rows: rows, notes[index])
        }
        return table
    }

    /// On grouped rows, the members of every row with the row's columns carried along.
    func expanded(_ input: Table) throws -> Table {
        guard input.schema.place == .members, let members = input.members else { return input }
        var places: [Place] = []
        var sources: [Int] = []
        for row in 0..<input.rowCount {
            try cancellation.check()
            let found = try members.table(row).places
            places += found
            sources += Array(repeating: row, count: found.count)
        }
        var table = input.taking(sources)
        table.places = places
        table.schema.place = .one
        table.schema.members = nil
        table.members = nil
        return table
    }
}
