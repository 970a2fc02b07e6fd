internal import CorpusStatistics
internal import StageKit

/// What is known of the values of one group, each with how often it occurs; they come in the order of keys.
///
/// Sums of floating-point numbers are added up in that order, so that it does not matter in which order
/// partial results were merged.
struct ValueSummary {
    private let type: ColumnType
    private var values: [(value: Cell, count: Int, first: Int)] = []

    init(_ type: ColumnType) { self.type = type }

    /// Adds a value that occurs `count` times, first in row `first`.
    mutating func add(_ value: Cell, _ count: Int, first: Int) { values.append((value, count, first)) }

    /// The summary asked for; missing when no value is known, save for counts.
    func cell(_ aggregate: Aggregate) -> Cell {
        switch aggregate {
        case .count: .integer(count)
        case .distinct: .integer(values.count)
        case .sum: type == .integer ? .integer(integerSum) : .real(sum)
        case .mean: count == 0 ? .missing : .real(sum.map { $0 / Double(count) })
        case .median: .real(median)
        case .min: least
        case .max: greatest
        case .first: values.min { $0.first < $1.first }?.value ?? .missing
        }
    }

    private var count: Int { values.reduce(0) { $0 + $1.count } }

    /// Exact; nil beyond 64 bits or when there is no value.
    private var integerSum: Int? {
        var sum = 0
        for case (.integer(let value), let count, _) in values {
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: count)
            let (next, overflows) = sum.addingReportingOverflow(product)
            if isTooLarge || overflows { return nil }
            sum = next
        }
        return values.isEmpty ? nil : sum
    }

    private var sum: Double? {
        if type == .integer, let exact = integerSum { return Double(exact) }
        var sum = CompensatedSum()
        for value in values { sum.add(ValueSummary.number(value.value) * Double(value.count)) }
        return values.isEmpty ? nil : sum.value
    }

    private var median: Double? {
        let count = count
        guard count > 0 else { return nil }
        return (value(at: (count - 1) / 2) + value(at: count / 2)) / 2
    }

    private func value(at position: Int) -> Double {
        var passed = 0
        for value in values {
            passed += value.count
            if position < passed { return ValueSummary.number(value.value) }
        }
        return 0
    }

    private var least: Cell {
        guard type == .date else { return values.first?.value ?? .missing }
        return dated.min {
            ($0.days.firstNumber, $0.days.lastNumber) < ($1.days.firstNumber, $1.days.lastNumber)
        }?
        .value ?? .missing
    }

    private var greatest: Cell {
        guard type == .date else { return values.last?.value ?? .missing }
        return dated.max {
            ($0.days.lastNumber, $0.days.firstNumber) < ($1.days.lastNumber, $1.days.firstNumber)
        }?
        .value ?? .missing
    }

    /// The dates that are days of the calendar.
    private var dated: [(value: Cell, days: DateInterval)] {
        values.compactMap { entry in
            guard case .text(let text) = entry.value, let days = DateInterval(timex3: text) else {
                return nil
            }
            return (entry.value, days)
        }
    }

    private static func number(_ cell: Cell) -> Double {
        switch cell {
        case .integer(let value): Double(value)
        case .real(let value): value
        default: preconditionFailure("a sum was asked of what is no number")
        }
    }
}
