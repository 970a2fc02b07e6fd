import Glibc
import LineEditing
import PipelineLanguage
import Rendering
import StageKit

extension PromptLoop {
    /// `:history`, `:history N`: the last lines, numbered as `:script` and `:edit` take them.
    func listHistory(_ argument: String) throws {
        guard let count = argument.isEmpty ? 20 : Int(argument), count > 0 else {
            throw Failure("command-argument", "it is written :history N, with N lines to show")
        }
        let entries = history.entries.dropLast()
        let shown = entries.indices.suffix(count)
        let width = String(entries.endIndex).count
        let margin = String(repeating: " ", count: width + 2)
        try paged {
            for index in shown {
                let number = ClippedText.padded(String(index + 1), width, toRight: true)
                var lines = entries[index].text.lines.enumerated().map {
                    ($0 == 0 ? "\(number)  " : margin) + $1
                }
                // Beside a short line, below one that would be broken.
                let note = outcome(of: entries[index])
                let room = session.console.terminal.width - DisplayWidth.of(lines.last ?? "")
                let dim = session.console.terminal.style.dim
                if DisplayWidth.of(note) + 2 <= room, lines.count == 1 {
                    lines[0] += "  " + dim(note)
                } else {
                    lines.append(margin + dim(note))
                }
                try session.console.show(lines)
            }
            try session.console.output.finish()
        }
    }

    /// `· 2031-03-04 09:12 · 310 rows · 42 ms`, and the corpus if it is another.
    private func outcome(of entry: HistoryEntry) -> String {
        var moment = time_t(entry.time)
        var parts = tm()
        localtime_r(&moment, &parts)
        var text = [CChar](repeating: 0, count: 32)
        strftime(&text, text.count, "%Y-%m-%d %H:%M", &parts)
        let when = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let rows = entry.rows.map { " · \(Count.of($0, "row"))" } ?? ""
        let milliseconds = entry.milliseconds.map { " · \(NumberText.grouped($0)) ms" } ?? ""
        let corpus = entry.corpus == history.corpus || entry.corpus.isEmpty ? "" : " · \(entry.corpus)"
        return "· \(when)\(rows)\(milliseconds)\(corpus)"
    }

    /// `:script N..M`, `:script N..M > FILE`.
    func writeScript(_ argument: String) throws {
        let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
        let usage = Failure(
            "command-argument",
            "it is written :script N..M > FILE, with numbers of ':history'"
        )
        guard let range = words.first.flatMap(lines),
            words.count == 1 || (words.count == 3 && words[1] == ">")
        else { throw usage }
        guard range.upperBound <= history.entries.count else {
            throw Failure("history-line", "the history has \(Count.of(history.entries.count, "line"))")
        }
        let texts = range.map { history.entries[$0 - 1] }.filter { $0.rows != nil }.map(\.text)
        if texts.isEmpty { throw Failure("script-lines", "none of these lines gave a result") }
        let script = try script(of: texts)
        guard words.count == 3 else { return try session.console.print([script], end: "") }
        try write(script, to: words[2])
    }

    /// `:save NAME`.
    func saveScript(_ name: String) throws {
        guard let entry = history.entries.last(where: { $0.rows != nil }) else {
            throw Failure("no-result", "no line has given a result yet")
        }
        try write(try script(of: [entry.text]), to: name.contains(".") ? name : name + ".lede")
    }

    /// `12..18`, or one number.
    private func lines(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
        guard let first = ends.first, let last = ends.last, ends.count <= 2, first >= 1, first <= last
        else { return nil }
        return first...last
    }

    /// The lines with the definitions, from anywhere in the history, of the names they use.
    private func script(of texts: [String]) throws -> String {
        let needed = ScriptNeeds(history.entries.map(\.text)).definitions(for: texts)
        let body = (needed + texts).joined(separator: "\n\n")
        let checked = try session.knowingFields { session.check(body, in: .init(), after: nil) }
        if let failure = checked.failures.first {
            throw Failure(
                "script-lines",
                "these lines are no script of their own: \(failure.message)",
                hint: failure.hint
            )
        }
        let stages = Set(checked.pipelines.flatMap(\.stageNames))
        let versions = stages.map { ($0, session.version(ofStage: $0) ?? "unknown") }
        return """
            #!/usr/bin/env -S lede run
            \(StageVersions(Dictionary(uniqueKeysWithValues: versions)).line)

            \(body)

            """
    }

    private func write(_ script: String, to path: String) throws {
        if try session.isSource(path) {
            throw Failure("save-source", "\(path) is one of the corpus's own files")
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o755)
        guard descriptor >= 0 else {
            throw Failure("save", "\(path) could not be written: \(systemError())")
        }
        defer { close(descriptor) }
        let bytes = Array(script.utf8)
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
            let failure = Failure("save", "\(path) could not be written: \(systemError())")
            unlink(path)
            throw failure
        }
        session.console.tell("\(Count.of(script.split(separator: "\n").count, "line")) written to \(path)")
    }
}

extension Plan {
    /// The names of its stages, those of the pipelines within it too.
    fileprivate var stageNames: [String] {
        let inner: [String] = if case .plan(let plan) = source { plan.stageNames } else { [] }
        let tables = steps.flatMap { $0.options.values }.flatMap { value -> [String] in
            if case .table(let plan) = value { plan.stageNames } else { [] }
        }
        return inner + tables + steps.map(\.name)
    }
}
