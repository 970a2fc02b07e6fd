/// A checked expression over the columns of a table.
public indirect enum Expression: Sendable {
    /// A value written in the script.
    case literal(Literal)
    /// A column of the table's own, an article column, or `text`.
    case column(String, ColumnType)
    /// Arithmetic on numbers, dates and durations.
    case arithmetic(ArithmeticOperator, Expression, Expression)
    /// A comparison; unknown when either side is.
    case comparison(ComparisonOperator, Expression, Expression)
    /// True when the left side equals one of the right ones, or lies in one of the intervals.
    case isIn(Expression, [Expression])
    /// Both, three-valued.
    case and(Expression, Expression)
    /// Either, three-valued.
    case or(Expression, Expression)
    /// The opposite; unknown stays unknown.
    case not(Expression)
    /// Words in the text, folded, `*` as a wildcard; a pattern of several words is a phrase.
    case has(Expression, String)
    /// A token with that lemma at the place.
    case hasLemma(Expression, LemmaPattern)
    /// A substring, folded.
    case contains(Expression, String)
    /// A regular expression.
    case matches(Expression, PatternHolder)
    /// True when the value is missing, false when it is not; never unknown.
    case isMissing(Expression)
    /// True when unknown, so that `maybe(date < 2031)` lets coarse rows in.
    case maybe(Expression)
    /// A function of its arguments.
    case call(Function, [Expression])
    /// A pair of bounds, each inclusive; only as an option or after `in`.
    case range(Expression, Expression)

    /// The type of the values it gives; a range has that of its lower bound.
    public var type: ColumnType {
        switch self {
        case .literal(let literal): literal.type
        case .column(_, let type): type
        case .arithmetic(let op, let left, let right): Expression.type(op, left.type, right.type)
        case .comparison, .isIn, .and, .or, .not, .has, .hasLemma, .contains, .matches, .isMissing,
            .maybe:
            .boolean
        case .call(let function, let arguments): function.type(arguments.map(\.type))
        case .range(let low, _): low.type
        }
    }

    private static func type(_ op: ArithmeticOperator, _ left: ColumnType, _ right: ColumnType) -> ColumnType
    {
        if left == .date { return right == .date ? .integer : .date }
        if left == .integer, right == .integer, op != .divide { return .integer }
        return .real
    }

    /// The names of all columns read.
    public var columnNames: Set<String> {
        switch self {
        case .literal: []
        case .column(let name, _): [name]
        case .arithmetic(_, let a, let b), .comparison(_, let a, let b), .and(let a, let b),
            .or(let a, let b),
            .range(let a, let b):
            a.columnNames.union(b.columnNames)
        case .isIn(let a, let list): list.reduce(a.columnNames) { $0.union($1.columnNames) }
        case .not(let a), .has(let a, _), .hasLemma(let a, _), .contains(let a, _), .matches(let a, _),
            .isMissing(let a), .maybe(let a):
            a.columnNames
        case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.columnNames) }
        }
    }
}

/// The four operations.
public enum ArithmeticOperator: String, Sendable, CaseIterable {
    /// Sum; a date and a duration give a date.
    case add = "+"
    /// Difference; two dates give days.
    case subtract = "-"
    /// Product.
    case multiply = "*"
    /// Quotient, always a real number; missing over zero.
    case divide = "/"
}

/// How two values are compared.
public enum ComparisonOperator: String, Sendable, CaseIterable {
    /// The same, byte for byte; a date within the other's interval.
    case equal = "=="
    /// Not the same.
    case notEqual = "!="
    /// Before.
    case less = "<"
    /// Before or the same.
    case lessOrEqual = "<="
    /// After.
    case greater = ">"
    /// After or the same.
    case greaterOrEqual = ">="
}

/// A value written in a script.
public enum Literal: Sendable, Hashable {
    /// Text in quotes, or a bare word that is one of a column's few values.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number with a point.
    case real(Double)
    /// `true` or `false`.
    case boolean(Bool)
    /// A date as coarse as it was written.
    case date(String)
    /// So many days; `7d`, `2w`.
    case days(Int)

    /// The type of the value; a duration counts as whole days.
    public var type: ColumnType {
        switch self {
        case .text: .text
        case .integer, .days: .integer
        case .real: .real
        case .boolean: .boolean
        case .date: .date
        }
    }
}

/// A compiled regular expression, so that an ``Expression`` can hold it.
public struct PatternHolder: Sendable {
    /// The pattern as it was written between the slashes, flags after the second.
    public let source: String
    /// What finds it.
    public let matcher: any PatternMatcher

    /// Holds a matcher.
    public init(source: String, matcher: any PatternMatcher) {
        self.source = source
        self.matcher = matcher
    }
}

/// A compiled pattern; safe to use from several threads at once.
public protocol PatternMatcher: Sendable {
    /// The first match at or after byte `start`, in bytes; nil when there is none.
    /// Throws a ``Failure`` with code `pattern-too-slow` when the pattern's limit of steps is reached.
    func firstMatch(in text: UnsafeBufferPointer<UInt8>, from start: Int) throws -> Range<Int>?
}
