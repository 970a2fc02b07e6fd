import Bundled
import CorpusRuntime
import Readers
import StageKit
import StageTestKit

/// The corpus in memory, as pipelines and as C kernels read it.
struct BenchmarkCorpus: CustomStringConvertible {
    private let bench: StageBench
    var snapshot: CorpusSnapshot { bench.corpus }
    /// What it cost to read it.
    let reading: Measurement
    /// The text of all main parts, a line end after each.
    let text: [UInt8]
    /// The word ids of all main parts outside headlines; the first word of each has the strongest break.
    let ids: [UInt32]
    /// What stands before each word.
    let breaks: [UInt8]

    init(_ paths: [String], threads: Int) throws {
        var loaded: CorpusSnapshot?
        reading = try Measurement.of {
            loaded = try CorpusLoader.load(
                ListedFiles(paths),
                threads: threads,
                progress: Progress(),
                cancellation: Cancellation()
            )
            return loaded?.articleCount
        }
        let snapshot = loaded!
        bench = StageBench(snapshot, stages: BundledStages.all, layers: BundledStages.layers)
        var (text, ids, breaks) = ([UInt8](), [UInt32](), [UInt8]())
        for number in snapshot.articles(.main) {
            let article = snapshot.article(number)
            article.text.withUnsafeBufferPointer { text.append(contentsOf: $0) }
            text.append(0x0A)
            let words = article.countedWords(in: article.allTokens)
            article.wordIDs.withUnsafeBufferPointer { ids.append(contentsOf: $0[words]) }
            article.wordBreaks.withUnsafeBufferPointer { breaks.append(contentsOf: $0[words]) }
            if !words.isEmpty { breaks[breaks.count - words.count] = .max }
        }
        (self.text, self.ids, self.breaks) = (text, ids, breaks)
    }

    var description: String {
        "\(snapshot.articleCount) articles, \(NumberText.grouped(text.count)) bytes of text, "
            + "\(NumberText.grouped(ids.count)) words, \(NumberText.grouped(snapshot.vocabulary.folds.count)) types\n"
    }

    /// Runs a pipeline over the corpus in memory.
    func measure(_ entry: BenchmarkCase, threads: Int, repeats: Int) throws -> Measurement {
        try Measurement.fastest(of: repeats) {
            try Measurement.of { try bench.run(entry.pipeline, threads: threads).table.rowCount }
        }
    }
}

/// The files of the corpus.
private struct ListedFiles: RecordSource {
    private let listing: FileListing
    init(_ paths: [String]) { listing = FileListing(paths) }
    var files: [FileStamp] { listing.files.map(\.stamp) }
    var problems: [Problem] { listing.problems }
    var byteCount: Int? { nil }

    func read(_ file: Int, into sink: RecordSink) -> UInt64? {
        FileReader().read(listing.files[file], into: sink)
    }

    func contentHash(_ file: Int) -> UInt64? { FileReader().contentHash(listing.files[file]) }
}
