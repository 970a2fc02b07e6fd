import LineEditing
import PipelineLanguage
import StageKit

/// Proposes commands after a colon, stages after a bar, sources at the beginning, and columns elsewhere.
struct PromptCompleter {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func complete(_ before: String) -> Completion {
        let word = String(before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
        let rest = before.dropLast(word.count)
        let candidates = candidates(after: String(rest)).filter { $0.text.hasPrefix(word) }
        return Completion(replaced: word.unicodeScalars.count, candidates: candidates)
    }

    private func candidates(after rest: String) -> [Completion.Candidate] {
        let left = rest.trimmingEndBlanks
        if rest == ":" { return PromptCommand.all.map { Completion.Candidate($0.name, $0.help) } }
        if left == ":help" { return stages }
        if left.isEmpty || left.hasSuffix("(") { return sources }
        if left.hasSuffix("|") { return stages }
        return columns(left)
    }

    private var sources: [Completion.Candidate] {
        let names = session.scope.bindings.keys.sorted().map { Completion.Candidate($0, "named by 'let'") }
        return SourceSchemas.names.map { Completion.Candidate($0, "") } + names
    }

    private var stages: [Completion.Candidate] {
        session.settings.stages.map { $0.declaration }.sorted { $0.name < $1.name }
            .map { Completion.Candidate($0.name, $0.summary) }
    }

    /// The columns of the pipeline as far as the last bar, and the options of the stage being written.
    private func columns(_ left: String) -> [Completion.Candidate] {
        guard let bar = left.lastIndex(of: "|") else { return [] }
        let stage = left[left.index(after: bar)...].split(whereSeparator: \.isWhitespace).first.map(
            String.init
        )
        let options = StageList(session.settings.stages).stage(stage ?? "")?.options ?? []
        let schema = session.check(String(left[..<bar])).pipelines.last?.schema
        return options.filter { !$0.isPositional }.map { Completion.Candidate("\($0.name)=", $0.help) }
            + (schema?.columns ?? []).map { Completion.Candidate($0.name, $0.meaning) }
    }
}

extension String {
    /// Without the white space at the end.
    fileprivate var trimmingEndBlanks: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
