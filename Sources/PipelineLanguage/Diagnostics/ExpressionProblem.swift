public import StageKit

/// Why an expression makes no sense.
public enum ExpressionProblem: Sendable, Equatable {
    /// Two sides that cannot be compared.
    case comparison(String, left: ColumnType, right: ColumnType)
    /// An operator on a type it does not take.
    case operand(String, type: ColumnType, takes: String)
    /// A text that no row can have, since the column's values are few and known.
    case value(String, column: String, values: [String], guess: String?)
    /// A text compared with a date that is none.
    case notDate(String)
    /// True-or-false was wanted.
    case notCondition(ColumnType)
    /// No function of that name.
    case unknownFunction(String, known: [String], guess: String?)
    /// A summary outside `group`.
    case aggregateOutside(String)
    /// A number of arguments it does not take.
    case arity(String, takes: ClosedRange<Int>, given: Int)
    /// An argument of a type it does not take.
    case argument(String, position: Int, takes: [ColumnType], given: ColumnType)
    /// Arguments that had to be of one type.
    case argumentsDiffer(String, ColumnType, ColumnType)
    /// `has` or `contains` without a text to look for.
    case needsText(String, given: String)
    /// `=~` without a pattern.
    case needsPattern
    /// A pattern elsewhere than after `=~`.
    case patternAlone
    /// A pattern as an argument of that function.
    case patternInCall(String)
    /// A range elsewhere than after `in`.
    case rangeAlone
    /// A list elsewhere than after `in`.
    case listAlone
    /// A pipeline where a value had to stand.
    case pipelineAlone
    /// A range within something else than numbers, dates or texts.
    case rangeType(ColumnType)
    /// The same for every row where rows are to be told apart; the column is what may have been meant.
    case constant(String, column: String?)
    /// What is wrong is perhaps that the name of a column stands in quotation marks.
    indirect case columnInMarks(ExpressionProblem, column: String)
    /// A text column beside a number.
    case textBesideNumber(String, column: String, number: String)
}
