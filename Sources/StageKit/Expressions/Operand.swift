/// The values an expression gives: a column with an entry a row, or with one entry that stands for all rows.
struct Operand {
    /// The values.
    var column: Column
    /// 1 when there is an entry a row, 0 when one stands for all.
    var step: Int

    init(_ column: Column, step: Int) {
        self.column = column
        self.step = step
    }

    /// One value for all rows.
    init(_ literal: Literal) {
        var column = Column(literal.type)
        switch literal {
        case .text(let value), .date(let value): column.append(.text(value))
        case .integer(let value), .days(let value): column.append(.integer(value))
        case .real(let value): column.append(.real(value))
        case .boolean(let value): column.append(.boolean(value))
        }
        self.init(column, step: 0)
    }

    /// The entry of `row` in the column.
    @inline(__always) func entry(_ row: Int) -> Int { row &* step }

    /// The truth values of a boolean column.
    var truths: Truths {
        guard case .boolean(let values) = column.storage else {
            preconditionFailure("a condition was asked of a \(column.type) column")
        }
        return Truths(values: values.map { Truth($0).rawValue }, step: step).unknown(where: column.missing)
    }

    /// Whole numbers; a programmer's mistake for other columns.
    var integers: [Int] {
        guard case .integer(let values) = column.storage else {
            preconditionFailure("whole numbers were asked of a \(column.type) column")
        }
        return values
    }

    /// Numbers, whole ones turned into floating-point ones.
    var reals: [Double] {
        switch column.storage {
        case .real(let values): return values
        case .integer(let values): return values.map(Double.init)
        default: preconditionFailure("numbers were asked of a \(column.type) column")
        }
    }

    /// The days each date may mean; nil where that is open or missing.
    var intervals: [DateInterval?] {
        guard case .text(let values) = column.storage else {
            preconditionFailure("dates were asked of a \(column.type) column")
        }
        return (0..<values.count).map { row in
            column.isMissing(row) ? nil : values.withBytes(row) { DateInterval(timex3: $0) }
        }
    }

    /// Where any of some operands is missing, for `count` rows; empty when none is.
    static func missing(_ operands: [Operand], count: Int) -> [Bool] {
        var result: [Bool] = []
        for operand in operands where !operand.column.missing.isEmpty {
            if result.isEmpty { result = Array(repeating: false, count: count) }
            for row in 0..<count where operand.column.missing[operand.entry(row)] { result[row] = true }
        }
        return result
    }
}
