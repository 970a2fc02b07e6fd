public import StageKit

/// An expression as it was written: a node, what is under it, and where it stands.
public struct ExpressionSyntax: Sendable, Equatable {
    /// What the node is; the operands are in ``ExpressionSyntax/children``, left to right.
    public enum Kind: Sendable, Equatable {
        /// A value.
        case literal(Literal)
        /// A bare word; quoted when it stood in backticks.
        case name(String, isQuoted: Bool)
        /// `$name`.
        case parameter(String)
        /// A regular expression between slashes.
        case pattern(String, ignoringCase: Bool)
        /// `[a, b]`.
        case list
        /// `a..b`.
        case range
        /// A sign.
        case negated
        /// `+ - * /`.
        case arithmetic(ArithmeticOperator)
        /// `== != < <= > >=`.
        case comparison(ComparisonOperator)
        /// `in`.
        case isIn
        /// `has`.
        case has
        /// `has lemma`.
        case hasLemma
        /// `contains`.
        case contains
        /// `=~`.
        case matches
        /// `is missing`.
        case isMissing
        /// `not`.
        case not
        /// `and`.
        case and
        /// `or`.
        case or
        /// `name(…)`.
        case call(String)
        /// `(source | stage)`.
        case pipeline(PipelineSyntax)
        /// Nothing stood where a value had to; told when it was parsed.
        case absent
    }

    /// What the node is.
    public var kind: Kind
    /// The operands, left to right.
    public var children: [ExpressionSyntax]
    /// Where it stands.
    public var span: SourceSpan

    /// Makes a node.
    public init(_ kind: Kind, _ children: [ExpressionSyntax] = [], _ span: SourceSpan) {
        self.kind = kind
        self.children = children
        self.span = span
    }

    /// The word when this is a bare one, or a name in backticks; else nil.
    public var name: String? { if case .name(let name, _) = kind { name } else { nil } }

    /// The value when this is a literal; else nil.
    public var literal: Literal? { if case .literal(let literal) = kind { literal } else { nil } }
}

/// A name and where it stands.
public struct NameSyntax: Sendable, Equatable {
    /// The name, without backticks.
    public var text: String
    /// Where it stands.
    public var span: SourceSpan

    /// Makes a name.
    public init(_ text: String, _ span: SourceSpan) {
        self.text = text
        self.span = span
    }
}
