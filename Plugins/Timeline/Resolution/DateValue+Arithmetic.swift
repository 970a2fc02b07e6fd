import StageKit
import TextCore

extension DateValue {
    /// The value of that unit which holds `day`.
    static func holding(_ day: CalendarDay, _ unit: TimeUnit) -> DateValue {
        let year = Int(day.year)
        switch unit {
        case .second, .minute, .hour, .day: return DateValue(day)
        case .week: return .week(isoYear: day.isoWeek.year, day.isoWeek.week)
        case .weekend: return .weekend(isoYear: day.isoWeek.year, day.isoWeek.week)
        case .month: return .month(year: year, Int(day.month))
        case .quarter: return .quarter(year: year, (Int(day.month) + 2) / 3)
        case .year: return .year(year)
        case .decade: return .decade(year / 10)
        case .century, .millennium: return .century(year / 100)
        }
    }

    /// The value of that unit of which nothing is known; nil for those that can't be written so.
    static func open(_ unit: TimeUnit) -> DateValue {
        switch unit {
        case .second, .minute, .hour, .day: .day(year: nil, month: nil, nil)
        case .week: .week(isoYear: nil, nil)
        case .weekend: .weekend(isoYear: nil, nil)
        case .month: .month(year: nil, nil)
        case .quarter: .quarter(year: nil, nil)
        case .year, .decade, .century, .millennium: .year(nil)
        }
    }

    /// The value of `unit` that lies `count` units after the one that holds this value's first day; open when
    /// too little is known.
    func shifted(_ count: Int, _ unit: TimeUnit) -> DateValue {
        if let day = days?.first { return DateValue.holding(day.adding(count, unit), unit) }
        switch (self, unit) {
        case (.season(let year?, _), .year): return .year(year + count)
        case (.day(nil, let month, let day?), .day) where day + count >= 1 && day + count <= 28:
            return .day(year: nil, month: month, day + count)
        case (.month(nil, let month?), .month):
            return .month(year: nil, (month - 1 + count % 12 + 12) % 12 + 1)
        default: return DateValue.open(unit)
        }
    }

    /// The same stretch so many years later: the third quarter of 1988 for that of 1989.
    func shifted(years: Int) -> DateValue {
        switch self {
        case .half(let year?, let half): .half(year: year + years, half)
        case .quarter(let year?, let quarter): .quarter(year: year + years, quarter)
        case .season(let year?, let season): .season(year: year + years, season)
        case .month(let year?, let month): .month(year: year + years, month)
        default: shifted(years, .year)
        }
    }

    /// A weekday of this month, by its place there, the last for -1; without its year, an open day of it.
    func weekday(_ weekday: Int, _ number: Int) -> DateValue {
        guard let days, number != 0 else { return .day(year: year, month: month, nil) }
        if number < 0 {
            return DateValue(days.last.adding(days: -((days.last.weekday - weekday + 7) % 7)))
        }
        let ahead = (weekday - days.first.weekday + 7) % 7
        return DateValue(days.first.adding(days: ahead + 7 * (number - 1)))
    }

    /// The value with its year filled in.
    func inYear(_ year: Int?) -> DateValue {
        switch self {
        case .half(_, let half): .half(year: year, half)
        case .quarter(_, let quarter): .quarter(year: year, quarter)
        case .season(_, let season): .season(year: year, season)
        case .month(_, let month): .month(year: year, month)
        case .day(_, let month, let day): .day(year: year, month: month, day)
        default: self
        }
    }
}

extension CalendarDay {
    /// The day that lies `count` units later; a day that its month lacks becomes the month's last.
    func adding(_ count: Int, _ unit: TimeUnit) -> CalendarDay {
        switch unit {
        case .second, .minute, .hour: self
        case .day: adding(days: count)
        case .week, .weekend: adding(days: count * 7)
        case .month: adding(months: count)
        case .quarter: adding(months: count * 3)
        case .year: adding(months: count * 12)
        case .decade: adding(months: count * 120)
        case .century, .millennium: adding(months: count * 1200)
        }
    }

    private func adding(months: Int) -> CalendarDay {
        let total = Int(year) * 12 + Int(month) - 1 + months
        let newYear = total >= 0 ? total / 12 : (total - 11) / 12
        let newMonth = total - newYear * 12 + 1
        let last = CalendarDay.daysInMonth(newMonth, year: newYear)
        return CalendarDay(year: newYear, month: newMonth, day: min(Int(day), last)) ?? self
    }
}
