import TextCore

/// A day of the calendar whose year is not told, from 0 for 1 January; 29 February counts as 1 March.
struct DayOfYear: Hashable, Sendable {
    /// How many there are.
    static let count = 365
    private static let beforeMonth: [UInt16] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

    /// 0 to 364.
    let number: UInt16

    /// The day of that month, 1 to 12; nil for a day that no year has.
    init?(month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= CalendarDay.daysInMonth(month, year: 2000) else {
            return nil
        }
        number = DayOfYear.beforeMonth[month - 1] + UInt16(day) - 1
    }

    /// The day without its year.
    init(_ day: CalendarDay) {
        number = DayOfYear.beforeMonth[Int(day.month) - 1] + UInt16(day.day) - 1
    }

    /// How many days it lies after another one, in whichever year it is nearest: −182 to 182.
    func days(after other: DayOfYear) -> Int {
        let count = DayOfYear.count
        return (Int(number) - Int(other.number) + count + count / 2) % count - count / 2
    }
}
