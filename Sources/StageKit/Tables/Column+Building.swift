extension Column {
    /// Adds a value.
    ///
    /// One of another type than the column's is a programmer's mistake, save a whole number for a real one.
    /// `article` is that of the row, for a place.
    public mutating func append(_ cell: Cell, article: UInt32 = 0) {
        let isTaken = take(cell, article: article)
        precondition(isTaken, "a \(type) column was given \(cell)")
    }

    /// Adds a value; false, and nothing is added, when it is of another type.
    mutating func take(_ cell: Cell, article: UInt32) -> Bool {
        // By type, not by storage: a look at the storage would hold on to the values and have them copied.
        switch (type, cell) {
        case (_, .missing):
            appendMissing(article: article)
            return true
        case (.text, .text(let new)), (.date, .text(let new)): changeText { $0.append(new) }
        case (.integer, .integer(let new)): changeIntegers { $0.append(new) }
        case (.real, .real(let new)): changeReals { $0.append(new) }
        case (.real, .integer(let new)): changeReals { $0.append(Double(new)) }
        case (.boolean, .boolean(let new)): changeBooleans { $0.append(new) }
        case (.place, .place(let new)): changePlaces { $0.append(article: article, new) }
        default: return false
        }
        if !missing.isEmpty { missing.append(false) }
        return true
    }

    private mutating func appendMissing(article: UInt32) {
        if missing.isEmpty { missing = Array(repeating: false, count: count) }
        missing.append(true)
        switch type {
        case .text, .date: changeText { $0.append("") }
        case .integer: changeIntegers { $0.append(0) }
        case .real: changeReals { $0.append(0) }
        case .boolean: changeBooleans { $0.append(false) }
        case .place: changePlaces { $0.append(article: article, []) }
        }
    }

    /// The rows named, in that order; a row may come more than once.
    public func taking(_ rows: [Int]) -> Column {
        var taken = Column(type)
        switch storage {
        case .text(let values):
            var new = StringColumn()
            new.reserve(entries: rows.count, bytes: 0)
            for row in rows { values.withBytes(row) { new.append(bytes: $0) } }
            taken.storage = .text(new)
        case .integer(let values): taken.storage = .integer(rows.map { values[$0] })
        case .real(let values): taken.storage = .real(rows.map { values[$0] })
        case .boolean(let values): taken.storage = .boolean(rows.map { values[$0] })
        case .place(let values):
            var new = PlaceColumn()
            for row in rows { new.append(article: values.articles[row], values[row]) }
            taken.storage = .place(new)
        }
        if !missing.isEmpty { taken.missing = rows.map { missing[$0] } }
        return taken
    }

    /// Puts another column of the same type after this one.
    public mutating func append(contentsOf other: Column) {
        if !missing.isEmpty || !other.missing.isEmpty {
            if missing.isEmpty { missing = Array(repeating: false, count: count) }
            missing += other.missing.isEmpty ? Array(repeating: false, count: other.count) : other.missing
        }
        switch other.storage {
        case .text(let more): changeText { $0.append(contentsOf: more) }
        case .integer(let more): changeIntegers { $0 += more }
        case .real(let more): changeReals { $0 += more }
        case .boolean(let more): changeBooleans { $0 += more }
        case .place(let more):
            changePlaces { values in
                for row in 0..<more.count { values.append(article: more.articles[row], more[row]) }
            }
        }
    }

    /// A column of one value, repeated.
    public static func repeating(_ cell: Cell, _ type: ColumnType, count: Int) -> Column {
        var column = Column(type)
        for _ in 0..<count { column.append(cell) }
        return column
    }
}

/// Changing the values in place: while they are changed the column holds none, so that nothing is copied.
extension Column {
    private mutating func changeText(_ change: (inout StringColumn) -> Void) {
        guard case .text(var values) = storage else {
            preconditionFailure("a \(type) column holds other values")
        }
        storage = .boolean([])
        change(&values)
        storage = .text(values)
    }

    private mutating func changeIntegers(_ change: (inout [Int]) -> Void) {
        guard case .integer(var values) = storage else {
            preconditionFailure("a \(type) column holds other values")
        }
        storage = .boolean([])
        change(&values)
        storage = .integer(values)
    }

    private mutating func changeReals(_ change: (inout [Double]) -> Void) {
        guard case .real(var values) = storage else {
            preconditionFailure("a \(type) column holds other values")
        }
        storage = .boolean([])
        change(&values)
        storage = .real(values)
    }

    private mutating func changeBooleans(_ change: (inout [Bool]) -> Void) {
        guard case .boolean(var values) = storage else {
            preconditionFailure("a \(type) column holds other values")
        }
        storage = .boolean([])
        change(&values)
        storage = .boolean(values)
    }

    private mutating func changePlaces(_ change: (inout PlaceColumn) -> Void) {
        guard case .place(var values) = storage else {
            preconditionFailure("a \(type) column holds other values")
        }
        storage = .boolean([])
        change(&values)
        storage = .place(values)
    }
}

extension StringColumn {
    /// Puts the entries of another column after this one's.
    public mutating func append(contentsOf other: StringColumn) {
        for index in 0..<other.count { other.withBytes(index) { append(bytes: $0) } }
    }
}
