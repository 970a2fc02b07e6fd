/// One value of a table.
public enum Cell: Sendable, Hashable {
    /// Not known, or not there.
    case missing
    /// Text, or a date's TIMEX3 value.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A floating-point number.
    case real(Double)
    /// True or false.
    case boolean(Bool)
    /// Tokens of the row's article, in order, not overlapping.
    case place([TokenRange])

    /// One range of tokens of the row's article.
    public static func place(_ range: TokenRange) -> Cell { .place([range]) }

    /// Text when there is some, else missing.
    public static func text(_ string: String?) -> Cell { string.map { .text($0) } ?? .missing }

    /// A whole number when there is one, else missing.
    public static func integer(_ number: Int?) -> Cell { number.map { .integer($0) } ?? .missing }

    /// A number when there is a finite one, else missing.
    public static func real(_ number: Double?) -> Cell {
        guard let number, number.isFinite else { return .missing }
        return .real(number)
    }

    /// True for ``missing``.
    public var isMissing: Bool { if case .missing = self { true } else { false } }
}
