public import CorpusRuntime
internal import PipelineLanguage
public import StageKit

/// A small corpus with the stages there are, to run pipelines over in a test.
public struct StageBench: Sendable {
    /// The corpus.
    public let corpus: CorpusSnapshot
    private let stages: [any Stage.Type]
    private let layers: [any ArticleLayer]

    /// Reads texts as articles, in their order.
    ///
    /// `stages` are the one under test and those its pipelines name beside it.
    public init(
        _ texts: [SampleText] = SampleArticles.all,
        stages: [any Stage.Type],
        layers: [any ArticleLayer] = []
    ) throws {
        try self.init(SourceRecord.records(of: texts), stages: stages, layers: layers)
    }

    /// Reads records, which stand in the order of their files' names.
    public init(
        _ records: [SourceRecord],
        stages: [any Stage.Type],
        layers: [any ArticleLayer] = [],
        threads: Int = 2
    ) throws {
        corpus = try CorpusLoader.load(
            RecordsInMemory(records),
            threads: threads,
            progress: Progress(),
            cancellation: Cancellation()
        )
        self.stages = stages
        self.layers = layers
    }

    /// Takes a corpus that was read.
    public init(_ corpus: CorpusSnapshot, stages: [any Stage.Type], layers: [any ArticleLayer] = []) {
        self.corpus = corpus
        self.stages = stages
        self.layers = layers
    }

    /// The stage's first example up to the stage itself; nil when there is no such stage or example.
    public func call(of name: String) -> String? {
        stages.first { $0.declaration.name == name }.flatMap { Conformance(of: $0).calls.first }
    }

    /// The checked pipeline; a ``Failure`` tells what is wrong with it.
    public func plan(_ pipeline: String) throws -> Plan {
        let checked = PipelineChecker(catalog: catalog).check(pipeline)
        if let failure = checked.failures.first { throw failure }
        guard let plan = checked.pipelines.last else {
            throw Failure("no-pipeline", "'\(pipeline)' is no pipeline")
        }
        return plan
    }

    /// What is wrong with a pipeline.
    func failures(_ pipeline: String) -> [Failure] {
        PipelineChecker(catalog: catalog).check(pipeline).failures
    }

    private var catalog: BenchCatalog { BenchCatalog(stages: stages, corpus: corpus, lemmas: layers.lemmas) }

    /// Checks and runs a pipeline.
    public func run(
        _ pipeline: String,
        threads: Int = 2,
        cancellation: Cancellation = Cancellation()
    ) throws -> RunResult {
        try Executor(
            corpus,
            threads: threads,
            cancellation: cancellation,
            progress: Progress(),
            stages: stages,
            layers: layers
        ).run(plan(pipeline))
    }

    /// The rows of a result as comma-separated values, the names of the columns first.
    public func text(_ table: Table) -> String {
        var lines = [table.schema.columns.map { StageBench.quoted($0.name) }.joined(separator: ",")]
        for row in 0..<table.rowCount {
            let cells = table.columns.map { StageBench.quoted($0.text(row, in: table.corpus) ?? "") }
            lines.append(cells.joined(separator: ","))
        }
        return lines.joined(separator: "\n")
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}

/// What the pipelines of a bench can name.
private struct BenchCatalog: StageCatalog {
    let stages: [any Stage.Type]
    let corpus: CorpusSnapshot
    let lemmas: (any LemmaLayer)?
    var articleAttributes: [ColumnDeclaration] { CorpusSnapshot.attributeSchema }
    var fields: [ColumnDeclaration] { corpus.fieldColumns }
    var lastResult: Table? { nil }

    func field(_ name: String) -> ColumnDeclaration? { corpus.field(name) }

    func loadTable(_ path: String) throws -> Table {
        throw Failure("no-table", "a bench has no file '\(path)'")
    }

    func compilePattern(_ source: String, ignoringCase: Bool) throws -> any PatternMatcher {
        try PCREPattern(source, ignoringCase: ignoringCase)
    }
}
