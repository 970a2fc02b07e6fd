extension Table {
    /// Consecutive rows.
    public func slice(_ rows: Range<Int>) -> Table {
        rows == 0..<rowCount ? self : taking(Array(rows))
    }

    /// Tables of one schema put one after another; a single one keeps its members.
    public static func joined(_ tables: [Table]) -> Table {
        precondition(!tables.isEmpty, "there is no table to join")
        var result = tables[0]
        for table in tables.dropFirst() { result.append(table) }
        return result
    }
}
