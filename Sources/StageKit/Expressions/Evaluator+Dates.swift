extension Expression {
    /// True for a date that stands for a whole stretch of days.
    ///
    /// That is one written in the script, or the bucket of another. Any other coarse date is
    /// some day within, not known which.
    var isNamedInterval: Bool {
        switch self {
        case .literal, .range: true
        case .call(let function, _): [.quarter, .month, .week, .day].contains(function)
        default: false
        }
    }
}

extension Evaluator {
    /// Compares dates as intervals; unknown where one is missing, open or too coarse to say.
    func dates(_ op: ComparisonOperator, _ left: Expression, _ right: Expression) throws -> Truths {
        let (a, b) = (try operand(left), try operand(right))
        let (days, bounds) = (a.intervals, b.intervals)
        let named = right.isNamedInterval
        let step = a.step | b.step
        let values = (0..<count(step)).map { row -> UInt8 in
            guard let day = days[a.entry(row)], let bound = bounds[b.entry(row)] else {
                return Truth.unknown.rawValue
            }
            return day.compared(op, bound, named: named).rawValue
        }
        return Truths(values: values, step: step)
    }

    /// Whether dates lie in one of some intervals, touching intervals taken together.
    func dates(_ value: Expression, in list: [Expression]) throws -> Truths {
        let operand = try operand(value)
        let days = operand.intervals
        let items = try list.map { try bounds($0) }
        let step = items.reduce(operand.step) { $0 | $1.low.step | $1.high.step }
        let ends = items.map { ($0.low.intervals, $0.high.intervals) }
        let isConstant = items.allSatisfy { $0.low.step | $0.high.step == 0 }
        var stretches: [DateInterval?] = []
        let values = (0..<count(step)).map { row -> UInt8 in
            if !isConstant || row == 0 {
                stretches = joined(
                    zip(items, ends).map { item, ends in
                        between(ends.0[item.low.entry(row)], ends.1[item.high.entry(row)])
                    }
                )
            }
            guard let day = days[operand.entry(row)] else { return Truth.unknown.rawValue }
            return stretches.map { $0.map { day.within($0) } ?? .unknown }.map(\.rawValue).max() ?? 0
        }
        return Truths(values: values, step: step)
    }

    private func bounds(_ item: Expression) throws -> (low: Operand, high: Operand) {
        if case .range(let low, let high) = item { return (try operand(low), try operand(high)) }
        let both = try operand(item)
        return (both, both)
    }

    /// The days from the first of one interval to the last of the other; nil when a bound is open or they
    /// run backwards.
    private func between(_ low: DateInterval?, _ high: DateInterval?) -> DateInterval? {
        guard let low, let high, low.firstNumber <= high.lastNumber else { return nil }
        return DateInterval(numbers: low.firstNumber, high.lastNumber)
    }

    /// Intervals that overlap or touch become one; open ones stay apart.
    private func joined(_ intervals: [DateInterval?]) -> [DateInterval?] {
        var result: [DateInterval?] = intervals.contains(nil) ? [nil] : []
        for next in intervals.compactMap({ $0 }).sorted(by: { $0.firstNumber < $1.firstNumber }) {
            if let last = result.last, let last, next.firstNumber <= last.lastNumber + 1 {
                result[result.count - 1] = last.union(next)
            } else {
                result.append(next)
            }
        }
        return result
    }
}
