import Testing
import TextCore

struct CalendarDayTests {
    @Test(arguments: [
        (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2023, 8, 18, 19_587),
        (1, 1, 1, -719_162),
    ])
    func daysSinceEpochGoesBothWays(year: Int, month: Int, day: Int, days: Int32) throws {
        let calendarDay = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(calendarDay.daysSinceEpoch == days)
        #expect(CalendarDay(daysSinceEpoch: days) == calendarDay)
    }

    @Test func everyDayOfFourCenturiesIsTheOneAfterTheDayBefore() throws {
        var previous = try #require(CalendarDay(year: 1_899, month: 12, day: 31))
        for days in previous.daysSinceEpoch + 1...previous.daysSinceEpoch + 146_097 {
            let next = CalendarDay(daysSinceEpoch: days)
            #expect(
                next > previous && next.daysSinceEpoch == days && next.weekday == previous.weekday % 7 + 1
            )
            previous = next
        }
    }

    @Test(arguments: [(2023, 2, 29), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (1900, 2, 29), (2023, 1, 0)])
    func thereIsNoSuchDay(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        (2023, 8, 18, 5, 2023, 33), (2024, 4, 14, 7, 2024, 15), (2021, 1, 3, 7, 2020, 53),
        (2024, 12, 30, 1, 2025, 1), (2026, 1, 1, 4, 2026, 1),
    ])
    func weekdayAndIsoWeek(year: Int, month: Int, day: Int, weekday: Int, isoYear: Int, week: Int) throws {
        let calendarDay = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(calendarDay.weekday == weekday)
        #expect(calendarDay.isoWeek == (isoYear, week))
        #expect(CalendarDay.monday(isoYear: isoYear, week: week) == calendarDay.adding(days: 1 - weekday))
    }

    @Test(arguments: [400_000_000 * 7, -400_000_000 * 7, .max, .min])
    func daysBeyondAllCalendarsAreTheirEnds(days: Int) {
        let day = CalendarDay(daysSinceEpoch: 0).adding(days: days)
        #expect(day.daysSinceEpoch == (days < 0 ? .min : .max))
        #expect((1...53).contains(day.isoWeek.week))
    }

    @Test func aYearOf52WeeksHasNo53rd() {
        #expect(CalendarDay.monday(isoYear: 2023, week: 53) == nil)
    }

    @Test func descriptionIsIso() {
        #expect(CalendarDay(year: 476, month: 9, day: 4)?.description == "0476-09-04")
    }
}
