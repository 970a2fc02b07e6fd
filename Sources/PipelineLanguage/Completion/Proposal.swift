public import StageKit

/// Something that could be written at a place in a script.
public struct Proposal: Sendable, Equatable {
    /// What sort of thing it is.
    public enum Kind: String, Sendable {
        /// Where rows come from.
        case source
        /// A stage.
        case stage
        /// An option of a stage, with its equals sign.
        case option
        /// One of the words an option takes.
        case choice
        /// A column.
        case column
        /// A function, with its opening bracket.
        case function
        /// A value that a column has.
        case value
        /// A parameter, with its `$`.
        case parameter
    }

    /// What is to stand there.
    public var text: String
    /// What it replaces: the beginning of a word before the cursor, or nothing.
    public var replaces: SourceSpan
    /// What sort of thing it is.
    public var kind: Kind
    /// What it is for, in a few words; may be empty.
    public var detail: String
}

/// Knows which values are frequent in the corpus.
public protocol ValueSource {
    /// Values of a column, the most frequent first, that begin with `prefix` whatever their case.
    func frequentValues(of column: String, startingWith prefix: String, limit: Int) -> [String]
}
