import Readers
import StageKit
import Testing

struct GzipTests {
    private let lines = (1...5_000).map { "{\"text\": \"line number \($0) of \($0 * $0)\"}\n" }

    @Test func everyFormatMayBeGzipped() {
        let corpus = TemporaryCorpus()
        corpus.writeGzip("a.txt.gz", members: ["plain"])
        corpus.writeGzip("a.md.gz", members: ["# T\n\nbody"])
        corpus.writeGzip("a.csv.gz", members: ["text\nrow\n"])
        corpus.writeGzip("a.jsonl.gz", members: ["{\"text\": \"line\"}"])
        let texts = ["a.txt.gz", "a.md.gz", "a.csv.gz", "a.jsonl.gz"].map {
            corpus.read($0).records.map(\.string)
        }
        #expect(texts == [["plain"], ["# T\n\nbody"], ["row"], ["line"]])
    }

    @Test func allMembersAreRead() {
        let corpus = TemporaryCorpus()
        let middle = lines.count / 2
        corpus.writeGzip("a.jsonl.gz", members: [lines[..<middle].joined(), lines[middle...].joined()])
        let (records, problems) = corpus.read("a.jsonl.gz")
        #expect(records.count == lines.count && problems.isEmpty)
    }

    @Test func zerosBehindTheLastMemberAreNoMatter() {
        let corpus = TemporaryCorpus()
        corpus.writeGzip("a.txt.gz", members: ["plain"])
        corpus.write("b.txt.gz", corpus.bytes("a.txt.gz") + [0, 0, 0])
        let (records, problems) = corpus.read("b.txt.gz")
        #expect(records.map(\.string) == ["plain"] && problems.isEmpty)
    }

    @Test func cutShortGivesWhatCameBeforeAndAProblem() {
        let corpus = TemporaryCorpus()
        corpus.writeGzip("a.jsonl.gz", members: [lines.joined()])
        let whole = corpus.bytes("a.jsonl.gz")
        corpus.write("b.jsonl.gz", Array(whole.prefix(whole.count / 2)))
        let (records, problems) = corpus.read("b.jsonl.gz")
        #expect(records.count > 1_000 && records.count < 4_000)
        #expect(records.enumerated().allSatisfy { $1.string.hasPrefix("line number \($0 + 1) ") })
        #expect(problems.last?.kind == .gzipCutShort && problems.last?.file == "b.jsonl.gz")
    }

    @Test func damagedDataAndGarbageBehindAreProblems() {
        let corpus = TemporaryCorpus()
        corpus.writeGzip("a.jsonl.gz", members: [lines.joined()])
        var bytes = corpus.bytes("a.jsonl.gz")
        corpus.write("tail.jsonl.gz", bytes + Array("garbage".utf8))
        for index in bytes.count / 2..<bytes.count / 2 + 64 { bytes[index] = 0xFF }
        corpus.write("broken.jsonl.gz", bytes)
        #expect(corpus.read("tail.jsonl.gz").records.count == lines.count)
        #expect(corpus.read("tail.jsonl.gz").problems.map(\.kind) == [.gzipDamaged])
        #expect(corpus.read("broken.jsonl.gz").problems.last?.kind == .gzipDamaged)
    }

    @Test func cutWithinTheHeaderIsAProblem() {
        let corpus = TemporaryCorpus()
        corpus.write("a.txt.gz", [0x1F, 0x8B, 0x08])
        let (records, problems) = corpus.read("a.txt.gz")
        #expect(records.isEmpty && problems.map(\.kind) == [.gzipCutShort])
    }
}
