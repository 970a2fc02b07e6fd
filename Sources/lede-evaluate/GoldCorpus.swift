import Bundled
import CorpusRuntime
import GoldData
import PipelineLanguage
import StageKit

/// Gold texts as a corpus that pipelines run over.
struct GoldCorpus {
    private let snapshot: CorpusSnapshot
    private let threads: Int

    /// Reads texts, each with its date of publication as far as it is known.
    init(_ texts: [(id: String, text: String, date: String?)], threads: Int) throws {
        let records = texts.enumerated().map { index, text in
            var fields = RecordFields()
            fields.id = text.id
            fields.date = text.date
            return SourceRecord(
                file: "gold",
                index: index,
                line: index + 1,
                form: .field,
                text: Array(text.text.utf8),
                fields: fields
            )
        }
        self.threads = threads
        snapshot = try CorpusLoader.load(
            RecordsInMemory(records: records),
            threads: threads,
            progress: Progress(),
            cancellation: Cancellation()
        )
    }

    /// The result of a pipeline, and the seconds it took.
    func run(_ pipeline: String) throws -> (table: Table, seconds: Double) {
        let checked = PipelineChecker(catalog: Catalog(stages: BundledStages.all)).check(pipeline)
        if let failure = checked.failures.first { throw failure }
        guard let plan = checked.pipelines.first else {
            throw Failure("pipeline", "there is no pipeline in: \(pipeline)")
        }
        let result = try Executor(
            snapshot,
            threads: threads,
            cancellation: Cancellation(),
            progress: Progress(),
            stages: BundledStages.all,
            layers: BundledStages.layers
        ).run(plan)
        return (result.table, result.ledger.seconds)
    }

    /// Which of the texts an article is a part of.
    func text(ofArticle number: UInt32) -> Int { snapshot.attributes(number).record }

    /// Which of the texts the article of that id is a part of.
    var textByID: [String: Int] {
        Dictionary(
            (0..<UInt32(snapshot.articleCount)).map { number in
                let attributes = snapshot.attributes(number)
                return (attributes.id, attributes.record)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Offsets in the text, in Unicode scalars, of ranges of an article's tokens.
    func span(_ ranges: some Sequence<TokenRange>, of article: UInt32) -> GoldSpan {
        let article = snapshot.article(article)
        return GoldSpan(ranges.filter { !$0.isEmpty }.map { article.scalars(of: $0) })
    }
}

/// Records that are there already.
private struct RecordsInMemory: RecordSource {
    let records: [SourceRecord]
    var files: [FileStamp] { [FileStamp(name: "gold")] }
    var problems: [Problem] { [] }
    var byteCount: Int? { nil }

    func read(_ file: Int, into sink: RecordSink) -> UInt64? {
        for record in records where !sink.record(record) { break }
        return nil
    }

    func contentHash(_ file: Int) -> UInt64? { nil }
}

/// What pipelines of an evaluation can name.
private struct Catalog: StageCatalog {
    let stages: [any Stage.Type]
    var articleAttributes: [ColumnDeclaration] { CorpusSnapshot.attributeSchema }
    var lastResult: Table? { nil }

    func loadTable(_ path: String) throws -> Table {
        throw Failure("table", "tables cannot be read here")
    }

    func compilePattern(_ source: String, ignoringCase: Bool) throws -> any PatternMatcher {
        try PCREPattern(source, ignoringCase: ignoringCase)
    }
}
