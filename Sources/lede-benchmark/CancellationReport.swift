import CorpusRuntime
import StageKit

/// How soon pipelines end after they are cancelled.
struct CancellationReport {
    /// A table with a line a pipeline.
    let text: String

    private static let pipelines = [
        "articles | ngrams 1..4", "articles | ngrams 2..5 drop=subsumed", "articles | words",
        "articles | keyness",
        "articles | collocates \"the\"", "articles | kwic \"the\"", "articles | kwic \"the\" | sort after1",
        "articles | sentences | group first_word(text)", "articles | tokens | group token",
        "articles | tokens | group pos", "articles | names", "articles | quotes", "articles | dates",
        "articles | keywords", "articles | timeline of=both", "articles | trend \"the\" by=day",
    ]

    /// Cancels each pipeline a second after it was begun, or after a tenth of one.
    init(_ corpus: BenchmarkCorpus, threads: Int) throws {
        var lines = ["| cancelled after | 0.1 s | 1 s | bar |", "|---|---:|---:|---:|"]
        for pipeline in CancellationReport.pipelines {
            let cells = try [0.1, 1].map { after in
                let seconds = try corpus.secondsToCancel(pipeline, after: after, threads: threads)
                return seconds.map { Report.time($0) } ?? "had ended"
            }
            lines.append("| `\(pipeline)` | " + cells.joined(separator: " | ") + " | ≤ 200 ms |")
        }
        text = lines.joined(separator: "\n") + "\n"
    }
}
