public import TextCore

/// The days a TIMEX3 value may mean, from the first to the last; how coarse dates are compared.
///
/// Four bytes a bound, no allocation.
public struct DateInterval: Sendable, Hashable {
    /// Days from 1970-01-01 to the first day.
    public let firstNumber: Int32
    /// Days from 1970-01-01 to the last day; not before the first.
    public let lastNumber: Int32

    /// Makes the interval from one day to another, both included; `last` is not before `first`.
    public init(_ first: CalendarDay, _ last: CalendarDay) {
        self.init(numbers: first.daysSinceEpoch, last.daysSinceEpoch)
    }

    init(numbers first: Int32, _ last: Int32) {
        precondition(first <= last, "an interval of days runs forwards")
        firstNumber = first
        lastNumber = last
    }

    /// The first day.
    public var first: CalendarDay { CalendarDay(daysSinceEpoch: firstNumber) }
    /// The last day.
    public var last: CalendarDay { CalendarDay(daysSinceEpoch: lastNumber) }
    /// The one day it means, or nil when it is coarser.
    public var day: CalendarDay? { firstNumber == lastNumber ? first : nil }

    /// True when every day of `other` is one of this interval's.
    public func contains(_ other: DateInterval) -> Bool {
        firstNumber <= other.firstNumber && other.lastNumber <= lastNumber
    }

    /// True when the two share a day.
    public func overlaps(_ other: DateInterval) -> Bool {
        firstNumber <= other.lastNumber && other.firstNumber <= lastNumber
    }

    /// From the earlier first day to the later last day.
    func union(_ other: DateInterval) -> DateInterval {
        DateInterval(numbers: min(firstNumber, other.firstNumber), max(lastNumber, other.lastNumber))
    }
}

extension DateInterval {
    /// Whether a day that lies somewhere in this interval compares so to `other`.
    ///
    /// A *named* interval (`2023-11` in a script, `month(date)`) stands as a whole: before it is before its
    /// first day, after it after its last. One that is not named is a day somewhere within, as this one is.
    /// Unknown when some of the days possible say yes and others no.
    func compared(_ op: ComparisonOperator, _ other: DateInterval, named: Bool) -> Truth {
        switch op {
        case .equal: within(other)
        case .notEqual: within(other).inverted
        case .less: before(other.firstNumber, named ? other.firstNumber : other.lastNumber)
        case .greaterOrEqual: before(other.firstNumber, named ? other.firstNumber : other.lastNumber).inverted
        case .greater: after(named ? other.lastNumber : other.firstNumber, other.lastNumber)
        case .lessOrEqual: after(named ? other.lastNumber : other.firstNumber, other.lastNumber).inverted
        }
    }

    /// Whether a day of this interval is one of `other`'s.
    func within(_ other: DateInterval) -> Truth {
        other.contains(self) ? .yes : other.overlaps(self) ? .unknown : .no
    }

    private func before(_ earliest: Int32, _ latest: Int32) -> Truth {
        lastNumber < earliest ? .yes : firstNumber >= latest ? .no : .unknown
    }

    private func after(_ earliest: Int32, _ latest: Int32) -> Truth {
        firstNumber > latest ? .yes : lastNumber <= earliest ? .no : .unknown
    }
}
