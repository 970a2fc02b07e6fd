public import CorpusRuntime
internal import PipelineLanguage
public import StageKit
internal import TextCore

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
        corpus = try CorpusLoader.load(
            SampleRecords(texts),
            threads: 2,
            progress: Progress(),
            cancellation: Cancellation()
        )
        self.stages = stages
        self.layers = layers
    }

    /// The checked pipeline; a ``Failure`` tells what is wrong with it.
    public func plan(_ pipeline: String) throws -> Plan {
        let checked = PipelineChecker(catalog: BenchCatalog(stages: stages)).check(pipeline)
        if let failure = checked.failures.first { throw failure }
        guard let plan = checked.pipelines.last else {
            throw Failure("no-pipeline", "'\(pipeline)' is no pipeline")
        }
        return plan
    }

    /// What is wrong with a pipeline.
    func failures(_ pipeline: String) -> [Failure] {
        PipelineChecker(catalog: BenchCatalog(stages: stages)).check(pipeline).failures
    }

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

/// Texts as records of a file each.
private struct SampleRecords: RecordSource {
    let texts: [SampleText]

    init(_ texts: [SampleText]) { self.texts = texts }

    var byteCount: Int? { texts.reduce(0) { $0 + $1.text.utf8.count } }
    var problems: [Problem] { [] }
    var files: [FileStamp] {
        texts.indices.map { FileStamp(name: name($0), size: texts[$0].text.utf8.count) }
    }

    /// Of one length, so that the order of the names is that of the texts.
    private func name(_ index: Int) -> String {
        let digits = String(index + 1)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".txt"
    }

    func read(_ file: Int, into sink: RecordSink) -> UInt64? {
        let text = texts[file]
        var fields = RecordFields()
        fields.date = text.date
        fields.outlet = text.outlet
        fields.headline = text.headline
        let record = SourceRecord(
            file: name(file),
            index: 0,
            line: 1,
            form: .field,
            text: Array(text.body.utf8),
            fields: fields
        )
        return sink.record(record) ? contentHash(file) : nil
    }

    func contentHash(_ file: Int) -> UInt64? {
        Array(texts[file].text.utf8).withUnsafeBufferPointer { Hashing.hash($0) }
    }
}

extension SampleText {
    /// The headline that the first line gives, if it does.
    fileprivate var headline: String? {
        guard text.hasPrefix("= ") else { return nil }
        return String(text.dropFirst(2).prefix { !$0.isNewline })
    }

    /// The text without that line.
    fileprivate var body: String {
        text.hasPrefix("= ") ? String(text.drop { !$0.isNewline }.drop { $0.isNewline }) : text
    }
}

/// What the pipelines of a bench can name.
private struct BenchCatalog: StageCatalog {
    let stages: [any Stage.Type]
    var articleAttributes: [ColumnDeclaration] { CorpusSnapshot.attributeSchema }
    var lastResult: Table? { nil }

    func loadTable(_ path: String) throws -> Table {
        throw Failure("no-table", "a bench has no file '\(path)'")
    }

    func compilePattern(_ source: String, ignoringCase: Bool) throws -> any PatternMatcher {
        try PCREPattern(source, ignoringCase: ignoringCase)
    }
}
