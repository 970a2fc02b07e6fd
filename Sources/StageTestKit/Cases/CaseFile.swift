import CorpusRuntime
public import StageKit

/// Texts, pipelines over them and what comes out, as a file beside a stage has them.
///
///     === what the case shows
///     The text. Several articles are parted by lines of ===.
///     --- articles | asking
///     question
///     Why?
public struct CaseFile: Sendable {
    /// One text with what is expected of it.
    public struct Case: Sendable {
        /// What it shows.
        public var title = ""
        /// The texts of the articles.
        public var texts: [String] = []
        /// Pipelines, each with its rows as comma-separated values.
        public var runs: [(pipeline: String, rows: String)] = []
    }

    /// The cases, in order.
    public private(set) var cases: [Case] = []

    /// Reads the text of a file; a ``Failure`` names a line that is out of place.
    public init(_ text: String) throws {
        var lines: [Substring] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("===") || line.hasPrefix("---") {
                take(&lines)
                try open(line, number + 1)
            } else {
                lines.append(line)
            }
        }
        take(&lines)
    }

    private mutating func open(_ line: Substring, _ number: Int) throws {
        let rest = String(line.dropFirst(3).drop { $0 == " " })
        if line.hasPrefix("---") {
            guard !cases.isEmpty, !rest.isEmpty else {
                throw Failure("case", "line \(number): '---' is followed by a pipeline and stands in a case")
            }
            cases[cases.count - 1].runs.append((pipeline: rest, rows: ""))
        } else if rest.isEmpty, !cases.isEmpty, cases[cases.count - 1].runs.isEmpty {
            cases[cases.count - 1].texts.append("")
        } else {
            cases.append(Case(title: rest, texts: [""]))
        }
    }

    /// Puts the lines so far where they belong; those before the first case are a comment.
    private mutating func take(_ lines: inout [Substring]) {
        defer { lines = [] }
        guard !cases.isEmpty else { return }
        let last = cases.count - 1
        if let run = cases[last].runs.indices.last {
            cases[last].runs[run].rows = CaseFile.trimmed(lines)
        } else {
            cases[last].texts[cases[last].texts.count - 1] = CaseFile.trimmed(lines)
        }
    }

    private static func trimmed(_ lines: [Substring]) -> String {
        var kept = lines[...]
        while kept.last?.allSatisfy(\.isWhitespace) ?? false { kept.removeLast() }
        while kept.first?.allSatisfy(\.isWhitespace) ?? false { kept.removeFirst() }
        return kept.joined(separator: "\n")
    }

    /// Runs every pipeline and says what came out otherwise: nothing, if all is as expected.
    public func faults(stages: [any Stage.Type], layers: [any ArticleLayer] = []) throws -> [String] {
        try cases.flatMap { one in
            let bench = try StageBench(one.texts.map { SampleText($0) }, stages: stages, layers: layers)
            return one.runs.compactMap { run in CaseFile.fault(run, bench).map { "\(one.title): \($0)" } }
        }
    }

    private static func fault(_ run: (pipeline: String, rows: String), _ bench: StageBench) -> String? {
        do {
            let result = try bench.run(run.pipeline)
            let text = bench.text(result.table)
            let warnings = result.ledger.warnings.joined(separator: "\n")
            if text == run.rows, warnings.isEmpty { return nil }
            return
                "\(run.pipeline)\n  expected\n\(indented(run.rows))\n  came out\n\(indented(text))\(warnings)"
        } catch {
            return "\(run.pipeline): \((error as? Failure)?.message ?? "\(error)")"
        }
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    }
}
