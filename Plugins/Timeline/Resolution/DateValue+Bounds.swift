import TextCore

extension DateValue {
    /// The first and last day, when they are known to the day; seasons have none.
    var bounds: (from: CalendarDay, to: CalendarDay)? {
        switch self {
        case .century(let number): DateValue.years(number * 100, number * 100 + 99)
        case .decade(let number): DateValue.years(number * 10, number * 10 + 9)
        case .year(let year?): DateValue.years(year, year)
        case .half(let year?, let half): DateValue.months(year, half * 6 - 5, half * 6)
        case .quarter(let year?, let quarter?): DateValue.months(year, quarter * 3 - 2, quarter * 3)
        case .month(let year?, let month?): DateValue.months(year, month, month)
        case .week(let year?, let week?):
            CalendarDay.monday(isoYear: year, week: week).map { ($0, $0.adding(days: 6)) }
        case .weekend(let year?, let week?):
            CalendarDay.monday(isoYear: year, week: week).map { ($0.adding(days: 5), $0.adding(days: 6)) }
        case .day(let year?, let month?, let day?):
            CalendarDay(year: year, month: month, day: day).map { ($0, $0) }
        default: nil
        }
    }

    private static func years(_ first: Int, _ last: Int) -> (from: CalendarDay, to: CalendarDay)? {
        guard let from = CalendarDay(year: first, month: 1, day: 1),
            let to = CalendarDay(year: last, month: 12, day: 31)
        else { return nil }
        return (from, to)
    }

    private static func months(_ year: Int, _ first: Int, _ last: Int) -> (
        from: CalendarDay, to: CalendarDay
    )? {
        guard let from = CalendarDay(year: year, month: first, day: 1),
            let to = CalendarDay(year: year, month: last, day: CalendarDay.daysInMonth(last, year: year))
        else { return nil }
        return (from, to)
    }
}
