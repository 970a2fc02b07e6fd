import StageKit

/// Counting 1- to 4-grams of more text than there is, under a bound of memory and without one.
///
/// The corpus is written several times over, every word of each further copy with a suffix of the copy's own, so
/// that the tables really grow.
struct MemoryReport {
    /// A table with a line a run, and whether both gave the same bytes.
    let text: String

    init(_ corpus: BenchmarkCorpus, megabytes: Int, _ bound: String, _ runs: WholeRuns) throws {
        let folder = try BenchmarkFolder()
        let path = "\(folder.path)/corpus.jsonl"
        var articles = try WrittenArticles(path, megabytes: megabytes)
        var copy = 0
        while !articles.add(
            CorpusTexts(snapshot: corpus.snapshot),
            suffix: copy == 0 ? [] : Array("x\(copy)".utf8)
        ) {
            copy += 1
        }
        articles.end()
        let index = try runs.index(path)
        let pipeline = "articles | ngrams 1..4 | select ngram, frequency | top 100000"
        let bounded = try runs.run(pipeline, [path, "--memory", bound], output: "\(folder.path)/bounded")
        let free = try runs.run(pipeline, [path], output: "\(folder.path)/free")
        let areEqual = try BenchmarkFolder.areEqual("\(folder.path)/bounded", "\(folder.path)/free")
        text = """
            | \(megabytes) MB of text | time | processor | anonymous memory |
            |---|---:|---:|---:|
            | index | \(MemoryReport.cells(index)) |
            | 1- to 4-grams, --memory \(bound) | \(MemoryReport.cells(bounded)) |
            | 1- to 4-grams | \(MemoryReport.cells(free)) |

            The bytes are \(areEqual ? "the same" : "NOT the same") with the bound and without.

            """
    }

    private static func cells(_ run: Measurement) -> String {
        "\(Report.time(run.seconds)) | \(Report.time(run.processor)) | \(run.megabytes ?? 0) MB"
    }
}
