import StageKit

/// Finds the type of a column of texts.
enum TypedCells {
    /// The cells as values of the narrowest type that all of them have.
    static func column(_ cells: StringColumn) -> Column {
        var types = TextTypes.all
        for row in 0..<cells.count where !types.isEmpty {
            cells.withBytes(row) { if !$0.isEmpty { types.formIntersection(TextTypes.of($0)) } }
        }
        let type = types.narrowest
        var column = Column(type)
        for row in 0..<cells.count { column.append(Cell(written: cells[row], as: type)) }
        return column
    }
}
