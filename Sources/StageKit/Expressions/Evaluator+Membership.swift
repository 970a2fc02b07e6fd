extension Evaluator {
    /// Whether values are among those of a list, or between the bounds of its ranges.
    func membership(_ value: Expression, _ list: [Expression]) throws -> Truths {
        if value.type == .date { return try dates(value, in: list) }
        let operand = try operand(value)
        if let texts = constants(list) { return among(texts, operand) }
        var result = Truths(values: [Truth.no.rawValue], step: 0)
        for item in list {
            if case .range(let low, let high) = item {
                let above = compare(.greaterOrEqual, operand, try self.operand(low))
                result = result.or(above.and(compare(.lessOrEqual, operand, try self.operand(high))))
            } else {
                result = result.or(compare(.equal, operand, try self.operand(item)))
            }
        }
        return result
    }

    /// The list as sorted texts, when it is nothing else.
    private func constants(_ list: [Expression]) -> StringColumn? {
        var texts: [[UInt8]] = []
        for item in list {
            guard case .literal(.text(let text)) = item else { return nil }
            texts.append(Array(text.utf8))
        }
        texts.sort { $0.lexicographicallyPrecedes($1) }
        return texts.reduce(into: StringColumn()) { $0.append(bytes: $1) }
    }

    private func among(_ texts: StringColumn, _ operand: Operand) -> Truths {
        let values = TextValues(operand, table.corpus)
        let found = (0..<count(operand.step)).map { row in
            values.withBytes(row) { Truth(texts.find($0) != nil).rawValue }
        }
        return Truths(values: found, step: operand.step).unknown(where: operand.column.missing)
    }
}
