/// What the values of a column are.
public enum ColumnType: String, Sendable, CaseIterable {
    /// UTF-8 text.
    case text
    /// Whole numbers, 64 bits.
    case integer
    /// Floating-point numbers, 64 bits.
    case real
    /// True or false.
    case boolean
    /// A TIMEX3 value (`2031-03-04`, `2031-03`, `2031-W10`, `XXXX-WXX-5`), compared as an interval of days.
    case date
    /// Tokens of the row's article; its value is the text they cover, its `NAME_span` where they stand.
    case place
}
