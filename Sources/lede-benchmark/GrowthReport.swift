import CorpusRuntime
import Glibc
import StageKit

/// What whole runs cost over the first megabytes of a corpus, at several sizes.
struct GrowthReport {
    /// A table with a line a case and a column a size.
    let text: String

    init(_ corpus: BenchmarkCorpus, _ sizes: [Int], _ runs: WholeRuns, _ cases: [BenchmarkCase]) throws {
        var columns: [[String]] = []
        for size in sizes {
            let path = try GrowthReport.write(corpus, megabytes: size)
            defer { unlink(path) }
            columns.append(
                try cases.map { entry in
                    let measured = try runs.measure(entry, [path])
                    return "\(Report.time(measured.seconds)), \(measured.megabytes ?? 0) MB"
                }
            )
        }
        var lines = ["| whole run | " + sizes.map { "\($0) MB" }.joined(separator: " | ") + " |"]
        lines.append("|---|" + sizes.map { _ in "---:|" }.joined())
        for (index, entry) in cases.enumerated() {
            lines.append("| \(entry.name) | " + columns.map { $0[index] }.joined(separator: " | ") + " |")
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    /// Writes the first articles as JSON Lines, so many megabytes of text.
    private static func write(_ corpus: BenchmarkCorpus, megabytes: Int) throws -> String {
        let path = "/tmp/lede-benchmark-\(getpid())-\(megabytes).jsonl"
        guard let file = fopen(path, "w") else { throw Failure("write", "\(path) cannot be written") }
        defer { fclose(file) }
        var written = 0
        var line: [UInt8] = []
        for number in corpus.snapshot.articles(.main) where written < megabytes * 1_000_000 {
            line.removeAll(keepingCapacity: true)
            line += Array("{\"id\":\"\(number)\",\"text\":\"".utf8)
            let article = corpus.snapshot.article(number)
            article.text.withUnsafeBufferPointer { text in
                written += text.count
                for byte in text { append(byte, to: &line) }
            }
            line += Array("\"}\n".utf8)
            fwrite(line, 1, line.count, file)
        }
        return path
    }

    private static func append(_ byte: UInt8, to line: inout [UInt8]) {
        switch byte {
        case 0x0A: line += [0x5C, 0x6E]
        case 0x22, 0x5C: line += [0x5C, byte]
        case 0..<0x20: line.append(0x20)
        default: line.append(byte)
        }
    }
}
