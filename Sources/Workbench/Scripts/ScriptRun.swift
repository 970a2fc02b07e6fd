import CorpusRuntime
import PipelineLanguage
import Rendering
import StageKit

/// Runs a script, or lines one after the other: all is checked before anything runs, and before the corpus is read unless
/// a column may be a field of its records.
public struct ScriptRun {
    private let session: Session
    private let texts: [String]
    private let name: String?
    private let folder: String

    /// Takes the text of a script.
    ///
    /// `name` is its file, nil for what was typed. Paths of tables are told from the file's folder.
    public init(_ session: Session, text: String, name: String? = nil) {
        self.session = session
        texts = [text]
        self.name = name
        folder = name.flatMap { name in name.lastIndex(of: "/").map { String(name[..<$0]) } } ?? ""
    }

    /// Takes lines; in each `_` is the result of the one before.
    public init(_ session: Session, lines: [String]) {
        self.session = session
        texts = lines
        name = nil
        folder = ""
    }

    /// Checks and runs; `parameters` are values by name, as written on the command line.
    public func run(_ parameters: [String: String] = [:]) -> SessionStatus {
        run(parameters, atPrompt: false)
    }

    /// The same; `atPrompt` rows are numbered, for `:show`.
    func run(_ parameters: [String: String] = [:], atPrompt: Bool) -> SessionStatus {
        let checked: CheckedScript?
        do { checked = try check(parameters) } catch { return tell(error, in: "") }
        guard let first = checked else { return .usage }
        for text in texts {
            let note = StageVersions(script: text)?.difference { session.version(ofStage: $0) }
            if let note { session.console.note(note) }
        }
        var current = ""
        do {
            _ = try session.corpus()
            session.tellSkipped()
            var isFirst = true
            for (number, text) in texts.enumerated() {
                current = text
                // What stands after others is checked against their results.
                let checked = number == 0 ? first : session.check(text, parameters, folder)
                try run(text, checked, &isFirst, atPrompt)
            }
        } catch {
            return tell(error, in: current)
        }
        return session.settings.isStrict && !session.skipped.isEmpty ? .failed : .success
    }

    private func tell(_ error: any Error, in text: String) -> SessionStatus {
        let failure = Failure.of(error)
        session.console.tell(failure, in: text, named: name)
        return failure.code == "cancelled" ? .interrupted : .failed
    }

    /// The first text, checked; nil, after telling what is wrong in any of them, when something is.
    private func check(_ parameters: [String: String]) throws -> CheckedScript? {
        var first: CheckedScript?
        var scope = session.scope
        var last = session.last?.table.schema
        var isRight = true
        for text in texts {
            let checked = try session.knowingFields {
                first == nil
                    ? session.check(text, parameters, folder)
                    : session.check(text, parameters, in: scope, after: last, folder)
            }
            first = first ?? checked
            session.console.tell(checked.failures, in: text, named: name)
            isRight = isRight && checked.failures.isEmpty
            scope = checked.scope
            last = checked.pipelines.last?.schema ?? last
        }
        return isRight ? first : nil
    }

    private func run(
        _ text: String,
        _ checked: CheckedScript,
        _ isFirst: inout Bool,
        _ atPrompt: Bool
    ) throws {
        if let failure = checked.failures.first { throw failure }
        let output = session.console.output
        let headings = ScriptHeadings(text)
        for statement in checked.statements {
            guard case .pipeline(let plan) = statement.kind else { continue }
            let result = try session.run(plan, statement.extent)
            if result.table.writing == nil {
                if !isFirst { try output.endLine() }
                isFirst = false
                try write(headings.heading(before: statement.span), to: output)
            }
            try session.show(result, atPrompt: atPrompt)
        }
        session.adopt(checked)
    }

    private func write(_ heading: String?, to output: OutputBuffer) throws {
        guard let heading = heading.map(ClippedText.oneLine) else { return }
        switch session.format {
        case .table: try output.line(session.console.terminal.style.bold(heading))
        case .markdown:
            try output.line("## \(heading)")
            try output.endLine()
        case .csv, .tsv, .jsonl: break
        }
    }
}

extension Failure {
    /// Any error as a failure.
    static func of(_ error: any Error) -> Failure {
        if let failure = error as? Failure {
            return failure.code == "cancelled" ? Failure("cancelled", "cancelled") : failure
        }
        return Failure("internal", "\(error)")
    }
}
