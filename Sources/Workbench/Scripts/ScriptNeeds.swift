import PipelineLanguage
import StageKit

/// Finds the definitions that lines of a session rest on: `let`, `def` and `param`.
struct ScriptNeeds {
    /// The text of each definition by the name it gives; the last one counts.
    private var texts: [String: (order: Int, text: String)] = [:]

    /// Reads the lines of a session, in order.
    init(_ entries: [String]) {
        for (order, entry) in entries.enumerated() where !entry.hasPrefix(":") {
            let bytes = Array(entry.utf8)
            for statement in PipelineParser.parse(entry).script.statements where !statement.isBroken {
                guard let name = ScriptNeeds.name(of: statement) else { continue }
                let range = statement.span.start..<min(statement.span.end, bytes.count)
                texts[name] = (order, String(decoding: bytes[range], as: UTF8.self))
            }
        }
    }

    /// The definitions that the texts name, and those that these name in turn, in the order they were typed.
    func definitions(for wanted: [String]) -> [String] {
        var found: [String: Int] = [:]
        var open = wanted
        let own = Set(
            wanted.flatMap { PipelineParser.parse($0).script.statements.compactMap(ScriptNeeds.name) }
        )
        while let text = open.popLast() {
            for word in ScriptNeeds.words(in: text) where found[word] == nil && !own.contains(word) {
                guard let definition = texts[word] else { continue }
                found[word] = definition.order
                open.append(definition.text)
            }
        }
        return found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.compactMap { texts[$0.key]?.text }
    }

    private static func words(in text: String) -> Set<String> {
        Set(
            Highlighter.highlights(text).filter { [.keyword, .name, .value].contains($0.kind) }.map {
                let word = String(
                    decoding: text.utf8.dropFirst($0.span.start).prefix($0.span.end - $0.span.start),
                    as: UTF8.self
                )
                return word.hasPrefix("$") ? String(word.dropFirst()) : word
            }
        )
    }

    private static func name(of statement: StatementSyntax) -> String? {
        switch statement.kind {
        case .parameter(let parameter): parameter.name.text
        case .binding(let name, _), .definition(let name, _, _): name.text
        case .pipeline: nil
        }
    }
}
