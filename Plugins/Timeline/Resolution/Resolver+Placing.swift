import StageKit
import TextCore

/// Which one of the many dates of a name is meant.
extension Resolver {
    /// The date with its missing fields filled in from the anchor as `turn` says; open without an anchor.
    func placed(_ date: DateValue, _ turn: Turn) -> Resolved {
        switch date {
        case .century, .decade, .year: return Resolved(date: date, anchor: nil)
        case .weekday(let weekday): return self.weekday(weekday, turn)
        case .weekend: return weekend(turn)
        case .quarter(let year, nil): return carriedQuarter(year, turn)
        default: return date.year == nil ? yearless(date, turn) : Resolved(date: date, anchor: nil)
        }
    }

    private func yearless(_ date: DateValue, _ turn: Turn) -> Resolved {
        if turn == .carried, let told = told(within: 3), let year = told.date.year {
            return Resolved(date: date.inYear(year), anchor: .told(token: told.token))
        }
        guard let day = anchor.day else { return Resolved(date: date, anchor: nil) }
        if case .year(let count) = turn {
            return Resolved(date: date.inYear(Int(day.year) + count), anchor: .publication)
        }
        if case .day(nil, nil, let number?) = date { return dayOfMonth(number, turn, day) }
        return Resolved(date: date.inYear(self.year(of: date, turn, day)), anchor: .publication)
    }

    /// The year in which the date lies the way `turn` says, seen from `day`.
    func year(of date: DateValue, _ turn: Turn, _ day: CalendarDay) -> Int {
        let year = Int(day.year)
        guard let start = start(of: date, year) else { return year }
        let distance = Int(start.daysSinceEpoch - day.daysSinceEpoch)
        let length = self.length(of: date)
        switch direction(date, turn) {
        case .last: return distance + length <= 0 ? year : year - 1
        case .past: return distance <= 60 ? year : year - 1
        case .begun: return distance <= 0 ? year : year - 1
        case .next: return distance > 0 ? year : year + 1
        case .future: return distance + length >= 0 ? year : year + 1
        case .nearest: return distance > 183 ? year - 1 : distance + length < -183 ? year + 1 : year
        case .this: return year
        }
    }

    /// Which way to look for a date.
    enum Direction {
        case last, past, begun, nearest, this, future, next
    }

    private func direction(_ date: DateValue, _ turn: Turn) -> Direction {
        switch turn {
        case .last, .previous: return .last
        case .next, .following: return .next
        case .this: return .this
        default: break
        }
        let isQuarter = date.unit == .quarter
        switch tense {
        case .past: return isQuarter ? .begun : .past
        case .future: return isQuarter ? .nearest : .future
        // News without a verb to say so tells of what has been.
        case .none: return isQuarter ? .nearest : .past
        case .present: return .nearest
        }
    }

    private func start(of date: DateValue, _ year: Int) -> CalendarDay? {
        switch date {
        case .season(_, let season): CalendarDay(year: year, month: Int(season.rawValue) * 3 + 3, day: 1)
        default: date.inYear(year).days?.first
        }
    }

    private func length(of date: DateValue) -> Int {
        switch date {
        case .half: 182
        case .quarter, .season: 91
        case .month: 30
        default: 0
        }
    }

    /// A day of an unnamed month.
    private func dayOfMonth(_ number: Int, _ turn: Turn, _ day: CalendarDay) -> Resolved {
        let distance = number - Int(day.day)
        var months = 0
        switch tense {
        case .past where distance > 0: months = -1
        case .future where distance < 0: months = 1
        case .none, .present: months = distance > 15 ? -1 : distance < -15 ? 1 : 0
        default: break
        }
        let month = day.adding(months, .month)
        return Resolved(
            date: .day(year: Int(month.year), month: Int(month.month), number),
            anchor: .publication
        )
    }

    /// A quarter of which only the year is told: the quarter told last, in that year.
    private func carriedQuarter(_ year: Int?, _ turn: Turn) -> Resolved {
        var year = year
        if year == nil, case .year(let count) = turn, let day = anchor.day { year = Int(day.year) + count }
        if let told = anchor.quarter, case .quarter(_, let quarter?) = told.date {
            return Resolved(date: .quarter(year: year, quarter), anchor: .told(token: told.token))
        }
        return Resolved(date: .year(year), anchor: nil)
    }
}
