import CorpusRuntime
import Readers
import Rendering
import StageKit

extension Session {
    /// The form results are written in.
    var format: TableFormat { settings.format ?? (console.terminal.isOutput ? .table : .tsv) }

    /// The room a table has; `atPrompt` rows are numbered, for `:show`.
    func layout(atPrompt: Bool) -> TerminalLayout {
        var layout = TerminalLayout(
            width: console.terminal.width,
            limit: settings.limit,
            numbered: atPrompt,
            showsAll: atPrompt ? ":last" : "--limit 0",
            style: console.terminal.style
        )
        layout.cancellation = console.cancellation
        return layout
    }

    /// The threads that write rows.
    private var team: RowTeam { RowTeam(count: settings.threads) { try WorkerThreads.run($0, $1) } }

    /// Writes a result: to its file if it has one, drawn if that was asked for, else as a table; then what was
    /// done for it.
    func show(_ result: RunResult, atPrompt: Bool) throws {
        try write(result, atPrompt: atPrompt)
        tell(result.ledger, of: lastPlan, atPrompt: atPrompt)
    }

    /// Writes a result without what was done for it.
    func write(_ result: RunResult, atPrompt: Bool) throws {
        let table = result.table
        if let request = table.writing {
            try save(table, request)
        } else if let drawing = table.drawing, format == .table {
            try Chart(table, drawing, layout(atPrompt: atPrompt)).write(to: console.output)
        } else if format == .table {
            try format.write(table, layout(atPrompt: atPrompt), to: console.output, by: team)
        } else {
            try console.showingControls {
                try format.write(table, layout(atPrompt: atPrompt), to: console.output, by: team)
            }
        }
        try console.output.finish()
    }

    private func save(_ table: Table, _ request: WriteRequest) throws {
        if try isSource(request.path) {
            throw Failure(
                "save-source",
                "\(request.path) is one of the corpus's own files",
                hint: "Give the result another name: source files are never written over."
            )
        }
        if isTableOfLast(request.path) {
            throw Failure(
                "save-source",
                "\(request.path) is a table that these rows were read from",
                hint: "Give the result another name: what a pipeline reads is never written over."
            )
        }
        try SavedFile(request.path, console.checkCancelled).write(table, request.format, by: team)
        console.tell("\(Count.of(table.rowCount, "row")) written to \(request.path)")
        if CorpusFiles.wouldList(request.path, settings.corpus) {
            console.tellWrapped(
                "warning: \(request.path) lies in the corpus: its rows will be read as articles next time"
            )
        }
    }

    /// Tells what was done for the result of a plan.
    func tell(_ ledger: Ledger, of plan: Plan?, atPrompt: Bool) {
        let style = console.terminal.errorStyle
        for warning in ledger.warnings + emptiness(ledger) { console.tellWrapped("warning: \(warning)") }
        if settings.isQuiet { return }
        let line = LedgerLine(
            ledger.steps.map { LedgerLine.Step($0.name, rows: $0.rows, notes: $0.notes) },
            seconds: ledger.seconds,
            skipped: skippedInWords,
            why: atPrompt ? ":why" : "see problems"
        )
        if format == .table, let emptied = line.emptied { console.tellWrapped(emptied) }
        for hint in plan.map({ MeantValues(self).hints(for: $0, ledger) }) ?? [] {
            console.tellWrapped("  \(hint)")
        }
        console.tellWrapped(line.text, style.dim)
    }

    /// That there was nothing to begin with, which looks like an answer.
    private func emptiness(_ ledger: Ledger) -> [String] {
        guard let source = ledger.steps.first, source.rows == 0, ["articles", "parts"].contains(source.name)
        else { return [] }
        return [
            settings.corpus.isEmpty
                ? "no corpus was named: folders or files stand behind the command"
                : "there are no \(source.name) in the corpus"
        ]
    }

    /// How much was skipped, by what it was: `2 files, 1 record skipped, 1 file cut short`; nil for nothing.
    var skippedInWords: String? {
        let nouns = skipped.map { problem in
            switch ProblemCode(rawValue: problem.code) {
            case .gzipCutShort: "cut short"
            case .linkLoop: "link"
            case .missing, .noMatch: "path"
            default: problem.line == nil ? "file" : "record"
            }
        }
        let counts = ["file", "record", "link", "path"].compactMap { noun in
            let count = nouns.count { $0 == noun }
            return count > 0 ? Count.of(count, noun) : nil
        }
        let cut = nouns.count { $0 == "cut short" }
        let left = counts.isEmpty ? [] : [counts.joined(separator: ", ") + " skipped"]
        let told = left + (cut > 0 ? ["\(Count.of(cut, "file")) cut short"] : [])
        return told.isEmpty ? nil : told.joined(separator: ", ")
    }

    /// Tells what was skipped when the corpus was read: the first few, and how many more.
    func tellSkipped() {
        let most = 5
        for problem in skipped.prefix(most) { console.tell("\(Session.verb(problem)) \(problem.text)") }
        if skipped.count > most {
            console.tell(
                "… \(NumberText.grouped(skipped.count - most)) more skipped; the source 'problems' lists them"
            )
        }
    }

    private static func verb(_ problem: Problem) -> String {
        ProblemCode(rawValue: problem.code) == .gzipCutShort ? "cut short" : "skipped"
    }
}
