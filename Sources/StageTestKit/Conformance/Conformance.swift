public import StageKit

/// What every stage is held to, whatever it does.
///
///     #expect(try Conformance(of: Questions.self, with: BundledStages.all).faults().isEmpty)
public struct Conformance {
    /// One of the things a stage is held to.
    public enum Rule: String, CaseIterable, Sendable {
        /// Its examples run.
        case examples = "the examples run"
        /// The columns that come out are those declared, and its places lie in those that went in.
        case schema = "the schema is kept"
        /// The same bytes come out again, and on several threads.
        case threads = "one thread and four give the same bytes"
        /// A fold's partial tables can be stored, read back and merged in any order.
        case partials = "partial tables merge in any order"
        /// A run that was cancelled gives no rows, but a failure that says so.
        case cancellation = "it stops when it is told to"
        /// Empty and odd texts and places, and no rows at all, are no trouble.
        case oddPassages = "empty and odd passages are no trouble"
        /// Options out of their bounds are refused.
        case bounds = "options out of range are refused"
    }

    let stage: any Stage.Type
    let stages: [any Stage.Type]
    let layers: [any ArticleLayer]
    /// Pipelines that end in the stage: the beginnings of its examples.
    let calls: [String]

    /// Holds a stage to the rules; `others` are the stages that its examples name, and `where`, with which the
    /// rules take the rows away.
    public init(
        of stage: any Stage.Type,
        with others: [any Stage.Type] = [],
        layers: [any ArticleLayer] = []
    ) {
        self.stage = stage
        let name = stage.declaration.name
        stages = others.filter { $0.declaration.name != name } + [stage]
        self.layers = layers
        let found = stage.declaration.examples.flatMap { Conformance.calls(of: name, in: $0.pipeline) }
        calls = found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// In what the stage breaks the rules: nothing, if it keeps them.
    public func faults() throws -> [String] {
        try Rule.allCases.flatMap { rule in try faults(rule).map { "\(rule.rawValue): \($0)" } }
    }

    /// In what the stage breaks one rule.
    public func faults(_ rule: Rule) throws -> [String] {
        if calls.isEmpty { return rule == .examples ? ["there is no example that calls the stage"] : [] }
        let bench = try StageBench(stages: stages, layers: layers)
        switch rule {
        case .examples: return exampleFaults(bench)
        case .schema: return calls.flatMap { faults($0) { try schemaFaults($0, bench) } }
        case .threads: return calls.flatMap { faults($0) { try threadFaults($0, bench) } }
        case .partials: return calls.flatMap { faults($0) { try partialFaults($0, bench) } }
        case .cancellation: return calls.flatMap { faults($0) { try cancellationFaults($0, bench) } }
        case .oddPassages: return calls.flatMap { faults($0) { try oddFaults($0) } }
        case .bounds: return boundFaults(bench)
        }
    }

    private func faults(_ call: String, _ find: (String) throws -> [String]) -> [String] {
        do { return try find(call).map { "\(call): \($0)" } } catch {
            return ["\(call): \(Conformance.told(error))"]
        }
    }

    static func told(_ error: any Error) -> String { (error as? Failure)?.message ?? "\(error)" }

    /// The beginnings of a pipeline that end where the stage does, bars in quotes and brackets aside.
    private static func calls(of name: String, in pipeline: String) -> [String] {
        var parts = [""]
        var depth = 0
        var isQuoted = false
        for character in pipeline {
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted, "([".contains(character) { depth += 1 }
            if !isQuoted, ")]".contains(character) { depth -= 1 }
            if character == "|", depth == 0, !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.indices.filter { index in
            parts[index].split(separator: " ").first.map(String.init) == name
        }.map { String(parts[...$0].joined(separator: "|").reversed().drop { $0 == " " }.reversed()) }
    }
}
