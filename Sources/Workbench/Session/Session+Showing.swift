import CorpusRuntime
import Rendering
import StageKit

extension Session {
    /// The form results are written in.
    var format: TableFormat { settings.format ?? (console.terminal.isOutput ? .table : .tsv) }

    /// The room a table has; `atPrompt` rows are numbered, for `:show`.
    func layout(atPrompt: Bool) -> TerminalLayout {
        TerminalLayout(
            width: console.terminal.width,
            limit: settings.limit,
            numbered: atPrompt,
            showsAll: atPrompt ? ":last" : "--limit 0",
            style: console.terminal.style
        )
    }

    /// Writes a result: to its file if it has one, drawn if that was asked for, else as a table; then what was
    /// done for it.
    func show(_ result: RunResult, atPrompt: Bool) throws {
        let table = result.table
        if let request = table.writing {
            try save(table, request)
        } else if let drawing = table.drawing, format == .table {
            try Chart(table, drawing, layout(atPrompt: atPrompt)).write(to: console.output)
        } else {
            try format.write(table, layout(atPrompt: atPrompt), to: console.output)
        }
        try console.output.finish()
        tell(result.ledger, atPrompt: atPrompt)
    }

    private func save(_ table: Table, _ request: WriteRequest) throws {
        if try isSource(request.path) {
            throw Failure(
                "save-source",
                "\(request.path) is one of the corpus's own files",
                hint: "Give the result another name: source files are never written over."
            )
        }
        try SavedFile(request.path).write(table, request.format)
        console.tell("\(Count.of(table.rowCount, "row")) written to \(request.path)")
    }

    private func tell(_ ledger: Ledger, atPrompt: Bool) {
        let style = console.terminal.errorStyle
        for warning in ledger.warnings { console.tell("warning: \(warning)") }
        if settings.isQuiet { return }
        let line = LedgerLine(
            ledger.steps.map { LedgerLine.Step($0.name, rows: $0.rows, notes: $0.notes) },
            seconds: ledger.seconds,
            skipped: ledger.skipped,
            why: atPrompt ? ":why" : "see problems"
        )
        console.tell(style.dim(line.text))
    }

    /// Tells what was skipped when the corpus was read: the first few, and how many more.
    func tellSkipped() {
        let most = 5
        for problem in skipped.prefix(most) { console.tell("skipped \(problem.text)") }
        if skipped.count > most {
            console.tell(
                "… \(Count.grouped(skipped.count - most)) more skipped; the source 'problems' lists them"
            )
        }
    }
}
