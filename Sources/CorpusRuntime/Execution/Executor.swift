public import StageKit

/// Runs checked pipelines over one snapshot.
///
/// Consecutive maps run fused, article by article, on all threads; folds in parallel over near-copy clusters;
/// tables at the end. Results do not depend on the number of threads.
public final class Executor: Sendable {
    let corpus: CorpusSnapshot
    let threads: Int
    let cancellation: Cancellation
    let progress: Progress
    /// The stages that are there, for what `doubts` asks of them.
    let stages: [any Stage.Type]
    private let layers: [any ArticleLayer]
    /// Bytes that the keys of a fold may take before they go to a file; nil without a bound.
    let foldMemory: Int?

    /// Makes an executor; it can be used again, by one caller at a time.
    ///
    /// `foldMemory` bounds the bytes that the keys of a fold take; what is over goes to a temporary file.
    public init(
        _ corpus: CorpusSnapshot,
        threads: Int,
        cancellation: Cancellation,
        progress: Progress,
        stages: [any Stage.Type],
        layers: [any ArticleLayer] = [],
        foldMemory: Int? = nil
    ) {
        self.corpus = corpus
        self.threads = max(1, threads)
        self.cancellation = cancellation
        self.progress = progress
        self.stages = stages
        self.layers = layers
        self.foldMemory = foldMemory
    }

    /// Runs a pipeline and tells what was done.
    ///
    /// Hidden columns are not computed unless a stage asks for them.
    public func run(_ plan: Plan) throws -> RunResult {
        let start = Moment.now
        var ledger = Ledger()
        let visible = Set(plan.schema.columns.filter { !$0.isHidden }.map(\.name))
        let table = try run(plan, wanted: visible, &ledger)
        ledger.skipped = corpus.problems.count { $0.isSkipped }
        ledger.seconds = start.seconds
        return RunResult(table: table, ledger: ledger)
    }

    func run(_ plan: Plan, wanted: Set<String>?, _ ledger: inout Ledger) throws -> Table {
        let plan = try plan.ordered(stages)
        let needed = WantedColumns.before(plan, wanted: wanted)
        let source = try source(plan, wanted: needed[0])
        var state = PlanState(table: source.table, found: source.found)
        ledger.steps.append(Ledger.Step(name: plan.source.name, rows: source.rows, notes: []))
        while state.next < plan.steps.count {
            try cancellation.check()
            if plan.steps[state.next].isMap {
                try runMaps(of: plan, needed, &state, &ledger)
            } else {
                let best = BestRows.after(state.next, plan)
                let wanted = needed[state.next + 1]
                (state.table, state.leftOut) = try run(
                    plan.steps[state.next],
                    wanted,
                    best,
                    on: state.table,
                    &ledger
                )
                state.next += 1
            }
        }
        return state.table
    }

    /// Runs a step that is no map; gives its rows, and how many more there are that nobody looks at.
    private func run(
        _ step: PlanStep,
        _ wanted: Set<String>?,
        _ best: RankLimit?,
        on input: Table,
        _ ledger: inout Ledger
    ) throws -> (Table, leftOut: Int) {
        let notes = RunNotes()
        let stage = try step.make()
        let run = try self.run(for: stage, wanted: wanted, best: best, notes)
        let table: Table
        var leftOut = 0
        switch stage.shape {
        case .fold(let stage): (table, leftOut) = try runFold(stage, step, on: input, run, wanted)
        case .rowFold(let stage): table = try runRowFold(stage, on: input, run)
        case .table(let stage): table = try stage.table(of: input, run)
        case .map, .row: preconditionFailure("a map is no step of its own")
        }
        try table.check(step.name)
        ledger.add(step.name, rows: table.rowCount + leftOut, notes)
        return (table, leftOut)
    }

    /// Calls a function with 0 ..< a count on all threads.
    var parallel: FoldParallel {
        { count, body in
            _ = try MapResults.collect(count, threads: self.threads) { number, _ in
                try self.cancellation.check()
                try body(number)
            } makeWorker: {
            }
        }
    }

    /// What a stage is told of a run; `wanted` are those of its columns that are looked at, nil for all, and only its
    /// best rows are looked at if `best` says so; `matches` are what its search was found to give.
    public func run(
        for stage: any Stage,
        wanted: Set<String>?,
        best: RankLimit? = nil,
        matches: WordMatches? = nil,
        _ notes: RunNotes
    ) throws -> Run {
        let needs = stage.needs
        return Run(
            corpus: corpus,
            wanted: wanted,
            best: best,
            cancellation: cancellation,
            clusters: needs.clusters ? try corpus.clusters() : [],
            trusted: needs.trustedDates ? try corpus.trustedDates() : [],
            tagger: try layer(.tags, for: stage, wanted: wanted),
            wordsAlone: needs.wordsAlone && stage.shape.readsText,
            matches: matches,
            notes: notes,
            pattern: { try PCREPattern($0, ignoringCase: $1) },
            table: { plan in
                var ledger = Ledger()
                return try self.run(plan, wanted: nil, &ledger)
            }
        )
    }

    /// The layer of that kind if the stage asks for it, or if a wanted column of its own costs it.
    private func layer(
        _ kind: LayerKind,
        for stage: any Stage,
        wanted: Set<String>?
    ) throws -> (any ArticleLayer)? {
        let isNeeded =
            switch kind {
            case .tags: stage.needs.tags
            }
        let declaration = type(of: stage).declaration
        let isWanted = declaration.columns.contains { $0.layer == kind && wanted?.contains($0.name) ?? true }
        guard isNeeded || isWanted else { return nil }
        guard let layer = layers.first(where: { $0.kind == kind }) else {
            throw Failure(
                "layer",
                "'\(declaration.name)' needs \(kind.rawValue), which this program does not make"
            )
        }
        return layer
    }
}

/// How far a plan is.
struct PlanState {
    var table: Table
    /// What the next step's search gives where it was looked up before its input was made, which then are the rows
    /// alone that give any.
    var found: IndexedRows?
    /// Rows that there are beside the table's, and that nobody looks at.
    var leftOut = 0
    /// The step that comes next.
    var next = 0
}

extension Ledger {
    mutating func add(_ name: String, rows: Int, _ notes: RunNotes) {
        let counts = notes.counts.map { "\($0.count) \($0.what)" }
        let units = Set(notes.units.values).sorted()
        steps.append(Step(name: name, rows: rows, notes: units + notes.facts + counts))
        warnings += notes.warnings
    }
}

extension PlanStep {
    /// True for what runs row by row or article by article.
    var isMap: Bool { if case .row? = try? make().shape { true } else { isMapOverText } }

    /// True for what runs article by article.
    var isMapOverText: Bool { if case .map? = try? make().shape { true } else { false } }

    /// True for a map that can run in one go with the step before it; one over members needs them found first.
    var isFusible: Bool { isMap && !(isMapOverText && input.place == .members) }
}
