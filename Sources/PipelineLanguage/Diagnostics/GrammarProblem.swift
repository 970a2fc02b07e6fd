/// Why a text cannot be read.
public enum GrammarProblem: Sendable, Equatable {
    /// A character that begins nothing.
    case unexpectedCharacter(Unicode.Scalar)
    /// An opening mark or bracket without its other half.
    case unclosed(String)
    /// A backslash before something that needs none.
    case unknownEscape(String)
    /// A text in single quotation marks.
    case singleQuotes(String)
    /// A letter after a pattern that means nothing.
    case unknownFlag(String)
    /// A date that no calendar has.
    case invalidDate(String)
    /// Digits with something after them.
    case malformedNumber(String)
    /// A whole number of more than 64 bits.
    case numberTooLarge(String)
    /// A duration in months or years.
    case durationUnit(String)
    /// Something else had to stand here.
    case expected(Expectation, found: String)
    /// `=` where `==` was meant.
    case singleEquals
    /// ` -x` within brackets, where no new argument can begin.
    case minusIsSign
    /// Too many brackets in one another.
    case tooDeep
    /// Too many operators in one expression.
    case tooLong
    /// A default that is no literal.
    case notLiteral
}

/// What had to stand somewhere.
public enum Expectation: Sendable, Equatable {
    /// Where rows come from.
    case source
    /// A stage's name.
    case stage
    /// A name.
    case name
    /// A type's name, after a colon.
    case type
    /// A value or an expression.
    case value
    /// `missing` or `known`.
    case missingOrKnown
    /// That symbol.
    case symbol(String)
    /// A bar or the end of the line.
    case endOfStatement
}
