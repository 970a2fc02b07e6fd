import Bundled
import Foundation
import Rendering
import StageKit
import Testing

@testable import Workbench

/// What a call of the program gave, run in this process with all the bundled stages.
struct LedeRun {
    /// What went to standard output.
    let output: String
    /// What went to standard error, line by line.
    let told: [String]
    let status: SessionStatus

    /// Runs lines, each with the result of the one before as `_`.
    init(
        _ lines: [String],
        over corpus: [String] = [Harbour.articles],
        format: TableFormat = .jsonl,
        threads: Int = 1,
        quiet: Bool = true
    ) {
        self.init(corpus, format, threads, quiet) { ScriptRun($0, lines: lines).run() }
    }

    /// Runs a script file.
    init(script: String, over corpus: [String] = [Harbour.articles], set parameters: [String: String] = [:]) {
        self.init(corpus, .table, 1, true) { ScriptRun.file($0, script)?.run(parameters) ?? .failed }
    }

    private init(
        _ corpus: [String],
        _ format: TableFormat,
        _ threads: Int,
        _ quiet: Bool,
        _ run: (Session) -> SessionStatus
    ) {
        let settings = SessionSettings(
            corpus: corpus,
            stages: BundledStages.all,
            layers: BundledStages.layers,
            format: format,
            limit: nil,
            threads: threads,
            quiet: quiet
        )
        var bytes: [UInt8] = []
        var told: [String] = []
        let console = Console(.none, output: { bytes += $0 }, tell: { told.append($0) })
        status = run(Session(settings, console))
        output = String(decoding: bytes, as: UTF8.self)
        self.told = told
    }

    /// The rows of output in JSON Lines.
    func rows<Row: Decodable>(as type: Row.Type) throws -> [Row] {
        try lines.map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
    }

    /// The lines of the output that are not empty.
    var lines: [Substring] { output.split(separator: "\n") }
}

/// Runs one pipeline that must go well.
func rows<Row: Decodable>(_ pipeline: String, as type: Row.Type) throws -> [Row] {
    let run = LedeRun([pipeline])
    try #require(run.status == .success, "\(pipeline): \(run.told.joined(separator: "\n"))")
    return try run.rows(as: type)
}
