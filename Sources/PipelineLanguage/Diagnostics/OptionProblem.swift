/// Why a stage cannot take what it was given.
public enum OptionProblem: Sendable, Equatable {
    /// No option of that name; `isColumn` when a column has it, so that `==` was meant perhaps.
    case unknown(String, stage: String, known: [String], guess: String?, isColumn: Bool)
    /// An option that must be given was not.
    case missing(String, stage: String, placeholder: String, help: String)
    /// Given before.
    case givenTwice(String)
    /// A value too many; `words` are it and the bare words before it, if all are bare.
    case tooMany(stage: String, written: String, words: String?, usage: String)
    /// A list where one value is taken.
    case takesOne(String)
    /// A value of another type.
    case type(String, placeholder: String, given: String)
    /// A number that is too small or too large.
    case bounds(String, lower: String, upper: String, given: String)
    /// A range whose end is before its start.
    case backwards(String, given: String)
    /// Not one of the words it takes.
    case choice(String, given: String, choices: [String], guess: String?)
    /// The stage reads text, but the rows are no places.
    case needsPlaces(stage: String)
    /// A new column without a name.
    case needsName(written: String?)
    /// A new name without the old one.
    case needsNewName(String)
    /// Two new columns of one name.
    case sameColumn(String)
    /// Not a summary of a group.
    case notAggregate(known: [String])
}
