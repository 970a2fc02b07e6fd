internal import StageKit

/// The values by which whole rows are told apart.
enum RowKey {
    /// The columns named, or all of the table's own, with places as text.
    static func columns(_ names: [String], of table: Table) throws -> [Column] {
        if names.isEmpty { return table.columns.map { $0.flattened(in: table.corpus) } }
        return try names.map { name in
            guard let column = try table.column(name) else {
                throw Failure("unknown-column", "there is no column '\(name)'")
            }
            return column.flattened(in: table.corpus)
        }
    }

    /// Writes a row's place, when `places` is not empty, and its values.
    static func write(_ row: Int, _ columns: [Column], _ places: [Place], into key: inout FoldKey) {
        key.clear()
        if !places.isEmpty {
            key.append(places[row].article)
            key.append(places[row].tokens.start)
            key.append(places[row].tokens.end)
        }
        for column in columns { key.append(column, row: row) }
    }

    /// The keys of all rows.
    static func all(_ columns: [Column], _ places: [Place], count: Int) -> [[UInt8]] {
        var key = FoldKey()
        return (0..<count).map { row in
            write(row, columns, places, into: &key)
            return key.bytes
        }
    }
}
