import TextCore

extension Holiday {
    /// The day it falls on.
    func day(in year: Int) -> CalendarDay {
        switch self {
        case .christmas: Holiday.fixed(year, 12, 25)
        case .christmasEve: Holiday.fixed(year, 12, 24)
        case .boxing: Holiday.fixed(year, 12, 26)
        case .halloween: Holiday.fixed(year, 10, 31)
        case .independence: Holiday.fixed(year, 7, 4)
        case .valentine: Holiday.fixed(year, 2, 14)
        case .veterans: Holiday.fixed(year, 11, 11)
        case .newYear: Holiday.fixed(year, 1, 1)
        case .newYearsEve: Holiday.fixed(year, 12, 31)
        case .thanksgiving: Holiday.weekday(4, from: Holiday.fixed(year, 11, 22))
        case .election: Holiday.weekday(2, from: Holiday.fixed(year, 11, 2))
        case .labor: Holiday.weekday(1, from: Holiday.fixed(year, 9, 1))
        case .memorial: Holiday.weekday(1, from: Holiday.fixed(year, 5, 25))
        case .easter: Holiday.easter(year)
        case .goodFriday: Holiday.easter(year).adding(days: -2)
        case .easterMonday: Holiday.easter(year).adding(days: 1)
        }
    }

    /// What is known of it without a year.
    var openDate: DateValue {
        switch self {
        case .christmas, .christmasEve, .boxing, .halloween, .independence, .valentine, .veterans, .newYear,
            .newYearsEve:
            let day = day(in: 2000)
            return .day(year: nil, month: Int(day.month), Int(day.day))
        case .thanksgiving, .election: return .month(year: nil, 11)
        case .labor: return .month(year: nil, 9)
        case .memorial: return .month(year: nil, 5)
        case .easter, .goodFriday, .easterMonday: return .day(year: nil, month: nil, nil)
        }
    }

    private static func fixed(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        CalendarDay(year: year, month: month, day: day) ?? CalendarDay(daysSinceEpoch: 0)
    }

    /// The first such weekday on or after a day.
    private static func weekday(_ weekday: Int, from day: CalendarDay) -> CalendarDay {
        day.adding(days: (weekday - day.weekday + 7) % 7)
    }

    /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876).
    private static func easter(_ year: Int) -> CalendarDay {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - b / 4 - g + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 19 * l) / 433
        let month = (h + l - 7 * m + 90) / 25
        return fixed(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
    }
}
