import CorpusRuntime
public import LineEditing
import PipelineLanguage
import Rendering
import StageKit

/// Reads lines and runs them, one after the other, until the reader leaves.
public final class PromptLoop {
    let session: Session
    let reader: any LineReader
    let history: History
    /// Whether what does not fit the window goes through `$PAGER`.
    var pages = true
    /// Set when no more lines are wanted.
    var isLeaving = false

    /// Takes the lines from that reader and keeps them in that history.
    public init(_ session: Session, _ reader: any LineReader, _ history: History) {
        self.session = session
        self.reader = reader
        self.history = history
        if let waker = editor?.waker { session.news.onPost { waker.wake() } }
    }

    /// Reads the corpus, then lines.
    ///
    /// Errors are told and the session goes on.
    public func run() -> SessionStatus {
        do { try greet() } catch {
            session.console.tell(Failure.of(error))
            return .failed
        }
        var entry = ""
        while !isLeaving {
            for line in session.news.take() { session.console.tellWrapped(line) }
            switch reader.readLine(prompt: entry.isEmpty ? Prompt("lede", "> ") : Prompt("   …", "> ")) {
            case .end: isLeaving = true
            case .interrupted: entry = ""
            case .line(let line):
                let isBlank = line.allSatisfy(\.isWhitespace)
                if entry.isEmpty && isBlank { continue }
                entry += entry.isEmpty ? line : "\n" + line
                // A blank line ends what would go on for ever.
                let goesOn = !reader.readsBlocks && !isBlank && !entry.hasPrefix(":")
                if goesOn, PipelineParser.isIncomplete(entry) { continue }
                history.add(entry)
                take(entry)
                entry = ""
            }
        }
        if let path = history.unwritten {
            session.console.tell("What was typed could not be kept: \(path) cannot be written.")
        }
        return session.settings.isStrict && !session.skipped.isEmpty ? .failed : .success
    }

    func greet() throws {
        if session.settings.corpus.isEmpty {
            return session.console.tell("No corpus was named: 'lede FOLDER' reads one. ':help' tells more.")
        }
        // What takes longer than this is told above the line that is being typed; a reader of plain lines waits.
        guard session.beginOpening(waiting: editor == nil ? -1 : 10) else { return }
        try tellCorpus()
    }

    private func tellCorpus() throws {
        let console = session.console
        if let line = try session.greeting() { console.tellWrapped(line, console.terminal.errorStyle.dim) }
    }

    /// Does what a line says; what goes wrong is told.
    func take(_ entry: String) {
        session.takeWatched()
        do {
            try session.console.cancellable {
                if entry.hasPrefix(":") {
                    let (command, argument) = try PromptCommand.parse(entry)
                    try command.perform(self, argument)
                } else {
                    switch entry.filter({ !$0.isWhitespace }) {
                    case "help": try help("")
                    case "quit", "exit": isLeaving = true
                    default: try runPipelines(entry)
                    }
                }
            }
        } catch {
            session.console.tell(Failure.of(error), in: entry)
        }
    }

    /// The failures; of a command typed without its colon, with that as a hint.
    private static func missingColon(_ entry: String, _ failures: [Failure]) -> [Failure] {
        let word = entry.prefix { !$0.isWhitespace }
        guard failures.count == 1, var failure = failures.first, failure.code == "unknown-source",
            PromptCommand.all.contains(where: { $0.name == word })
        else { return failures }
        failure.hint = "did you mean ':\(word)'?"
        return [failure]
    }

    private func runPipelines(_ entry: String) throws {
        let checked = try session.knowingFields { session.check(entry) }
        if !checked.failures.isEmpty {
            return session.console.tell(PromptLoop.missingColon(entry, checked.failures), in: entry)
        }
        session.adopt(checked)
        if !checked.pipelines.isEmpty { try tellCorpus() }
        for statement in checked.statements {
            guard case .pipeline(let plan) = statement.kind else { continue }
            let result = try session.run(plan, statement.extent)
            history.finish(rows: result.table.rowCount, milliseconds: Int(result.ledger.seconds * 1000))
            try paged { try session.write(result, atPrompt: true) }
            session.tell(result.ledger, of: plan, atPrompt: true)
        }
    }
}
