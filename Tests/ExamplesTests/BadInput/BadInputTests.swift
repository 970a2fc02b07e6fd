import CZlib
import Foundation
import Testing

@testable import Workbench

/// A row of `problems`.
struct ProblemRow: Decodable, Equatable {
    var file: String
    var line: Int?
    var reason: String
}

/// What may be wrong with a file of a corpus, and what is told of it.
struct BadFile: Sendable, CustomTestStringConvertible {
    let name: String
    /// What stands in the file.
    let bytes: [UInt8]
    /// The line that is named, if there is one.
    let line: Int?
    /// Words of the reason.
    let reason: String
    /// Records that load all the same.
    let loaded: Int

    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], line: Int? = nil, _ reason: String, loaded: Int = 0) {
        self.name = name
        self.bytes = bytes
        self.line = line
        self.reason = reason
        self.loaded = loaded
    }

    private static let good = (0..<6).map { #"{"id":"N\#($0)","text":"The ferry ran late again."}"# }
    private static let more = (6..<12).map { #"{"id":"N\#($0)","text":"The ferry ran late again."}"# }

    static let all = [
        BadFile(
            "latin.txt",
            [0x54, 0x68, 0x65, 0x20, 0xE9, 0x74, 0xE9, 0x20, 0x77],
            line: 1,
            "UTF-8",
            loaded: 1
        ),
        BadFile("nul.txt", Array("The tide came\0 in.".utf8), line: 1, "NUL", loaded: 1),
        BadFile("empty.txt", [], "empty"),
        BadFile(
            "broken.jsonl",
            Array((good + [#"{"id": "N", "text": "#] + more).joined(separator: "\n").utf8),
            line: 7,
            "JSON",
            loaded: 12
        ),
        BadFile(
            "ragged.csv",
            Array("id,title,text\na,T,One text.\nb,T\nc,T,Third.\n".utf8),
            line: 3,
            "2 cells, the header 3",
            loaded: 2
        ),
        BadFile(
            "short.txt.gz",
            Array(gzipped(String(repeating: "The tide. ", count: 999)).dropLast(12)),
            "gzip",
            loaded: 1
        ),
    ]

    private static func gzipped(_ text: String) -> [UInt8] {
        let path = "\(NSTemporaryDirectory())/lede-\(UUID().uuidString).gz"
        defer { unlink(path) }
        let file = gzopen(path, "wb")
        gzwrite(file, text, UInt32(text.utf8.count))
        gzclose(file)
        return (FileManager.default.contents(atPath: path)).map { Array($0) } ?? []
    }
}

@Suite("Bad input")
struct BadInputTests {
    private static let sound =
        "Ferry stands still\n\nThe ferry stood still on Tuesday. Nobody knew why it did."

    @Test("is named with file, line and reason; the rest loads", arguments: BadFile.all)
    func badFile(bad: BadFile) throws {
        let folder = try TemporaryFolder()
        try folder.write("sound.txt", Self.sound)
        try folder.write(bad.name, bad.bytes)
        let problems = try LedeRun(["problems"], over: [folder.path]).rows(as: ProblemRow.self)
        let problem = try #require(problems.first { $0.file == bad.name }, "\(problems)")
        #expect(problem.reason.lowercased().contains(bad.reason.lowercased()), "\(problem.reason)")
        #expect(problem.line == bad.line)
        let articles = LedeRun(["articles"], over: [folder.path])
        #expect(articles.status == .success)
        #expect(articles.lines.count == 1 + bad.loaded)
    }

    @Test("is counted in the ledger")
    func ledger() throws {
        let folder = try TemporaryFolder()
        try folder.write("sound.txt", Self.sound)
        try folder.write("empty.txt", "")
        try folder.write("broken.jsonl", "{\"text\": \n")
        let run = LedeRun(["articles"], over: [folder.path], quiet: false)
        #expect(run.status == .success)
        #expect(run.told.contains { $0.contains("1 file, 1 record skipped") }, "\(run.told)")
        #expect(run.told.contains { $0.contains("broken.jsonl:1") }, "\(run.told)")
    }

    @Test("a line of ten million bytes is an article like any other")
    func longLine() throws {
        let folder = try TemporaryFolder()
        try folder.write("sound.txt", Self.sound)
        let words = Array("the tide came in and went out ".utf8)
        try folder.write("long.txt", [[UInt8]](repeating: words, count: 10_000_000 / words.count).joined())
        let run = LedeRun(["articles | select article, words"], over: [folder.path])
        #expect(run.status == .success, "\(run.told)")
        #expect(run.lines.count == 2)
    }

    @Test("a link that leads back is told and followed no further")
    func loopingLink() throws {
        let folder = try TemporaryFolder()
        try folder.write("sound.txt", Self.sound)
        #expect(symlink(folder.path, "\(folder.path)/again") == 0)
        let run = LedeRun(["articles"], over: [folder.path])
        #expect(run.lines.count == 1)
        let problems = try LedeRun(["problems"], over: [folder.path]).rows(as: ProblemRow.self)
        #expect(problems.contains { $0.file.contains("again") }, "\(problems)")
    }

    @Test("a folder that may not be read is told")
    func shutFolder() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            try folder.write("sound.txt", Self.sound)
            #expect(mkdir("\(folder.path)/shut", 0o000) == 0)
            // Root may read everything, so the corpus is read as nobody.
            chmod(folder.path, 0o755)
            if geteuid() == 0 { seteuid(65_534) }
            let run = LedeRun(["problems"], over: [folder.path])
            seteuid(getuid())
            let problems = try run.rows(as: ProblemRow.self)
            #expect(problems.contains { $0.file.contains("shut") && !$0.reason.isEmpty }, "\(problems)")
        }
    }

    @Test("a corpus that is not there fails the run and is named")
    func missingCorpus() {
        let run = LedeRun(["articles"], over: ["/no/such/corpus"])
        #expect(run.status == .failed)
        #expect(run.told.contains { $0.contains("/no/such/corpus") }, "\(run.told)")
    }

    @Test("a pattern made to be slow is stopped and says so")
    func slowPattern() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", String(repeating: "a", count: 40) + " ends the line here, they say.")
        let run = LedeRun(["articles | where text =~ /(a+)+$/"], over: [folder.path])
        #expect(run.status == .failed)
        #expect(run.told.contains { $0.contains("pattern") || $0.contains("expression") }, "\(run.told)")
    }
}
