import CorpusRuntime
public import StageKit

extension SampleCorpus {
    /// The rows a map stage makes of the places, those of one article together.
    public func rows(of stage: any MapStage, at places: [Place]? = nil, wanting wanted: Set<String>? = nil)
        throws -> Rows
    {
        let run = run(wanting: wanted)
        var output = emptyRows(of: stage, wanted)
        var worker = try stage.makeWorker(run)
        let all = places ?? self.places
        for number in Set(all.map(\.article)).sorted() {
            let rows = all.indices.filter { all[$0].article == number }.sorted { all[$0] < all[$1] }
            let asked = Places(ranges: rows.map { all[$0].tokens }, rows: rows)
            try worker.rows(of: article(number), at: asked, into: &output)
        }
        try worker.finish(into: &output)
        try output.check(type(of: stage).declaration.name)
        return output
    }

    /// The rows a fold makes of the places, counted in one table.
    public func rows(
        of stage: any FoldStage,
        at places: [Place]? = nil,
        reference: [Place] = [],
        wanting wanted: Set<String>? = nil
    ) throws -> Rows {
        let run = run(wanting: wanted)
        let table = FoldTable(stage.layout(run))
        try fold(stage, at: places ?? self.places, reference: reference, run, into: table)
        var output = emptyRows(of: stage, wanted)
        try stage.rows(of: table.sorted(), run, into: &output)
        try output.check(type(of: stage).declaration.name)
        return output
    }

    /// Emits the places of the clusters for which `isWanted` is true, so that partial tables can be made.
    public func fold(
        _ stage: any FoldStage,
        at places: [Place],
        reference: [Place] = [],
        _ run: Run,
        into table: FoldTable,
        clusters isWanted: (UInt32) -> Bool = { _ in true }
    ) throws {
        var worker = try stage.makeWorker(run)
        let clusters = try clusters()
        let numbers = Set((places + reference).map(\.article)).sorted { a, b in
            let (x, y) = (clusters[Int(a)], clusters[Int(b)])
            return x != y ? x < y : a < b
        }
        for number in numbers where isWanted(clusters[Int(number)]) {
            table.begin(article: number, cluster: clusters[Int(number)])
            for (side, given) in [(FoldSide.target, places), (.reference, reference)] {
                let own = given.filter { $0.article == number }.sorted()
                let union = Places(ranges: own.map(\.tokens), rows: Array(own.indices)).union
                if !union.isEmpty { try worker.add(article(number), at: union, side: side, to: table) }
            }
        }
    }

    /// A run over this corpus.
    ///
    /// Regular expressions are the standard library's.
    public func run(wanting wanted: Set<String>? = nil, notes: RunNotes = RunNotes()) -> Run {
        Run(
            corpus: self,
            wanted: wanted,
            cancellation: Cancellation(),
            clusters: (try? clusters()) ?? [],
            trusted: (try? trustedDates()) ?? [],
            notes: notes,
            pattern: { source, isIgnoringCase in try PCREPattern(source, ignoringCase: isIgnoringCase) },
            table: { _ in throw Failure("no-runtime", "pipelines as options need the runtime") }
        )
    }

    private func emptyRows(of stage: any Stage, _ wanted: Set<String>?) -> Rows {
        let columns = type(of: stage).declaration.columns
        return Rows(columns, wanted: columns.map { wanted?.contains($0.name) ?? true })
    }
}
