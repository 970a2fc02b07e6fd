import StageKit

/// A word of the language with its place.
struct Token: Equatable {
    enum Kind: Equatable {
        case word(String)
        /// A name in backticks.
        case quotedName(String)
        case literal(Literal)
        case parameter(String)
        case pattern(String, ignoringCase: Bool)
        case symbol(Symbol)
        case newline
        /// Something that is no word of the language; told by the lexer.
        case bad
        case end
    }

    var kind: Kind
    var span: SourceSpan
    /// White space, a comment or the start of the text stands before it.
    var followsBlank: Bool
}

enum Symbol: String, CaseIterable {
    case bar = "|"
    case assign = "="
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case matches = "=~"
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case open = "("
    case close = ")"
    case openList = "["
    case closeList = "]"
    case comma = ","
    case colon = ":"
    case to = ".."

    var comparison: ComparisonOperator? { ComparisonOperator(rawValue: rawValue) }
}
