import LineEditing
import StageKit

/// What can be typed after a colon.
struct CommandCompleter {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func look(of text: String) -> LineLook {
        let name = text.dropFirst().prefix { !$0.isWhitespace }
        let isKnown = PromptCommand.all.contains { $0.name == name }
        let range = 0..<(name.unicodeScalars.count + 1)
        let longer = PromptCommand.all.first { $0.name.hasPrefix(name) && !name.isEmpty }
        let guess = name.count + 1 == text.count ? longer.map { $0.name.dropFirst(name.count) } ?? "" : ""
        return LineLook(styles: isKnown ? [StyledRange(range, .keyword)] : [], guess: String(guess))
    }

    func completion(of before: String) -> Completion {
        let words = before.dropFirst().split(separator: " ", omittingEmptySubsequences: false)
        guard words.count > 1 else { return matching(String(words.first ?? ""), commands) }
        let written = String(words.last ?? "")
        let name = String(words[0])
        guard let command = PromptCommand.all.first(where: { $0.name == name }) else { return .none }
        switch command.completes {
        case .nothing: return .none
        case .stages: return words.count == 2 ? matching(written, stages + topics) : .none
        case .settings: return matching(written, words.count == 2 ? settings : values(of: String(words[1])))
        case .files: return matching(written, files(written))
        case .pipeline: return .none
        }
    }

    private func matching(_ written: String, _ candidates: [Completion.Candidate]) -> Completion {
        Completion(
            replaced: written.unicodeScalars.count,
            candidates: candidates.filter { $0.text.hasPrefix(written) }
        )
    }

    private var commands: [Completion.Candidate] {
        PromptCommand.all.map { Completion.Candidate($0.name, $0.help) }
    }

    private var stages: [Completion.Candidate] {
        session.settings.stages.map { $0.declaration }.sorted { $0.name < $1.name }
            .map { Completion.Candidate($0.name, $0.summary) }
    }

    private var topics: [Completion.Candidate] {
        SourceHelp.allCases.map { Completion.Candidate($0.rawValue, $0.summary) }
            + HelpTopic.all.map { Completion.Candidate($0.name, $0.summary) }
    }

    private var settings: [Completion.Candidate] {
        PromptSetting.allCases.map { Completion.Candidate($0.rawValue, $0.help) }
    }

    private func values(of setting: String) -> [Completion.Candidate] {
        PromptSetting(rawValue: setting)?.values.map { Completion.Candidate($0, "") } ?? []
    }

    private func files(_ written: String) -> [Completion.Candidate] {
        FilePaths.startingWith(written).map {
            Completion.Candidate(
                $0,
                $0.hasSuffix("/") ? "folder" : "file",
                ending: $0.hasSuffix("/") ? "" : " "
            )
        }
    }
}
