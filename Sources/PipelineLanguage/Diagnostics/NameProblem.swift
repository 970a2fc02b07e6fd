/// Why a name cannot be used.
public enum NameProblem: Sendable, Equatable {
    /// No source and no `let` of that name.
    case unknownSource(String, known: [String], guess: String?)
    /// A stage where a source had to stand.
    case stageAsSource(String)
    /// A source where a stage had to stand.
    case sourceAsStage(String)
    /// No stage and no `def` of that name.
    case unknownStage(String, guess: String?)
    /// A stage that lies there and could not be loaded.
    case unloadedStage(String, path: String)
    /// A `let` or `def` that is used above its own line.
    case definedLater(String)
    /// A `let` or `def` that leads back to itself.
    case recursive([String])
    /// A pipeline that is too long with what its names stand for.
    case expandsTooFar(String)
    /// Two of the same name.
    case definedTwice(String)
    /// A name that a stage or a source has.
    case taken(String)
    /// No such parameter type.
    case unknownType(String, known: [String], guess: String?)
    /// No parameter of that name.
    case unknownParameter(String, known: [String], guess: String?)
    /// A parameter without a default for which no value was given.
    case unsetParameter(String, placeholder: String)
    /// A parameter's value of another type.
    case parameterType(String, type: String, given: String)
    /// Arguments of a `def` that do not fit its parameters.
    case arguments(of: String, parameters: [String], missing: String?)
    /// `_` before there was a result.
    case noLastResult
    /// A source that takes no arguments was given some.
    case sourceArguments(String)
    /// `table` without the name of a file.
    case tableFile
}

/// A column that is not there.
public struct MissingColumn: Sendable, Equatable {
    /// The name asked for.
    public var name: String
    /// The columns of the table.
    public var columns: [String]
    /// Article columns that can be named as well.
    public var articleColumns: [String]
    /// Fields of the records that can be named as well.
    public var fields: [String]
    /// The most likely name, of those there are.
    public var guess: String?
    /// Stages that give a column of that name.
    public var addedBy: [String]
    /// It is an article column, but the rows are no places.
    public var needsPlace: Bool
    /// It was compared with a text column: it may be a text without its quotation marks.
    public var isPerhapsText: Bool
}
