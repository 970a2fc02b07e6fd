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
        /// The path of a file or folder.
        case path
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

/// Knows what is frequent in the corpus, and which files there are.
public protocol ValueSource {
    /// Values that a column has in what the last pipeline of a script gives, the most frequent first, that begin
    /// with `prefix` whatever their case.
    func frequentValues(of column: String, in script: String, startingWith prefix: String, limit: Int)
        -> [String]
    /// Paths of files and folders that begin with `prefix`; a folder's ends in a slash.
    func paths(startingWith prefix: String) -> [String]
}
