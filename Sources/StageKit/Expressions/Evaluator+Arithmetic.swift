internal import TextCore

extension Evaluator {
    /// Calculates; what is missing, over zero, beyond 64 bits or not finite is missing.
    func arithmetic(_ op: ArithmeticOperator, _ left: Operand, _ right: Operand) -> Operand {
        let step = left.step | right.step
        var result: Operand
        switch (left.column.type, right.column.type) {
        case (.date, .date): result = difference(left, right)
        case (.date, _): result = shifted(left, by: right, op == .subtract ? -1 : 1)
        case (.integer, .integer) where op != .divide: result = integers(op, left, right)
        default: result = reals(op, left, right)
        }
        for (row, isMissing) in Operand.missing([left, right], count: count(step)).enumerated()
        where isMissing {
            if result.column.missing.isEmpty {
                result.column.missing = Array(repeating: false, count: count(step))
            }
            result.column.missing[row] = true
        }
        return result
    }

    private func integers(_ op: ArithmeticOperator, _ left: Operand, _ right: Operand) -> Operand {
        let (a, b) = (left.integers, right.integers)
        let count = count(left.step | right.step)
        var values = [Int](repeating: 0, count: count)
        var missing: [Bool] = []
        for row in 0..<count {
            let (x, y) = (a[row &* left.step], b[row &* right.step])
            let (value, overflow) =
                switch op {
                case .add: x.addingReportingOverflow(y)
                case .subtract: x.subtractingReportingOverflow(y)
                default: x.multipliedReportingOverflow(by: y)
                }
            values[row] = value
            if overflow { Evaluator.mark(row, of: count, in: &missing) }
        }
        return Operand(Column(.integer, .integer(values), missing: missing), step: left.step | right.step)
    }

    private func reals(_ op: ArithmeticOperator, _ left: Operand, _ right: Operand) -> Operand {
        let (a, b) = (left.reals, right.reals)
        let count = count(left.step | right.step)
        var values = [Double](repeating: 0, count: count)
        var missing: [Bool] = []
        for row in 0..<count {
            let (x, y) = (a[row &* left.step], b[row &* right.step])
            let value =
                switch op {
                case .add: x + y
                case .subtract: x - y
                case .multiply: x * y
                case .divide: x / y
                }
            if value.isFinite { values[row] = value } else { Evaluator.mark(row, of: count, in: &missing) }
        }
        return Operand(Column(.real, .real(values), missing: missing), step: left.step | right.step)
    }

    /// Days from one date to another, where both mean one day.
    private func difference(_ left: Operand, _ right: Operand) -> Operand {
        let (a, b) = (left.intervals, right.intervals)
        var column = Column(.integer)
        for row in 0..<count(left.step | right.step) {
            guard let x = a[left.entry(row)]?.day, let y = b[right.entry(row)]?.day else {
                column.append(.missing)
                continue
            }
            column.append(.integer(Int(x.daysSinceEpoch) - Int(y.daysSinceEpoch)))
        }
        return Operand(column, step: left.step | right.step)
    }

    /// Dates so many days on, where the date means one day.
    private func shifted(_ left: Operand, by right: Operand, _ sign: Int) -> Operand {
        let (dates, days) = (left.intervals, right.integers)
        var column = Column(.date)
        for row in 0..<count(left.step | right.step) {
            let distance = days[right.entry(row)]
            guard let day = dates[left.entry(row)]?.day, (-3_000_000...3_000_000).contains(distance) else {
                column.append(.missing)
                continue
            }
            let moved = day.adding(days: distance * sign)
            column.append((0...9999).contains(moved.year) ? .text(moved.description) : .missing)
        }
        return Operand(column, step: left.step | right.step)
    }

    /// Marks a row as missing; the flags are made when the first one is.
    static func mark(_ row: Int, of count: Int, in missing: inout [Bool]) {
        if missing.isEmpty { missing = Array(repeating: false, count: count) }
        missing[row] = true
    }
}
