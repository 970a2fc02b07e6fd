public import StageKit

/// A script that was checked as a whole.
public struct CheckedScript: Sendable {
    /// The statements that are right, in order.
    public var statements: [CheckedStatement]
    /// What is wrong, in the order of the text; empty when the script can run.
    public var failures: [Failure]
    /// The names that stand for something after this script; the next line at a prompt goes on from it.
    public var scope: Scope

    /// The pipelines whose results are to be shown, in order.
    public var pipelines: [Plan] {
        statements.compactMap { if case .pipeline(let plan) = $0.kind { plan } else { nil } }
    }
}

/// A statement that was checked.
public struct CheckedStatement: Sendable {
    /// What it does.
    public enum Kind: Sendable {
        /// A parameter with the value it has.
        case parameter(String, Literal)
        /// A named pipeline.
        case binding(String, Plan)
        /// A named row of stages.
        case definition(String)
        /// A pipeline whose result is shown.
        case pipeline(Plan)
    }

    /// What it does.
    public var kind: Kind
    /// Where it stands in the script.
    public var span: SourceSpan
    /// What its pipeline rests on; empty when it has none.
    public var extent: PlanExtent
}
