/// What kind of value an option takes.
public enum OptionType: Sendable, Equatable {
    /// A whole number.
    case integer
    /// A number.
    case real
    /// `true` or `false`; the bare name is true.
    case boolean
    /// Text in quotes; a bare word will do.
    case text
    /// Text that is a pattern of words, as ``WordQuery`` reads it; checked before anything runs.
    case pattern
    /// A list of texts.
    case texts
    /// One of these words.
    case choice([String])
    /// Two bounds of whole numbers, `2..4`; one number is both.
    case range
    /// A date, or an interval, as coarse as it is written.
    case date
    /// An expression over the input's columns.
    case expression
    /// Expressions over the input's columns, with or without names.
    case expressions
    /// A true-or-false expression over the input's columns.
    case condition
    /// Columns to sort by, each with its direction.
    case sortKeys
    /// Names of the input's columns.
    case columns
    /// New names for columns, `new=old`.
    case names
    /// Aggregates with names, `n=count()`.
    case aggregates
    /// A pipeline in brackets, or the name of one.
    case table

    /// What stands for the value in help texts.
    public var placeholder: String {
        switch self {
        case .integer: "N"
        case .real: "NUMBER"
        case .boolean: "true|false"
        case .text: "TEXT"
        case .pattern: "PATTERN"
        case .texts: "TEXT,…"
        case .choice(let words): words.joined(separator: "|")
        case .range: "N..M"
        case .date: "DATE"
        case .expression: "EXPRESSION"
        case .expressions: "[NAME=]EXPRESSION …"
        case .condition: "CONDITION"
        case .sortKeys: "[-]COLUMN,…"
        case .columns: "COLUMN,…"
        case .names: "NEW=OLD …"
        case .aggregates: "NAME=FUNCTION(…) …"
        case .table: "(PIPELINE)"
        }
    }
}

/// The value given for an option, checked against its ``OptionType``.
public enum OptionValue: Sendable {
    /// A whole number.
    case integer(Int)
    /// A number.
    case real(Double)
    /// A truth value.
    case boolean(Bool)
    /// Text, a choice, or a date.
    case text(String)
    /// A list of texts, or of column names.
    case texts([String])
    /// Bounds, inclusive.
    case range(ClosedRange<Int>)
    /// An expression or a condition.
    case expression(Expression)
    /// Expressions with the names of the columns they give.
    case expressions([NamedExpression])
    /// What to sort by.
    case sortKeys([SortKey])
    /// New names with the old ones.
    case names([(new: String, old: String)])
    /// Aggregates.
    case aggregates([AggregateCall])
    /// A pipeline, checked.
    case table(Plan)
}

/// An expression and the name of the column it gives.
public struct NamedExpression: Sendable {
    /// The column's name.
    public var name: String
    /// What it holds.
    public var expression: Expression
    /// The declaration of the column when the expression is just that column.
    public var declaration: ColumnDeclaration?

    /// Names an expression.
    public init(name: String, expression: Expression, declaration: ColumnDeclaration? = nil) {
        self.name = name
        self.expression = expression
        self.declaration = declaration
    }
}

/// One thing to sort by.
public struct SortKey: Sendable {
    /// What is compared.
    public var expression: Expression
    /// Greatest first.
    public var isDescending: Bool

    /// Makes a key.
    public init(_ expression: Expression, descending isDescending: Bool) {
        self.expression = expression
        self.isDescending = isDescending
    }
}
