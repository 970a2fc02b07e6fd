import Bundled
import CorpusRuntime
import GoldData
import StageKit
import StageTestKit

/// Gold texts as a corpus that pipelines run over.
struct GoldCorpus {
    private let bench: StageBench
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
        bench = try StageBench(
            records,
            stages: BundledStages.all,
            layers: BundledStages.layers,
            threads: threads
        )
    }

    /// The result of a pipeline, and the seconds it took.
    func run(_ pipeline: String) throws -> (table: Table, seconds: Double) {
        let result = try bench.run(pipeline, threads: threads)
        return (result.table, result.ledger.seconds)
    }

    /// Which of the texts an article is a part of.
    func text(ofArticle number: UInt32) -> Int { bench.corpus.attributes(number).record }

    /// Which of the texts the article of that id is a part of.
    var textByID: [String: Int] {
        Dictionary(
            (0..<UInt32(bench.corpus.articleCount)).map { number in
                let attributes = bench.corpus.attributes(number)
                return (attributes.id, attributes.record)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Offsets in the text, in Unicode scalars, of ranges of an article's tokens.
    func span(_ ranges: some Sequence<TokenRange>, of article: UInt32) -> GoldSpan {
        let article = bench.corpus.article(article)
        return GoldSpan(ranges.filter { !$0.isEmpty }.map { article.scalars(of: $0) })
    }
}
