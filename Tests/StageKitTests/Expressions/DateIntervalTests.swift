import TextCore
import Testing

@testable import StageKit

struct DateIntervalTests {
    @Test(arguments: [
        ("2031-03-04", "2031-03-04", "2031-03-04"),
        ("2031-03-04T21:44", "2031-03-04", "2031-03-04"),
        ("2031-03-04TEV", "2031-03-04", "2031-03-04"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-12", "2031-12-01", "2031-12-31"),
        ("2031-03-XX", "2031-03-01", "2031-03-31"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-XX-XX", "2031-01-01", "2031-12-31"),
        ("2031-W10", "2031-03-03", "2031-03-09"),
        ("2031-W01", "2030-12-30", "2031-01-05"),
        ("2031-W10-WE", "2031-03-08", "2031-03-09"),
        ("2031-W10-5", "2031-03-07", "2031-03-07"),
        ("2031-Q1", "2031-01-01", "2031-03-31"),
        ("2031-Q4", "2031-10-01", "2031-12-31"),
        ("2031-H2", "2031-07-01", "2031-12-31"),
        ("2031-SU", "2031-06-01", "2031-08-31"),
        ("2031-WI", "2031-12-01", "2032-02-29"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("203", "2030-01-01", "2039-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("20", "2000-01-01", "2099-12-31"),
    ])
    func readsTheDaysOfAValue(_ value: String, _ first: String, _ last: String) throws {
        let interval = try #require(DateInterval(timex3: value))
        #expect(interval.first.description == first)
        #expect(interval.last.description == last)
    }

    @Test(arguments: [
        "", "XXXX-WXX-5", "XXXX-03-04", "PRESENT_REF", "PAST_REF", "P3D", "PT2H", "2031-02-29", "2031-13",
        "2031-W54", "2031-WXX-5", "2031-Q5", "2031-Q1-02", "2031-03-04-05", "20311", "2031-3", "2", "T21:44",
        "2031-XX-04", "203X-04", "2031-W10-8", "yesterday", "2031/03/04",
    ])
    func openAndBrokenValuesHaveNoDays(_ value: String) { #expect(DateInterval(timex3: value) == nil) }

    /// Values of every coarseness around two changes of the year.
    static let values = [
        "2030-12-31", "2031-01-01", "2031-01-05", "2031-03-04", "2031-03-31", "2030-12", "2031-01", "2031-03",
        "2031-W01", "2031-W10", "2031-Q1", "2031-Q2", "2030", "2031", "2030-WI", "2031-SP", "203X", "2031-H1",
        "2031-W01-WE",
    ]

    /// Every day of an interval against every day that the other may be, one by one.
    private func reference(_ op: ComparisonOperator, _ a: DateInterval, _ b: DateInterval, named: Bool)
        -> Truth
    {
        var (yes, no) = (false, false)
        for day in a.firstNumber...a.lastNumber {
            for holds in outcomes(op, day, b, named: named) {
                if holds { yes = true } else { no = true }
            }
            if yes && no { return .unknown }
        }
        return yes ? .yes : .no
    }

    private func outcomes(_ op: ComparisonOperator, _ day: Int32, _ b: DateInterval, named: Bool) -> [Bool] {
        let inside = b.firstNumber <= day && day <= b.lastNumber
        if op == .equal { return [inside] }
        if op == .notEqual { return [!inside] }
        if named {
            switch op {
            case .less: return [day < b.firstNumber]
            case .greaterOrEqual: return [day >= b.firstNumber]
            case .greater: return [day > b.lastNumber]
            default: return [day <= b.lastNumber]
            }
        }
        return (b.firstNumber...b.lastNumber).map { other in
            switch op {
            case .less: day < other
            case .greaterOrEqual: day >= other
            case .greater: day > other
            default: day <= other
            }
        }
    }

    @Test(arguments: ComparisonOperator.allCases, [true, false])
    func comparesAsTheDaysDo(_ op: ComparisonOperator, named: Bool) throws {
        // A decade and a year against one another day by day would be millions of pairs.
        for left in Self.values where named || left != "203X" {
            for right in Self.values where named || right != "203X" {
                let (a, b) = (
                    try #require(DateInterval(timex3: left)), try #require(DateInterval(timex3: right))
                )
                let expected = reference(op, a, b, named: named)
                #expect(a.compared(op, b, named: named) == expected, "\(left) \(op.rawValue) \(right)")
            }
        }
    }

    static let buckets: [(Function, @Sendable (CalendarDay) -> String)] = [
        (.year, { String($0.year) }),
        (.quarter, { "\($0.year)-Q\(($0.month + 2) / 3)" }),
        (.month, { String($0.description.prefix(7)) }),
        (.week, { "\($0.isoWeek.year)-W\($0.isoWeek.week < 10 ? "0" : "")\($0.isoWeek.week)" }),
        (.day, { $0.description }),
    ]

    @Test(arguments: buckets.indices)
    func aBucketHoldsAllDaysOrIsMissing(_ index: Int) throws {
        let (function, name) = Self.buckets[index]
        for value in Self.values {
            let interval = try #require(DateInterval(timex3: value))
            let names = Set(
                (interval.firstNumber...interval.lastNumber).map { name(CalendarDay(daysSinceEpoch: $0)) }
            )
            let table = Table(Schema(), columns: [], rowCount: 1)
            let result = try Expression.call(function, [.literal(.date(value))]).values(in: table)
            #expect(
                result.text(0, in: nil) == (names.count == 1 ? names.first : nil),
                "\(function) of \(value)"
            )
        }
    }
}
