extension Expression {
    /// The values for every row of `table`, a column at a time.
    ///
    /// Articles' columns and `text` are read as ``Table/column(_:)`` gives them. Conditions give a boolean
    /// column in which unknown is missing. An expression the checker would refuse is a programmer's mistake.
    public func values(in table: Table) throws -> Column {
        let operand = try Evaluator(table).operand(self)
        if operand.step == 1 { return operand.column }
        return operand.column.taking(Array(repeating: 0, count: table.rowCount))
    }

    /// The rows for which a condition is true, in order, and for how many it is unknown.
    public func selection(in table: Table) throws -> (kept: [Int], unknown: Int) {
        let truths = try Evaluator(table).truths(self)
        var kept: [Int] = []
        var unknown = 0
        for row in 0..<table.rowCount {
            switch truths.values[row &* truths.step] {
            case Truth.yes.rawValue: kept.append(row)
            case Truth.unknown.rawValue: unknown += 1
            default: break
            }
        }
        return (kept, unknown)
    }
}

/// Evaluates expressions over one table.
struct Evaluator {
    let table: Table

    init(_ table: Table) { self.table = table }

    /// How many results operands of these give: one when none of them has an entry a row.
    func count(_ step: Int) -> Int { step == 0 ? 1 : table.rowCount }

    /// The values of any expression.
    func operand(_ expression: Expression) throws -> Operand {
        switch expression {
        case .literal(let literal): return Operand(literal)
        case .column(let name, let type):
            guard let column = try table.column(name) else {
                throw Failure("unknown-column", "there is no column '\(name)'")
            }
            return Operand(column.read(as: type), step: 1)
        case .arithmetic(let op, let left, let right):
            return arithmetic(op, try operand(left), try operand(right))
        case .call(let function, let arguments): return try call(function, arguments)
        case .range: preconditionFailure("a range stands after `in` alone")
        default: return try truths(expression).operand
        }
    }

    /// The truth values of a condition.
    func truths(_ expression: Expression) throws -> Truths {
        switch expression {
        case .and(let left, let right): return try truths(left).and(truths(right))
        case .or(let left, let right): return try truths(left).or(truths(right))
        case .not(let condition): return try truths(condition).inverted
        case .maybe(let condition): return try truths(condition).lenient
        case .comparison(let op, let left, let right): return try comparison(op, left, right)
        case .isIn(let value, let list): return try membership(value, list)
        case .isMissing(let value): return try missing(value)
        case .has(let text, let pattern): return try words(text, pattern)
        case .hasLemma(let place, let pattern): return try lemmas(place, pattern)
        case .contains(let text, let wanted): return try substring(text, wanted)
        case .matches(let text, let pattern): return try match(text, pattern.matcher)
        default: return try operand(expression).truths
        }
    }

    private func missing(_ expression: Expression) throws -> Truths {
        let operand = try operand(expression)
        let count = count(operand.step)
        let values = (0..<count).map { Truth(operand.column.isMissing($0)).rawValue }
        return Truths(values: values, step: operand.step)
    }
}
