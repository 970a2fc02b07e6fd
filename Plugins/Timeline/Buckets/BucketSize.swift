import StageKit
import TextCore

/// How long a bucket of a timeline is.
enum BucketSize: String, Sendable, CaseIterable, OptionChoice {
    case day, week, month, quarter, year

    /// The unit of time.
    var unit: TimeUnit {
        switch self {
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        }
    }

    /// The bucket that holds the days from `first` to `last`, or nil when they lie in more than one.
    func bucket(from first: CalendarDay, to last: CalendarDay) -> Bucket? {
        let date = DateValue.holding(first, unit)
        guard let days = date.days, days.first <= first, last <= days.last else { return nil }
        return Bucket(start: days.first, value: date.text)
    }

    /// The last day of the bucket that starts on a day, in days since 1970-01-01.
    func lastDay(from start: Int) -> Int {
        let next = CalendarDay(daysSinceEpoch: Int32(start)).adding(1, unit)
        return Int(next.daysSinceEpoch) - 1
    }

    /// The bucket after one that starts on a day.
    func next(after start: CalendarDay) -> Bucket {
        let day = start.adding(1, unit)
        return Bucket(start: day, value: DateValue.holding(day, unit).text)
    }
}

/// A stretch of the calendar on a timeline.
struct Bucket: Sendable, Equatable {
    /// Its first day.
    var start: CalendarDay
    /// Its TIMEX3 value.
    var value: String
}
