/// Whole numbers written in digits, with zeros before them.
public enum Digits {
    /// A number with at least so many digits: `0007`; a minus stands before the zeros.
    public static func padded(_ number: Int, _ width: Int) -> String {
        (number < 0 ? "-" : "") + padded(String(number.magnitude), width)
    }

    /// The sixteen digits of a number to base 16, in lower case.
    public static func hexadecimal(_ number: UInt64) -> String { padded(String(number, radix: 16), 16) }

    private static func padded(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
