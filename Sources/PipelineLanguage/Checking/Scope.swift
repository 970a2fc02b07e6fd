public import StageKit

/// What the names of a script stand for; empty at first.
public struct Scope: Sendable {
    /// A row of stages with parameters.
    struct Definition: Sendable {
        var parameters: [ParameterSyntax]
        var stages: [StageSyntax]
        /// Where its name stands; nil when it was defined in an earlier text, whose spans mean nothing here.
        var span: SourceSpan?
    }

    /// The pipelines named by `let`.
    public internal(set) var bindings: [String: Plan] = [:]
    /// The values of parameters.
    public internal(set) var parameters: [String: Literal] = [:]
    /// What those pipelines rest on.
    var extents: [String: PlanExtent] = [:]
    var definitions: [String: Definition] = [:]
    /// Where names were given in the text being checked.
    var spans: [String: SourceSpan] = [:]
    /// Names whose statement is wrong; asking for one of them tells nothing new.
    var broken: Set<String> = []

    /// A scope without names.
    public init() {}

    /// The names of the `def`s, sorted.
    public var definitionNames: [String] { definitions.keys.sorted() }

    /// The scope for the next text: places in this one are forgotten.
    func leavingText() -> Scope {
        var left = self
        left.spans = [:]
        left.broken = []
        for name in left.definitions.keys { left.definitions[name]?.span = nil }
        return left
    }
}
