import StageKit

/// Numbers as people read them.
public enum Count {
    /// A number with its noun, in the plural unless it is 1: `3 files`.
    public static func of(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(NumberText.grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
    }

    /// A number with a noun given in the plural.
    static func of(_ number: Int, plural: String) -> String {
        of(number, plural.hasSuffix("s") ? String(plural.dropLast()) : plural, plural: plural)
    }

    /// A length of time with one digit after the point, `0.4 s`, or in minutes from 100 s.
    public static func seconds(_ seconds: Double) -> String {
        if seconds >= 100 {
            let whole = Int(seconds.rounded())
            return "\(whole / 60) min \(whole % 60) s"
        }
        let tenths = Int((max(0, seconds) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
