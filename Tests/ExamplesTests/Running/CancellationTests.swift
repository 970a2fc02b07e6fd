import Bundled
import CorpusRuntime
import Foundation
import StageKit
import StageTestKit
import Testing

/// A pipeline that is cancelled ends before its end, whatever stage is at work; lede-benchmark tells how soon.
@Suite("Cancelling", .serialized)
struct CancellationTests {
    private static let corpus = Result { try ManyArticles.snapshot(count: 150, sentences: 40) }

    @Test(
        "ends every long stage",
        arguments: [
            "ngrams 1..4", "ngrams 2..5 drop=subsumed", "ngrams 3 case=exact", "words", "keyness",
            "collocates \"harbour\"", "kwic \"the\"", "kwic \"the\" | sort after1", "tokens | group token",
            "names", "quotes", "dates", "keywords", "timeline of=both", "sentences | sort text",
        ]
    )
    func ends(_ stages: String) throws {
        let bench = StageBench(try Self.corpus.get(), stages: BundledStages.all, layers: BundledStages.layers)
        // A fast stage may have ended before the first of these, or before a busy machine begins to wait at all.
        for wait in [30_000, 5_000, 500] + Array(repeating: 100 as UInt32, count: 40) {
            let cancellation = Cancellation()
            WorkerThreads.begin {
                usleep(wait)
                cancellation.cancel()
            }
            do {
                _ = try bench.run("articles | \(stages)", cancellation: cancellation)
            } catch let failure as Failure {
                #expect(failure.code == "cancelled")
                return
            }
        }
        Issue.record("the pipeline never ended early")
    }
}

/// Articles of sentences that differ, in memory.
private struct ManyArticles: RecordSource {
    private let count: Int
    private let sentences: Int

    static func snapshot(count: Int, sentences: Int) throws -> CorpusSnapshot {
        try CorpusLoader.load(
            ManyArticles(count: count, sentences: sentences),
            threads: 2,
            progress: Progress(),
            cancellation: Cancellation()
        )
    }

    private func text(_ article: Int) -> String {
        let nouns = ["harbour", "levy", "ferry", "council", "bridge", "toll", "crew"]
        let people = ["Orla Venn", "Teodor Blix", "Ama Quist"]
        return (0..<sentences).map { number in
            let seed = article &* 31 &+ number &* 7
            let (a, b) = (nouns[seed % 7], nouns[(seed / 7 + number) % 7])
            return "The \(a) of pier \(seed % 97) met the old \(b) on 3 May 2031, \"the \(b) is late\", "
                + "said \(people[seed % 3])."
        }.joined(separator: " ")
    }

    var files: [FileStamp] { [FileStamp(name: "many")] }
    var problems: [Problem] { [] }
    var byteCount: Int? { nil }

    func read(_ file: Int, into sink: RecordSink) -> UInt64? {
        for article in 0..<count {
            var fields = RecordFields()
            fields.id = "a\(article)"
            fields.date = "2031-05-\(10 + article % 20)"
            let record = SourceRecord(
                file: "many",
                index: article,
                line: article + 1,
                form: .field,
                text: Array(text(article).utf8),
                fields: fields
            )
            if !sink.record(record) { break }
        }
        return nil
    }

    func contentHash(_ file: Int) -> UInt64? { nil }
}
