import CorpusRuntime
import Glibc
import StageKit
import Synchronization

extension Conformance {
    func exampleFaults(_ bench: StageBench) -> [String] {
        stage.declaration.examples.compactMap { example in
            do {
                _ = try bench.run(example.pipeline)
                return nil
            } catch {
                return "\(example.pipeline): \(Conformance.told(error))"
            }
        }
    }

    func schemaFaults(_ call: String, _ bench: StageBench) throws -> [String] {
        var faults: [String] = []
        let plan = try bench.plan(call)
        let result = try bench.run(call)
        let table = result.table
        let declared = plan.schema.columns.filter { !$0.isHidden }
        let given = table.schema.columns.filter { !$0.isHidden }
        if given.map(\.name) != declared.map(\.name) {
            faults.append("gives \(given.map(\.name)) and declares \(declared.map(\.name))")
        }
        for (column, declaration) in zip(table.columns, table.schema.columns) {
            if column.count != table.rowCount {
                faults.append("'\(declaration.name)' has other rows than the table")
            }
            if column.type != plan.schema.column(declaration.name)?.type ?? declaration.type {
                faults.append("'\(declaration.name)' has another type")
            }
        }
        return faults + placeFaults(table, bench) + lossFaults(result)
    }

    private func placeFaults(_ table: Table, _ bench: StageBench) -> [String] {
        guard case .map = stage.shape, table.schema.place == .one else { return [] }
        if table.places.count != table.rowCount { return ["not every row has a place"] }
        let isOutside = table.places.contains {
            Int($0.tokens.end) > bench.corpus.article($0.article).tokenCount
        }
        return isOutside ? ["a row's place does not lie in its article"] : []
    }

    /// The warnings of a run that left out articles: a process ended, or answered wrongly.
    ///
    /// What a stage itself warns of is no fault.
    private func lossFaults(_ result: RunResult) -> [String] {
        let isLossy = result.ledger.steps.contains { $0.notes.contains { $0.hasSuffix(" left out") } }
        return isLossy ? result.ledger.warnings : []
    }

    func threadFaults(_ call: String, _ bench: StageBench) throws -> [String] {
        let first = try bench.text(bench.run(call, threads: 1).table)
        var faults: [String] = []
        if try bench.text(bench.run(call, threads: 1).table) != first {
            faults.append("a second run differs")
        }
        if try bench.text(bench.run(call, threads: 4).table) != first {
            faults.append("four threads differ")
        }
        return faults
    }

    func partialFaults(_ call: String, _ bench: StageBench) throws -> [String] {
        guard let step = try bench.plan(call).steps.last else { return [] }
        let corpus = SampleCorpus(SampleArticles.all, layer: layers.first)
        func make<S: Stage>(_ type: S.Type) throws -> any Stage { try type.make(step.options) }
        guard case .fold(let fold) = try make(stage).shape else { return [] }
        return try corpus.mergingFaults(of: fold)
    }

    /// Runs what is cancelled already: the first test of the flag stops it, and no stage may swallow that.
    func cancellationFaults(_ call: String, _ bench: StageBench) throws -> [String] {
        let cancellation = Cancellation()
        cancellation.cancel()
        do {
            let result = try bench.run(call, cancellation: cancellation)
            return ["it gave \(result.table.rowCount) rows though it was cancelled"]
        } catch let failure as Failure where failure.code == "cancelled" {
            return []
        }
    }

    func oddFaults(_ call: String) throws -> [String] {
        let bench = try StageBench(SampleArticles.odd, stages: stages, layers: layers)
        var faults: [String] = []
        let none = "articles | where article == \"none of them\""
        for pipeline in [call, call.hasPrefix("articles ") ? none + call.dropFirst(8) : call] {
            let result = try bench.run(pipeline)
            faults += placeFaults(result.table, bench) + lossFaults(result)
        }
        return faults
    }

    func boundFaults(_ bench: StageBench) -> [String] {
        stage.options.flatMap { option -> [String] in
            guard let bounds = option.bounds else { return [] }
            let outside = [bounds.lowerBound - 1, bounds.upperBound + 1].filter { $0.isFinite }
            return outside.compactMap { value in
                let written = option.type == .integer ? String(Int(value)) : NumberText.plain(value)
                let call = "articles | \(stage.declaration.name) \(option.name)=\(written)"
                let isRefused = bench.failures(call).contains { $0.code == "option-bounds" }
                return isRefused ? nil : "\(call) is not refused"
            }
        }
    }
}
