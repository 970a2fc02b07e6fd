public import StageKit

/// A source and the stages after it.
public struct PipelineSyntax: Sendable, Equatable {
    /// Where the rows come from.
    public var source: SourceSyntax
    /// What is done with them.
    public var stages: [StageSyntax]
    /// From the source to the end of the last stage.
    public var span: SourceSpan
}

/// What a pipeline begins with.
public struct SourceSyntax: Sendable, Equatable {
    /// A name with arguments, or a pipeline in brackets.
    public enum Kind: Sendable, Equatable {
        /// `articles`, `table "x.csv"`, `_`, the name of a `let`.
        case named(String, [ItemSyntax])
        /// `(pipeline)`. Holds just one.
        case nested([PipelineSyntax])
    }

    /// What it is.
    public var kind: Kind
    /// Where it stands.
    public var span: SourceSpan
}

/// A stage as it was written.
public struct StageSyntax: Sendable, Equatable {
    /// The stage's name.
    public var name: NameSyntax
    /// What follows the name.
    public var items: [ItemSyntax]
    /// From the name to the end of the last item.
    public var span: SourceSpan
}

/// One value among a stage's arguments, with or without a name.
public struct ItemSyntax: Sendable, Equatable {
    /// The name before `=`, if any.
    public var name: NameSyntax?
    /// The value.
    public var value: ExpressionSyntax
    /// A comma stands before it, so it goes on with the list that the item before is in.
    public var followsComma: Bool

    /// From the name to the end of the value.
    public var span: SourceSpan { name.map { $0.span.union(value.span) } ?? value.span }
}
