/// The functions that can be called in an expression.
public enum Function: String, Sendable, CaseIterable {
    /// The text in lower case.
    case lower
    /// Scalars of a text.
    case length
    /// Words of a text.
    case words
    /// The first word of a text.
    case firstWord = "first_word"
    /// The text with every occurrence of the second argument replaced by the third.
    case replace
    /// The year of a date.
    case year
    /// The quarter of a date, `2031-Q1`.
    case quarter
    /// The month of a date, `2031-03`.
    case month
    /// The ISO week of a date, `2031-W10`.
    case week
    /// The day of a date, `2031-03-04`.
    case day
    /// The number rounded to so many digits after the point (0 unless told).
    case round
    /// The second argument where the first is true, else the third.
    case `if`
    /// The first argument that is not missing.
    case coalesce

    /// How many arguments it takes.
    public var arity: ClosedRange<Int> {
        switch self {
        case .lower, .length, .words, .firstWord, .year, .quarter, .month, .week, .day: 1...1
        case .replace, .if: 3...3
        case .round: 1...2
        case .coalesce: 1...16
        }
    }

    /// How it is written, for help: `round(number, digits)`.
    public var usage: String {
        switch self {
        case .lower, .length, .words, .firstWord: "\(rawValue)(text)"
        case .replace: "replace(text, old, new)"
        case .year, .quarter, .month, .week, .day: "\(rawValue)(date)"
        case .round: "round(number, digits)"
        case .if: "if(condition, then, else)"
        case .coalesce: "coalesce(a, b, …)"
        }
    }

    /// What it tells, for help.
    public var summary: String {
        switch self {
        case .lower: "text in lower case"
        case .length: "characters of a text"
        case .words: "words of a text"
        case .firstWord: "first word of a text"
        case .replace: "text with each occurrence of the second argument replaced by the third"
        case .year: "year of a date"
        case .quarter: "quarter of a date, 2031-Q1"
        case .month: "month of a date, 2031-03"
        case .week: "ISO week of a date, 2031-W10"
        case .day: "day of a date"
        case .round: "number rounded to so many digits, none unless told"
        case .if: "second argument where the first is true, else the third"
        case .coalesce: "first argument that is not missing"
        }
    }

    /// The type of its value, given those of its arguments.
    public func type(_ arguments: [ColumnType]) -> ColumnType {
        switch self {
        case .lower, .firstWord, .replace: .text
        case .length, .words, .year: .integer
        case .quarter, .month, .week, .day: .date
        case .round: arguments.first == .integer ? .integer : .real
        case .if: Function.common(Array(arguments.dropFirst()))
        case .coalesce: Function.common(arguments)
        }
    }

    /// The type that values of several types can be brought to: numbers are reals, anything else text.
    static func common(_ types: [ColumnType]) -> ColumnType {
        guard let first = types.first else { return .text }
        if types.allSatisfy({ $0 == first }) { return first }
        return types.allSatisfy { $0 == .integer || $0 == .real } ? .real : .text
    }

    /// The types argument `index` may have; empty for any.
    public func accepts(argument index: Int) -> [ColumnType] {
        switch self {
        case .lower, .length, .words, .firstWord, .replace: [.text, .place, .date]
        case .year, .quarter, .month, .week, .day: [.date]
        case .round: index == 0 ? [.integer, .real] : [.integer]
        case .if: index == 0 ? [.boolean] : []
        case .coalesce: []
        }
    }
}

/// The functions that summarise a group; they stand in `group` alone.
public enum Aggregate: String, Sendable, CaseIterable {
    /// Rows.
    case count
    /// Distinct values that are not missing.
    case distinct
    /// Sum of the known values.
    case sum
    /// Mean of the known values.
    case mean
    /// Middle of the known values; the mean of the two middle ones.
    case median
    /// Least known value.
    case min
    /// Greatest known value.
    case max
    /// The first known value in row order.
    case first

    /// How it is written, for help.
    public var usage: String { self == .count ? "count()" : "\(rawValue)(column)" }

    /// What it tells, for help.
    public var summary: String {
        switch self {
        case .count: "rows"
        case .distinct: "different values"
        case .sum: "sum of the values"
        case .mean: "mean of the values"
        case .median: "middle one of the values"
        case .min: "least value"
        case .max: "greatest value"
        case .first: "first value, in the order of the rows"
        }
    }

    /// The type of its value over a column of type `column`.
    public func type(_ column: ColumnType?) -> ColumnType {
        switch self {
        case .count, .distinct: .integer
        case .mean, .median: .real
        case .sum, .min, .max, .first: column == .place ? .text : column ?? .integer
        }
    }
}

/// One aggregate asked of `group`.
public struct AggregateCall: Sendable {
    /// The name of the column it gives.
    public var name: String
    /// What is summarised how.
    public var aggregate: Aggregate
    /// What is summarised; nil for `count()`.
    public var argument: Expression?

    /// Names an aggregate.
    public init(name: String, aggregate: Aggregate, argument: Expression?) {
        self.name = name
        self.aggregate = aggregate
        self.argument = argument
    }
}
