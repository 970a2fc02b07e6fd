/// A day of the proleptic Gregorian calendar, without a time and without a zone.
///
/// The day arithmetic is Howard Hinnant's `days_from_civil` and `civil_from_days`
/// (http://howardhinnant.github.io/date_algorithms.html), exact for every year an `Int32` of days reaches.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// The astronomical year: 0 is the year before 1.
    public let year: Int32
    /// The month, 1 to 12.
    public let month: UInt8
    /// The day of the month, from 1.
    public let day: UInt8

    /// Makes a day, or gives nothing when there is no such day (`2023-02-29`).
    ///
    /// - Parameters:
    ///   - year: −999,999 to 999,999, so that the number of days always fits.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of that month.
    public init?(year: Int, month: Int, day: Int) {
        guard abs(year) <= 999_999, (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, year: year)
        else { return nil }
        self.year = Int32(year)
        self.month = UInt8(month)
        self.day = UInt8(day)
    }

    /// Makes the day that lies so many days after 1970-01-01 (before it, when negative).
    public init(daysSinceEpoch days: Int32) {
        let shifted = Int(days) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = UInt8(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        month = UInt8(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        year = Int32(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
    }

    /// Whole days from 1970-01-01 to this day; negative before it.
    public var daysSinceEpoch: Int32 {
        let shiftedYear = Int(year) - (month <= 2 ? 1 : 0)
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = Int(month) + (month > 2 ? -3 : 9)
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The ISO 8601 number of the weekday: Monday is 1, Sunday is 7.
    public var weekday: Int {
        let sinceMonday = (Int(daysSinceEpoch) + 3) % 7
        return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
    }

    /// The ISO 8601 week this day lies in; its year differs from `year` around New Year.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = adding(days: 4 - weekday)
        let monthsBefore = (1..<Int(thursday.month))
        let daysBefore = monthsBefore.reduce(0) { $0 + CalendarDay.daysInMonth($1, year: Int(thursday.year)) }
        return (Int(thursday.year), (daysBefore + Int(thursday.day) - 1) / 7 + 1)
    }

    /// The day so many days later, or earlier when `days` is negative; the first or last there is when it is beyond.
    public func adding(days: Int) -> CalendarDay {
        let (sum, isBeyond) = Int(daysSinceEpoch).addingReportingOverflow(days)
        return CalendarDay(daysSinceEpoch: isBeyond ? (days < 0 ? .min : .max) : Int32(clamping: sum))
    }

    /// The Monday of an ISO 8601 week, or nothing when that year has no such week.
    public static func monday(isoYear: Int, week: Int) -> CalendarDay? {
        guard (1...53).contains(week), let fourth = CalendarDay(year: isoYear, month: 1, day: 4) else {
            return nil
        }
        let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
        return monday.isoWeek == (isoYear, week) ? monday : nil
    }

    /// Whether the year has a 29th of February.
    public static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The number of days of a month from 1 to 12 in that year.
    public static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Earlier days come first.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDay: CustomStringConvertible {
    /// The ISO 8601 form, `2023-08-18`; years beyond four digits keep their sign and digits.
    public var description: String {
        "\(Digits.padded(Int(year), 4))-\(Digits.padded(Int(month), 2))-\(Digits.padded(Int(day), 2))"
    }
}
