/// Three-valued truth, Kleene's strong logic: a comparison with a missing value is unknown.
///
/// The order is that of certainty, so that *and* is the lesser and *or* the greater.
enum Truth: UInt8, CaseIterable {
    case no, unknown, yes

    init(_ value: Bool) { self = value ? .yes : .no }

    /// The opposite; unknown stays unknown.
    var inverted: Truth { Truth(rawValue: 2 - rawValue)! }
}

/// A truth value a row, or one for all rows.
struct Truths {
    /// Raw values of ``Truth``.
    var values: [UInt8]
    /// 1 when there is a value a row, 0 when there is one for all.
    var step: Int

    /// Both.
    func and(_ other: Truths) -> Truths { combined(other) { min($0, $1) } }

    /// Either.
    func or(_ other: Truths) -> Truths { combined(other) { max($0, $1) } }

    /// The opposite of each.
    var inverted: Truths { mapped { 2 - $0 } }

    /// Unknown counts as true.
    var lenient: Truths { mapped { $0 == 0 ? 0 : 2 } }

    /// The rows where it is not known become unknown.
    func unknown(where missing: [Bool]) -> Truths {
        guard !missing.isEmpty else { return self }
        var result = self
        for row in values.indices where missing[row] { result.values[row] = Truth.unknown.rawValue }
        return result
    }

    @inline(__always)
    private func mapped(_ change: (UInt8) -> UInt8) -> Truths {
        Truths(values: values.map(change), step: step)
    }

    @inline(__always)
    private func combined(_ other: Truths, _ combine: (UInt8, UInt8) -> UInt8) -> Truths {
        let count = step == 0 ? other.values.count : values.count
        var result = [UInt8](repeating: 0, count: count)
        for row in 0..<count {
            result[row] = combine(values[row &* step], other.values[row &* other.step])
        }
        return Truths(values: result, step: step | other.step)
    }

    /// The truth values as a column; unknown is missing.
    var operand: Operand {
        let unknown = values.contains(Truth.unknown.rawValue)
        return Operand(
            Column(
                .boolean,
                .boolean(values.map { $0 == Truth.yes.rawValue }),
                missing: unknown ? values.map { $0 == Truth.unknown.rawValue } : []
            ),
            step: step
        )
    }
}
