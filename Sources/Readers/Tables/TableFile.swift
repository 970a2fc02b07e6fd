public import StageKit
internal import TextCore

/// Reads a table of values from a CSV or TSV file, gzip or not; the first row names the columns.
///
/// A column is of the narrowest type all its values have: whole number, number, truth value, date
/// (`2031-03`, `2031-03-04`), else text. An empty cell is missing.
public enum TableFile {
    /// Reads the whole file.
    ///
    /// Throws a ``Failure`` that names the file and line: `table-file` when it cannot be
    /// read, `table-row` for a row with more or fewer cells than the header.
    public static func read(_ path: String) throws -> Table {
        let window = try open(path)
        if !window.fill() {
            let reason = window.failure?.reason ?? "the file is empty"
            throw failure("table-file", reason, path)
        }
        if window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { window.consume(3) }
        let header = window.bytes.prefix { $0 != 0x0A }
        let format = SourceFile(path: path, name: path, size: 0).format
        if ["json", "jsonl", "ndjson"].contains(format) { throw noTable(path) }
        var rows = RowScanner(window, delimiter: SeparatedValuesReader.delimiter(of: header, format: format))
        var cells: [StringColumn] = []
        var names: [String] = []
        var count = 0
        loop: while true {
            switch rows.next() {
            case .end: break loop
            case .openQuote: throw failure("table-row", "a quotation mark is never closed", path, rows.line)
            case .row where rows.isBlank: continue
            case .row where names.isEmpty:
                names = distinct(rows.ends.indices.map { text(rows.cell($0)) })
                cells = names.map { _ in StringColumn() }
            case .row:
                if rows.ends.count != names.count { throw wrongCount(rows, names.count, path) }
                for index in cells.indices { cells[index].append(text(rows.cell(index))) }
                count += 1
            }
        }
        if let stopped = window.failure { throw failure("table-file", stopped.reason, path) }
        return table(names, cells, count, origin: path)
    }

    /// The text of a cell, which may be Windows-1252.
    private static func text(_ cell: some Sequence<UInt8>) -> String {
        String(decoding: UTF8Decoding.decodeText(Array(cell)).bytes, as: UTF8.self)
    }

    private static func noTable(_ path: String) -> Failure {
        var failure = failure("table-file", "this is JSON, not CSV or TSV", path)
        failure.hint = "Rows saved with --format csv or tsv can be read as a table."
        return failure
    }

    private static func wrongCount(_ row: RowScanner, _ expected: Int, _ path: String) -> Failure {
        let cells = row.ends.count == 1 ? "1 cell" : "\(row.ends.count) cells"
        return failure("table-row", "the row has \(cells), the header \(expected)", path, row.line)
    }

    private static func open(_ path: String) throws -> ByteWindow {
        do throws(SourceFailure) {
            return ByteWindow(try FileBytes(path: path).text)
        } catch {
            throw failure("table-file", error.reason, path)
        }
    }

    private static func failure(_ code: String, _ reason: String, _ path: String, _ line: Int? = nil)
        -> Failure
    {
        var failure = Failure(code, reason)
        failure.file = path
        failure.line = line
        return failure
    }

    /// A name that stands there before gets `_2`, or the next number that is free; an empty one is `column_N`.
    private static func distinct(_ names: [String]) -> [String] {
        var given: Set<String> = []
        return names.enumerated().map { index, written in
            let trimmed = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let name = trimmed.isEmpty ? "column_\(index + 1)" : trimmed
            var free = name
            var number = 1
            while !given.insert(free).inserted {
                number += 1
                free = "\(name)_\(number)"
            }
            return free
        }
    }

    private static func table(_ names: [String], _ cells: [StringColumn], _ count: Int, origin: String)
        -> Table
    {
        let columns = cells.map(TypedCells.column)
        var schema = Schema(
            zip(names, columns).map { ColumnDeclaration($0, $1.type, "column of \(origin)") }
        )
        for name in names { schema.origins[name] = "table" }
        return Table(schema, columns: columns, rowCount: count)
    }
}
