extension Evaluator {
    /// The second operand where the condition is true, the third where it is false, missing where unknown.
    func choice(_ condition: Truths, _ yes: Operand, _ no: Operand) -> Operand {
        let step = condition.step | yes.step | no.step
        return picked([yes, no], step) { row in
            switch Truth(rawValue: condition.values[row &* condition.step])! {
            case .yes: 0
            case .no: 1
            case .unknown: nil
            }
        }
    }

    /// The first operand that is not missing, row by row.
    func firstKnown(_ operands: [Operand]) -> Operand {
        picked(operands, operands.reduce(0) { $0 | $1.step }) { row in
            operands.firstIndex { !$0.column.isMissing($0.entry(row)) }
        }
    }

    /// A column made of entries of several operands; `pick` tells which one a row has, nil for missing.
    private func picked(_ operands: [Operand], _ step: Int, _ pick: (Int) -> Int?) -> Operand {
        let type = Function.common(operands.map(\.column.type))
        var column = Column(type)
        let texts = type == .text ? operands.map { TextValues($0, table.corpus) } : []
        for row in 0..<count(step) {
            guard let index = pick(row), !operands[index].column.isMissing(operands[index].entry(row)) else {
                column.append(.missing)
                continue
            }
            let cell: Cell =
                type == .text
                ? .text(texts[index].string(row)) : operands[index].column[operands[index].entry(row)]
            column.append(cell, article: article(operands[index], row))
        }
        return Operand(column, step: step)
    }

    private func article(_ operand: Operand, _ row: Int) -> UInt32 {
        if case .place(let places) = operand.column.storage { places.articles[operand.entry(row)] } else { 0 }
    }

    /// Numbers rounded to so many digits after the point, halves away from zero.
    func rounded(_ number: Operand, _ digits: Operand) -> Operand {
        if number.column.type == .integer, digits.step == 0, digits.integers[0] >= 0 { return number }
        let step = number.step | digits.step
        let (values, places) = (number.reals, digits.integers)
        var column = Column(number.column.type)
        let missing = Operand.missing([number, digits], count: count(step))
        for row in 0..<count(step) {
            let value = Evaluator.rounded(values[number.entry(row)], places[digits.entry(row)])
            if !missing.isEmpty, missing[row] {
                column.append(.missing)
            } else if number.column.type == .integer {
                column.append(.integer(Int(exactly: value)))
            } else {
                column.append(.real(Optional(value)))
            }
        }
        return Operand(column, step: step)
    }

    private static func rounded(_ value: Double, _ digits: Int) -> Double {
        var power = 1.0
        for _ in 0..<min(digits.magnitude, 300) { power *= 10 }
        if digits < 0 { return (value / power).rounded() * power }
        let scaled = value * power
        return scaled.isFinite ? scaled.rounded() / power : value
    }
}
