import Rendering
import StageKit

/// Makes tables for tests: a column a name, its type and its cells.
func table(
    _ columns: [(String, ColumnType, [Cell])],
    places: [Place] = [],
    corpus: WordsCorpus? = nil
) -> Table {
    let schema = Schema(
        columns.map { ColumnDeclaration($0.0, $0.1, "") },
        place: places.isEmpty ? .none : .one
    )
    let built = columns.map { _, type, cells in
        var column = Column(type)
        for (row, cell) in cells.enumerated() {
            column.append(cell, article: places.isEmpty ? 0 : places[row].article)
        }
        return column
    }
    return Table(
        schema,
        columns: built,
        places: places,
        rowCount: columns.first?.2.count ?? places.count,
        corpus: corpus
    )
}

/// A table as text.
func rendered(_ table: Table, _ format: TableFormat, _ layout: TerminalLayout = TerminalLayout()) throws
    -> String
{
    var bytes: [UInt8] = []
    let output = OutputBuffer { bytes += $0 }
    try format.write(table, layout, to: output)
    try output.finish()
    return String(decoding: bytes, as: UTF8.self)
}
