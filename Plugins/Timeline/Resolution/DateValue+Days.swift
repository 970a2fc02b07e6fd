import StageKit
import TextCore

extension DateValue {
    /// Its days, when they are known to the day; seasons have none.
    var days: DateInterval? {
        switch self {
        case .century(let number): DateInterval(years: number * 100...number * 100 + 99)
        case .decade(let number): DateInterval(years: number * 10...number * 10 + 9)
        case .year(let year?): DateInterval(years: year...year)
        case .half(let year?, let half): DateInterval(year: year, month: half * 6 - 5, count: 6)
        case .quarter(let year?, let quarter?): DateInterval(year: year, month: quarter * 3 - 2, count: 3)
        case .month(let year?, let month?): DateInterval(year: year, month: month, count: 1)
        case .week(let year?, let week?):
            CalendarDay.monday(isoYear: year, week: week).map { DateInterval($0, $0.adding(days: 6)) }
        case .weekend(let year?, let week?):
            CalendarDay.monday(isoYear: year, week: week).map {
                DateInterval($0.adding(days: 5), $0.adding(days: 6))
            }
        case .day(let year?, let month?, let day?):
            CalendarDay(year: year, month: month, day: day).map { DateInterval($0, $0) }
        default: nil
        }
    }
}
