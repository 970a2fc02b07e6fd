internal import TextCore

extension DateInterval {
    /// Whole years; nil when the calendar does not reach so far.
    public init?(years: ClosedRange<Int>) {
        guard let first = CalendarDay(year: years.lowerBound, month: 1, day: 1),
            let last = CalendarDay(year: years.upperBound, month: 12, day: 31)
        else { return nil }
        self.init(first, last)
    }

    /// So many months from one on, over the end of the year if need be; nil when there is no such month.
    public init?(year: Int, month: Int, count: Int) {
        let past = month - 1 + count
        guard let first = CalendarDay(year: year, month: month, day: 1),
            let next = CalendarDay(year: year + past / 12, month: past % 12 + 1, day: 1)
        else { return nil }
        self.init(first, next.adding(days: -1))
    }
}
