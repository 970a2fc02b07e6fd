internal import StageKit
internal import TextCore

/// Puts the rows of a table in a total order, so that equal runs give equal bytes.
///
/// First come the keys, then the place in the corpus, then all columns from left to right; missing values
/// are last either way round. Text is compared without regard to case, then bytewise; dates by their first
/// day, open ones after all others.
struct RowOrder {
    /// What one key says about each row.
    struct Key {
        var column: Column
        var isDescending: Bool
    }

    private let table: Table
    private let keys: StringColumn

    /// Writes the keys of each row so that they can be compared as bytes.
    init(_ table: Table, by keys: [Key]) {
        self.table = table
        let flat = keys.map {
            Key(column: $0.column.flattened(in: table.corpus), isDescending: $0.isDescending)
        }
        var written = StringColumn()
        var bytes: [UInt8] = []
        var folded: [UInt8] = []
        for row in 0..<table.rowCount {
            bytes.removeAll(keepingCapacity: true)
            for key in flat { RowOrder.write(key, row, into: &bytes, &folded) }
            written.append(bytes: bytes)
        }
        self.keys = written
    }

    /// The rows in order.
    func sorted() -> [Int] {
        let ties = RowOrder.allColumns(of: table)
        return keys.bytes.withUnsafeBufferPointer { bytes in
            (0..<table.rowCount).sorted { a, b in
                let (x, y) = (bytes[keys.range(a)], bytes[keys.range(b)])
                if !x.elementsEqual(y) { return x.lexicographicallyPrecedes(y) }
                if !table.places.isEmpty, table.places[a] != table.places[b] {
                    return table.places[a] < table.places[b]
                }
                return RowOrder.precedes(a, b, ties)
            }
        }
    }

    /// True when two rows do not differ in any key.
    func areTied(_ a: Int, _ b: Int) -> Bool {
        keys.bytes[keys.range(a)].elementsEqual(keys.bytes[keys.range(b)])
    }

    /// A byte for the kind (2 for a value, 3 for an open date, 255 for missing), then the value.
    private static func write(_ key: Key, _ row: Int, into bytes: inout [UInt8], _ folded: inout [UInt8]) {
        guard !key.column.isMissing(row) else { return bytes.append(255) }
        var written = FoldKey()
        if case .text(let values) = key.column.storage {
            values.withBytes(row) { text in
                if key.column.type == .date {
                    let interval = DateInterval(timex3: text)
                    bytes.append(interval == nil ? 3 : 2)
                    written.append(Int(interval?.firstNumber ?? 0))
                    written.append(Int(interval?.lastNumber ?? 0))
                } else {
                    bytes.append(2)
                    Folding.foldLoose(text, into: &folded)
                    written.append(folded)
                }
                written.append(text)
            }
        } else {
            bytes.append(2)
            written.append(key.column, row: row)
        }
        bytes += key.isDescending ? written.bytes.map { ~$0 } : written.bytes
    }

    /// The columns with a value a row, for rows that nothing else tells apart.
    private static func allColumns(of table: Table) -> [Column] {
        table.columns.filter { $0.count == table.rowCount && $0.type != .place }
    }

    private static func precedes(_ a: Int, _ b: Int, _ columns: [Column]) -> Bool {
        var (x, y) = (FoldKey(), FoldKey())
        for column in columns {
            x.clear()
            y.clear()
            x.append(column, row: a)
            y.append(column, row: b)
            if x.bytes != y.bytes { return x.bytes.lexicographicallyPrecedes(y.bytes) }
        }
        return a < b
    }
}
