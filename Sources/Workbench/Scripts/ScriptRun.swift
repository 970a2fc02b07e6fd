import CorpusRuntime
import PipelineLanguage
import Rendering
import StageKit

/// Runs the text of a script: checked as a whole, then a result after the other.
public struct ScriptRun {
    private let session: Session
    private let text: String
    private let name: String?
    private let folder: String

    /// Takes a text.
    ///
    /// `name` is its file, nil for what was typed. Paths of tables are told from the file's folder.
    public init(_ session: Session, text: String, name: String? = nil) {
        self.session = session
        self.text = text
        self.name = name
        folder = name.flatMap { $0.lastIndex(of: "/").map { String(name![..<$0]) } } ?? ""
    }

    /// Checks and runs; `parameters` are values by name, as written on the command line.
    public func run(_ parameters: [String: String] = [:]) -> ExitStatus {
        let checked = session.check(text, parameters: parameters, folder: folder)
        if !checked.failures.isEmpty {
            for failure in checked.failures { session.console.tell(failure, in: text, named: name) }
            return .usage
        }
        do {
            _ = try session.corpus()
            session.tellSkipped()
            try runPipelines(checked)
        } catch {
            session.console.tell(Failure.of(error), in: text, named: name)
            return .failed
        }
        return session.settings.isStrict && !session.skipped.isEmpty ? .failed : .success
    }

    private func runPipelines(_ checked: CheckedScript) throws {
        let output = session.console.output
        let headings = ScriptHeadings(text)
        var isFirst = true
        for statement in checked.statements {
            guard case .pipeline(let plan) = statement.kind else { continue }
            let result = try session.run(plan)
            if result.table.writing == nil {
                if !isFirst { try output.endLine() }
                isFirst = false
                try write(headings.heading(before: statement.span), to: output)
            }
            try session.show(result, atPrompt: false)
        }
        session.adopt(checked)
    }

    private func write(_ heading: String?, to output: OutputBuffer) throws {
        guard let heading else { return }
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
