import StageKit
import TextCore

/// The types of TIMEX3.
enum TimexType: String, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
}

/// The modifiers of TIMEX3.
enum Mod: String, Sendable, CaseIterable {
    case before = "BEFORE"
    case after = "AFTER"
    case onOrBefore = "ON_OR_BEFORE"
    case onOrAfter = "ON_OR_AFTER"
    case lessThan = "LESS_THAN"
    case moreThan = "MORE_THAN"
    case equalOrLess = "EQUAL_OR_LESS"
    case equalOrMore = "EQUAL_OR_MORE"
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approx = "APPROX"
}

/// An expression of time in a text, with what it comes to.
struct Timex: Sendable {
    /// The expression.
    var tokens: TokenRange
    /// Its type.
    var type: TimexType
    /// Its TIMEX3 value.
    var value: String
    /// Its modifier.
    var mod: Mod?
    /// The date it names, for values that are dates.
    var date: DateValue?
    /// Its first and last day when the value has them.
    var days: DateInterval?
    /// The date or expression it was resolved against.
    var anchor: String?
    /// The tense of its clause, for dates.
    var tense = Tense.none
}
