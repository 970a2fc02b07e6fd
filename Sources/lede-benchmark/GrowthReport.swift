/// What an index and whole runs cost over the first megabytes of a corpus, at several sizes.
struct GrowthReport {
    /// A table with a line a case and a column a size.
    let text: String

    init(_ corpus: BenchmarkCorpus, _ sizes: [Int], _ runs: WholeRuns, _ cases: [BenchmarkCase]) throws {
        let folder = try BenchmarkFolder()
        var columns: [[String]] = []
        for size in sizes {
            folder.empty()
            let path = "\(folder.path)/corpus.jsonl"
            var articles = try WrittenArticles(path, megabytes: size)
            _ = articles.add(CorpusTexts(snapshot: corpus.snapshot))
            articles.end()
            let index = try runs.index(path)
            let store = Double(folder.storeSize) / 1e6 / Double(size)
            columns.append(
                try [GrowthReport.cell(index), Report.ratio(store)]
                    + cases.map { GrowthReport.cell(try runs.measure($0, [path])) }
            )
        }
        var lines = ["| whole run | " + sizes.map { "\($0) MB" }.joined(separator: " | ") + " |"]
        lines.append("|---|" + sizes.map { _ in "---:|" }.joined())
        for (index, name) in (["index", "store, by the text's size"] + cases.map(\.name)).enumerated() {
            lines.append("| \(name) | " + columns.map { $0[index] }.joined(separator: " | ") + " |")
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func cell(_ run: Measurement) -> String {
        "\(Report.time(run.seconds)), \(run.megabytes ?? 0) MB"
    }
}
