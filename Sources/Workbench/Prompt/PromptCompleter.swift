import CorpusRuntime
import LineEditing
import PipelineLanguage
import StageKit

/// Proposes commands after a colon, stages after `:help`, and what the language proposes elsewhere.
struct PromptCompleter {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func complete(_ before: String) -> Completion {
        guard before.hasPrefix(":") else { return pipeline(before) }
        let word = String(before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
        let rest = before.dropLast(word.count)
        let candidates = rest == ":" ? commands : rest.hasPrefix(":help ") ? stages : []
        return Completion(
            replaced: word.unicodeScalars.count,
            candidates: candidates.filter { $0.text.hasPrefix(word) }
        )
    }

    private func pipeline(_ before: String) -> Completion {
        let end = before.utf8.count
        let catalog = SessionCatalog(
            stages: session.settings.stages,
            lastResult: session.last?.table,
            folder: ""
        )
        let proposals = PipelineCompleter(catalog: catalog).completions(before, at: end, in: session.scope)
        let start = proposals.first?.replaces.start ?? end
        let replaced = String(decoding: before.utf8.dropFirst(start), as: UTF8.self)
        return Completion(
            replaced: replaced.unicodeScalars.count,
            candidates: proposals.map { Completion.Candidate($0.text, $0.detail) }
        )
    }

    private var commands: [Completion.Candidate] {
        PromptCommand.all.map { Completion.Candidate($0.name, $0.help) }
    }

    private var stages: [Completion.Candidate] {
        session.settings.stages.map { $0.declaration }.sorted { $0.name < $1.name }
            .map { Completion.Candidate($0.name, $0.summary) }
    }
}
