import LineEditing
import PipelineLanguage
import Rendering
import StageKit

/// Knows what can be typed at the prompt: commands after a colon, and what the language has elsewhere.
final class PromptAssistant: LineAssistant {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func look(of text: String) -> LineLook {
        if text.hasPrefix(":") { return CommandCompleter(session).look(of: text) }
        let scalars = ScalarPositions(text)
        let styles = Highlighter.highlights(text).map { highlight in
            StyledRange(scalars.range(highlight.span), highlight.kind.style)
        }
        return LineLook(styles: styles, remarks: remarks(on: text, scalars), guess: guess(text))
    }

    /// What does not check; what is only unfinished is not wrong.
    private func remarks(on text: String, _ scalars: ScalarPositions) -> [LineLook.Remark] {
        let isOpen = PipelineParser.isIncomplete(text)
        let written = text.utf8.reversed().drop { $0 == 32 || $0 == 10 }.count
        return session.check(text).failures.compactMap { failure in
            // Until the corpus is there the name may be a field of its records.
            if failure.code == "unknown-column", session.isAwaitingCorpus { return nil }
            guard let span = failure.span, span.end > span.start, span.start < written else { return nil }
            if isOpen, span.end >= written { return nil }
            return LineLook.Remark(scalars.range(span), PromptAssistant.inShort(failure))
        }
    }

    /// The problem and what to do, without the list of all there is.
    private static func inShort(_ failure: Failure) -> String {
        guard let hint = failure.hint else { return failure.message }
        return "\(failure.message.prefix { $0 != ";" }) — \(hint)"
    }

    /// The rest of the word at the end, by the best proposal that begins with it.
    private func guess(_ text: String) -> String {
        guard text.last?.isLetter == true || text.last == "_" else { return "" }
        let completer = PipelineCompleter(catalog: session.catalog())
        let end = text.utf8.count
        guard let best = completer.completions(text, at: end, in: session.scope).first else { return "" }
        let written = String(decoding: text.utf8.dropFirst(best.replaces.start), as: UTF8.self)
        return best.text.hasPrefix(written) ? String(best.text.dropFirst(written.count)) : ""
    }

    func completion(of text: String, cursor: Int) -> Completion {
        let before = String(text.unicodeScalars.prefix(cursor))
        if text.hasPrefix(":") { return CommandCompleter(session).completion(of: before) }
        let end = before.utf8.count
        let proposals = session.knowingFieldsSoon {
            PipelineCompleter(catalog: session.catalog(), values: session.values)
                .completions(before, at: end, in: session.scope)
        }
        let start = proposals.first?.replaces.start ?? end
        let replaced = String(decoding: before.utf8.dropFirst(start), as: UTF8.self)
        return Completion(
            replaced: replaced.unicodeScalars.count,
            candidates: proposals.map { Completion.Candidate($0.text, $0.detail, ending: $0.ending) }
        )
    }

    /// What there is in the corpus, once it has been opened, and what other threads posted.
    func news() -> [String] {
        let style = session.console.terminal.errorStyle
        let width = session.console.terminal.width
        var lines: [String] = []
        do {
            if let line = try session.corpusNews() {
                lines = WrappedText.lines(line, width).map(style.dim)
            }
        } catch {
            lines = FailureText(script: "", style: style).lines(Failure.of(error))
                .flatMap { WrappedText.lines($0, width) }
        }
        let posted = session.news.take()
            .flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
            .flatMap { WrappedText.lines(String($0), width) }
        return posted + lines
    }

    func isIncomplete(_ text: String) -> Bool { !text.hasPrefix(":") && PipelineParser.isIncomplete(text) }

    /// The help of the stage that the cursor is in.
    func help(on text: String, cursor: Int) -> [String] {
        let before = String(text.unicodeScalars.prefix(cursor))
        let names = Set(session.settings.stages.map { $0.declaration.name })
        let rest = text.unicodeScalars.dropFirst(cursor).prefix { $0.properties.isAlphabetic || $0 == "_" }
        let words = (before + String(rest)).split { !$0.isLetter && $0 != "_" }.map(String.init)
        guard let name = words.last(where: names.contains),
            let help = try? StageList(session.settings.stages).help(name)
        else { return [] }
        return help.lines.flatMap { WrappedText.lines($0, session.console.terminal.width) }
    }
}

/// Unicode scalars of a text by their UTF-8 offsets.
struct ScalarPositions {
    private var positions: [Int] = []

    init(_ text: String) {
        positions.reserveCapacity(text.utf8.count + 1)
        var count = -1
        for byte in text.utf8 {
            if byte & 0xC0 != 0x80 { count += 1 }
            positions.append(count)
        }
        positions.append(count + 1)
    }

    func range(_ span: SourceSpan) -> Range<Int> {
        let last = positions.count - 1
        let start = positions[min(max(0, span.start), last)]
        return start..<max(start, positions[min(max(0, span.end), last)])
    }
}

extension Highlight.Kind {
    fileprivate var style: LineStyle {
        switch self {
        case .keyword: .keyword
        case .name: .column
        case .text: .text
        case .value: .number
        case .comment: .comment
        }
    }
}

extension Proposal {
    /// What is put in after it.
    fileprivate var ending: String {
        switch kind {
        case .option, .function: ""
        case .path: text.hasSuffix("/") ? "" : " "
        case .source, .stage, .choice, .column, .value, .parameter: " "
        }
    }
}
