import Glibc
import StageKit

/// A home of its own for the sessions that are measured: an indexed corpus and a long history.
struct PromptSession {
    private let program: String
    private let corpus: [String]
    private let home: String

    /// Makes the home and indexes the corpus.
    init(_ program: String, _ corpus: [String]) throws {
        var template = Array("/tmp/lede-benchmark-XXXXXX".utf8CString)
        mkdtemp(&template)
        home = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.program = program
        self.corpus = corpus
        try writeHistory()
        let indexing = try start(["index"] + corpus)
        try indexing.waitForEnd(seconds: 600)
    }

    private static let entries = 10_000

    private func writeHistory() throws {
        for folder in ["", "/state", "/state/lede"] { mkdir(home + folder, 0o700) }
        guard let file = fopen(home + "/state/lede/history", "w") else {
            throw Failure("benchmark", "no history could be written in \(home)")
        }
        defer { fclose(file) }
        for number in 0..<PromptSession.entries {
            let line =
                "+\t\(number)\t1900000000\tnews\tarticles | where words > \(number) | quotes | take 5\n"
            fputs(line, file)
        }
    }

    /// A session over the corpus; `arguments` come before it.
    func open(_ arguments: [String] = []) throws -> TerminalProgram { try start(arguments + corpus) }

    private func start(_ arguments: [String]) throws -> TerminalProgram {
        let variables = [
            "HOME=\(home)", "XDG_STATE_HOME=\(home)/state", "XDG_CACHE_HOME=\(home)/cache", "TERM=xterm",
            "LC_ALL=C.UTF-8",
        ]
        let unset = ["-u", "PAGER", "-u", "NO_COLOR", "-u", "LEDE_STAGES"]
        return try TerminalProgram(["/usr/bin/env"] + unset + variables + [program] + arguments)
    }

    /// Takes the home away.
    func remove() {
        guard let removing = try? TerminalProgram(["/bin/rm", "-rf", home]) else { return }
        try? removing.waitForEnd(seconds: 60)
    }
}
