extension Column {
    /// Adds a value; one of another type than the column's is a programmer's mistake, save a whole number for
    /// a real one. `article` is that of the row, for a place.
    public mutating func append(_ cell: Cell, article: UInt32 = 0) {
        if case .missing = cell { return appendMissing(article: article) }
        if !missing.isEmpty { missing.append(false) }
        switch (takeStorage(), cell) {
        case (.text(var values), .text(let new)):
            values.append(new)
            storage = .text(values)
        case (.integer(var values), .integer(let new)):
            values.append(new)
            storage = .integer(values)
        case (.real(var values), .real(let new)):
            values.append(new)
            storage = .real(values)
        case (.real(var values), .integer(let new)):
            values.append(Double(new))
            storage = .real(values)
        case (.boolean(var values), .boolean(let new)):
            values.append(new)
            storage = .boolean(values)
        case (.place(var values), .place(let new)):
            values.append(article: article, new)
            storage = .place(values)
        default:
            preconditionFailure("a \(type) column was given \(cell)")
        }
    }

    /// Hands the values over so that they can be changed in place, not copied.
    private mutating func takeStorage() -> Storage {
        var taken = Storage.boolean([])
        swap(&taken, &storage)
        return taken
    }

    private mutating func appendMissing(article: UInt32) {
        if missing.isEmpty { missing = Array(repeating: false, count: count) }
        missing.append(true)
        switch takeStorage() {
        case .text(var values):
            values.append("")
            storage = .text(values)
        case .integer(var values):
            values.append(0)
            storage = .integer(values)
        case .real(var values):
            values.append(0)
            storage = .real(values)
        case .boolean(var values):
            values.append(false)
            storage = .boolean(values)
        case .place(var values):
            values.append(article: article, [])
            storage = .place(values)
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
        switch (takeStorage(), other.storage) {
        case (.text(var values), .text(let more)):
            values.append(contentsOf: more)
            storage = .text(values)
        case (.integer(var values), .integer(let more)):
            values += more
            storage = .integer(values)
        case (.real(var values), .real(let more)):
            values += more
            storage = .real(values)
        case (.boolean(var values), .boolean(let more)):
            values += more
            storage = .boolean(values)
        case (.place(var values), .place(let more)):
            for row in 0..<more.count { values.append(article: more.articles[row], more[row]) }
            storage = .place(values)
        default: preconditionFailure("columns of different types were joined")
        }
    }

    /// A column of one value, repeated.
    public static func repeating(_ cell: Cell, _ type: ColumnType, count: Int) -> Column {
        var column = Column(type)
        for _ in 0..<count { column.append(cell) }
        return column
    }
}

extension StringColumn {
    /// Puts the entries of another column after this one's.
    public mutating func append(contentsOf other: StringColumn) {
        for index in 0..<other.count { other.withBytes(index) { append(bytes: $0) } }
    }
}
