extension Evaluator {
    /// Compares two expressions of types that the checker found to go together.
    func comparison(_ op: ComparisonOperator, _ left: Expression, _ right: Expression) throws -> Truths {
        if left.type == .date || right.type == .date {
            return left.isNamedInterval && !right.isNamedInterval
                ? try dates(op.mirrored, right, left) : try dates(op, left, right)
        }
        return compare(op, try operand(left), try operand(right))
    }

    /// Compares values that are no dates; unknown where one is missing.
    func compare(_ op: ComparisonOperator, _ left: Operand, _ right: Operand) -> Truths {
        let step = left.step | right.step
        let values: [UInt8] =
            switch (left.column.storage, right.column.storage) {
            case (.integer(let a), .integer(let b)): compare(op, a, left.step, b, right.step)
            case (.boolean(let a), .boolean(let b)):
                compare(op, a.map { $0 ? 1 : 0 }, left.step, b.map { $0 ? 1 : 0 }, right.step)
            case (.integer, .real), (.real, .integer), (.real, .real):
                compare(op, left.reals, left.step, right.reals, right.step)
            default: texts(op, left, right)
            }
        return Truths(values: values, step: step)
            .unknown(where: Operand.missing([left, right], count: count(step)))
    }

    private func compare<T: Comparable>(
        _ op: ComparisonOperator,
        _ a: [T],
        _ stepA: Int,
        _ b: [T],
        _ stepB: Int
    ) -> [UInt8] {
        switch op {
        case .equal: pairwise(a, stepA, b, stepB, ==)
        case .notEqual: pairwise(a, stepA, b, stepB, !=)
        case .less: pairwise(a, stepA, b, stepB, <)
        case .lessOrEqual: pairwise(a, stepA, b, stepB, <=)
        case .greater: pairwise(a, stepA, b, stepB, >)
        case .greaterOrEqual: pairwise(a, stepA, b, stepB, >=)
        }
    }

    @inline(__always)
    private func pairwise<T>(
        _ a: [T],
        _ stepA: Int,
        _ b: [T],
        _ stepB: Int,
        _ holds: (T, T) -> Bool
    ) -> [UInt8] {
        let count = count(stepA | stepB)
        var result = [UInt8](repeating: 0, count: count)
        for row in 0..<count where holds(a[row &* stepA], b[row &* stepB]) {
            result[row] = Truth.yes.rawValue
        }
        return result
    }

    /// Compares texts bytewise.
    private func texts(_ op: ComparisonOperator, _ left: Operand, _ right: Operand) -> [UInt8] {
        let (a, b) = (TextValues(left, table.corpus), TextValues(right, table.corpus))
        return (0..<count(left.step | right.step)).map { row in
            a.withBytes(row) { one in b.withBytes(row) { Truth(op.holds(one, $0)).rawValue } }
        }
    }
}

extension ComparisonOperator {
    /// The operator that says the same with the sides exchanged.
    var mirrored: ComparisonOperator {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    /// Compares bytes.
    func holds(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .equal: a.elementsEqual(b)
        case .notEqual: !a.elementsEqual(b)
        case .less: a.lexicographicallyPrecedes(b)
        case .lessOrEqual: !b.lexicographicallyPrecedes(a)
        case .greater: b.lexicographicallyPrecedes(a)
        case .greaterOrEqual: !a.lexicographicallyPrecedes(b)
        }
    }
}
