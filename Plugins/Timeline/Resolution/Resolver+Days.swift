import StageKit
import TextCore

/// Weekdays, weekends and holidays.
extension Resolver {
    /// The day of a weekday's name.
    func weekday(_ weekday: Int, _ turn: Turn) -> Resolved {
        if turn == .carried {
            guard let told = told(within: 3), told.date.unit == .day, let day = told.date.days?.first else {
                return Resolved(date: .weekday(weekday), anchor: nil)
            }
            return Resolved(
                date: DateValue(day.adding(days: weekday - day.weekday)),
                anchor: .told(token: told.token)
            )
        }
        if turn == .previous || turn == .following, let told = told(within: 2),
            let day = told.date.days?.first
        {
            let back = (day.weekday - weekday + 7) % 7
            let days = turn == .previous ? (back == 0 ? -7 : -back) : 7 - back
            return Resolved(date: DateValue(day.adding(days: days)), anchor: .told(token: told.token))
        }
        guard let day = anchor.day else { return Resolved(date: .weekday(weekday), anchor: nil) }
        return Resolved(
            date: DateValue(day.adding(days: days(from: day.weekday, to: weekday, turn))),
            anchor: .publication
        )
    }

    private func days(from today: Int, to weekday: Int, _ turn: Turn) -> Int {
        let back = (today - weekday + 7) % 7
        let ahead = (weekday - today + 7) % 7
        switch turn {
        case .last, .previous: return back == 0 ? -7 : -back
        // The one of the week that begins next Monday.
        case .next: return 8 - today + weekday - 1
        case .following: return ahead == 0 ? 7 : ahead
        case .this: return tense == .past ? -back : ahead
        default: return tense == .future ? ahead : -back
        }
    }

    /// The week of a weekend.
    func weekend(_ turn: Turn) -> Resolved {
        guard let day = anchor.day else { return Resolved(date: .open(.weekend), anchor: nil) }
        if turn == .carried {
            guard let told = told(within: 3), told.date.unit == .day else {
                return Resolved(date: .open(.weekend), anchor: nil)
            }
            return Resolved(date: told.date.shifted(0, .weekend), anchor: .told(token: told.token))
        }
        let isOn = day.weekday >= 6
        let weeks: Int
        switch turn {
        case .last, .previous: weeks = -1
        case .next, .following: weeks = 1
        case .this: weeks = tense == .past && !isOn ? -1 : 0
        default: weeks = tense == .future || isOn ? 0 : -1
        }
        return Resolved(date: .holding(day.adding(days: weeks * 7), .weekend), anchor: .publication)
    }

    /// The day of a holiday.
    func holiday(_ holiday: Holiday, _ year: Int?, _ turn: Turn) -> Resolved {
        if let year { return Resolved(date: DateValue(holiday.day(in: year)), anchor: nil) }
        guard let day = anchor.day else { return Resolved(date: holiday.openDate, anchor: nil) }
        if case .year(let count) = turn {
            return Resolved(date: DateValue(holiday.day(in: Int(day.year) + count)), anchor: .publication)
        }
        let thisYear = DateValue(holiday.day(in: Int(day.year)))
        let found = self.year(of: .day(year: nil, month: thisYear.month, thisYear.dayOfMonth), turn, day)
        return Resolved(date: DateValue(holiday.day(in: found)), anchor: .publication)
    }
}

extension DateValue {
    fileprivate var dayOfMonth: Int? { if case .day(_, _, let day) = self { day } else { nil } }
}
