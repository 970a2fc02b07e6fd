public import StageKit

/// A script as it was written.
public struct ScriptSyntax: Sendable, Equatable {
    /// The statements that could be made out, in order.
    public var statements: [StatementSyntax]
}

/// A statement as it was written.
public struct StatementSyntax: Sendable, Equatable {
    /// What it does.
    public enum Kind: Sendable, Equatable {
        /// `param name: type = literal`.
        case parameter(ParameterSyntax)
        /// `let name = pipeline`.
        case binding(name: NameSyntax, PipelineSyntax)
        /// `def name(params) = stages`.
        case definition(name: NameSyntax, [ParameterSyntax], [StageSyntax])
        /// A pipeline whose result is shown.
        case pipeline(PipelineSyntax)
    }

    /// What it does.
    public var kind: Kind
    /// Where it stands.
    public var span: SourceSpan
    /// Something in it could not be read, and was told.
    public var isBroken: Bool
}

/// A parameter of a script or of a `def`.
public struct ParameterSyntax: Sendable, Equatable {
    /// Its name.
    public var name: NameSyntax
    /// Its type's name; a `def`'s parameter may have none.
    public var type: NameSyntax?
    /// Its default.
    public var value: ExpressionSyntax?
}
