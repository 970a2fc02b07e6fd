/// Why a stage cannot take what it was given.
public enum OptionProblem: Sendable, Equatable {
    /// No option of that name; `isColumn` when a column has it, so that `==` was meant perhaps, and `usage` of a
    /// stage that takes something without a name.
    case unknown(String, stage: String, known: [String], guess: String?, isColumn: Bool, usage: String?)
    /// An option that must be given was not.
    case missing(String, stage: String, placeholder: String, help: String)
    /// Given before.
    case givenTwice(String)
    /// A value too many; `words` are it and the bare words before it, if all are bare, and `summary` is what it
    /// would be as a summary of a group.
    case tooMany(stage: String, written: String, words: String?, summary: String? = nil, usage: String)
    /// An operator of another language, with what is written for it.
    case foreignOperator(String, instead: String)
    /// A list where one value is taken.
    case takesOne(String)
    /// A value of another type; the column is what may have been meant by a text.
    case type(String, placeholder: String, given: String, column: String? = nil)
    /// A number that is too small or too large.
    case bounds(String, lower: String, upper: String, given: String)
    /// A range whose end is before its start.
    case backwards(String, given: String)
    /// Not one of the words it takes.
    case choice(String, given: String, choices: [String], guess: String?)
    /// The stage reads text, but the rows are no places.
    case needsPlaces(stage: String)
    /// A new column without a name; the column is what may have been meant by a text.
    case needsName(written: String?, column: String? = nil)
    /// A new name without the old one.
    case needsNewName(String)
    /// Two names one after the other where `new=old` is written.
    case renameWithoutEquals(new: String, old: String)
    /// `old=new` where `new=old` is written.
    case renameReversed(new: String, old: String)
    /// `desc` or the like behind a column to sort by.
    case directionWord(String, of: String, isDescending: Bool)
    /// A word that other languages have between a stage and its columns.
    case surplusWord(String, stage: String, instead: String)
    /// Two new columns of one name.
    case sameColumn(String)
    /// Not a summary of a group.
    case notAggregate(known: [String])
}
