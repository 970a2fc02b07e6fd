/// The values of one column, in row order.
public struct Column: Sendable {
    /// How the values are kept.
    public enum Storage: Sendable {
        /// Text, and dates as TIMEX3 values.
        case text(StringColumn)
        /// Whole numbers.
        case integer([Int])
        /// Floating-point numbers.
        case real([Double])
        /// Truth values.
        case boolean([Bool])
        /// Ranges of tokens.
        case place(PlaceColumn)
    }

    /// What the values mean.
    public var type: ColumnType
    /// The values; a missing one has a filler here.
    public var storage: Storage
    /// True where a value is missing; empty when none is.
    public var missing: [Bool]

    /// Makes a column; `missing` is empty or has an entry a row.
    public init(_ type: ColumnType, _ storage: Storage, missing: [Bool] = []) {
        self.type = type
        self.storage = storage
        self.missing = missing
    }

    /// An empty column of that type.
    public init(_ type: ColumnType) {
        let storage: Storage =
            switch type {
            case .text, .date: .text(StringColumn())
            case .integer: .integer([])
            case .real: .real([])
            case .boolean: .boolean([])
            case .place: .place(PlaceColumn())
            }
        self.init(type, storage)
    }

    /// How many rows there are.
    public var count: Int {
        switch storage {
        case .text(let values): values.count
        case .integer(let values): values.count
        case .real(let values): values.count
        case .boolean(let values): values.count
        case .place(let values): values.count
        }
    }

    /// True when the value of `row` is missing.
    public func isMissing(_ row: Int) -> Bool { !missing.isEmpty && missing[row] }

    /// The value of `row`; a place comes as its ranges.
    public subscript(row: Int) -> Cell {
        if isMissing(row) { return .missing }
        return switch storage {
        case .text(let values): .text(values[row])
        case .integer(let values): .integer(values[row])
        case .real(let values): .real(values[row])
        case .boolean(let values): .boolean(values[row])
        case .place(let values): .place(Array(values[row]))
        }
    }

    /// The value of `row` as text, a place's as the text it covers; nil when missing.
    public func text(_ row: Int, in corpus: (any Corpus)?) -> String? {
        if isMissing(row) { return nil }
        switch storage {
        case .text(let values): return values[row]
        case .integer(let values): return String(values[row])
        case .real(let values): return NumberText.plain(values[row])
        case .boolean(let values): return values[row] ? "true" : "false"
        case .place(let values): return corpus.map { values.text(row, in: $0) }
        }
    }

    /// The column with its values read as a type that it had when a pipeline was checked: a field of the records may
    /// have got another since, when other files were read.
    func read(as wanted: ColumnType) -> Column {
        if type == wanted || type == .place || wanted == .place { return self }
        var column = Column(wanted)
        for row in 0..<count { column.append(Cell(written: text(row, in: nil) ?? "", as: wanted)) }
        return column
    }

    /// The column with places turned into the text they cover; other columns as they are.
    public func flattened(in corpus: (any Corpus)?) -> Column {
        guard type == .place else { return self }
        let values = TextValues(Operand(self, step: 1), corpus)
        var texts = StringColumn()
        for row in 0..<count {
            isMissing(row) ? texts.append("") : values.withBytes(row) { texts.append(bytes: $0) }
        }
        return Column(.text, .text(texts), missing: missing)
    }
}
