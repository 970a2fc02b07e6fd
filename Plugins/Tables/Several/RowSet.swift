internal import StageKit

/// How two tables' rows are held against one another: by place when both have places, else by all columns.
struct RowSet {
    private let byPlace: Bool
    private let names: [String]

    /// Refuses tables without places that have different columns.
    init(_ left: Schema, _ right: Schema, for stage: String) throws {
        byPlace = left.place == .one && right.place == .one
        names = left.columns.map(\.name)
        guard !byPlace else { return }
        for column in left.columns {
            guard let other = right.column(column.name), other.type.stored == column.type.stored else {
                throw Failure(
                    "different-columns",
                    "\(stage) cannot compare the rows: '\(column.name)' is not in both tables",
                    hint: "Select the same columns in both."
                )
            }
        }
        if let extra = right.columns.first(where: { left.column($0.name) == nil }) {
            throw Failure(
                "different-columns",
                "\(stage) cannot compare the rows: '\(extra.name)' is not in both tables",
                hint: "Select the same columns in both."
            )
        }
    }

    /// What tells each row of a table apart.
    func keys(of table: Table) throws -> [[UInt8]] {
        if byPlace { return RowKey.all([], table.places, count: table.rowCount) }
        let columns = names.isEmpty ? [] : try RowKey.columns(names, of: table)
        return RowKey.all(columns, [], count: table.rowCount)
    }
}

extension ColumnType {
    /// Places are compared as the text they cover.
    var stored: ColumnType { self == .place ? .text : self }
}
