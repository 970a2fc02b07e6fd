public import StageKit

/// CSV and TSV with a header row that names the columns.
public struct SeparatedValuesReader: Reader {
    /// The format's name.
    public let name = "CSV"
    /// `.csv`, `.tsv` and `.tab`.
    public let extensions = ["csv", "tsv", "tab"]

    /// Makes the reader.
    public init() {}

    /// Gives one record a row.
    ///
    /// A row with more or fewer cells than the header is a problem, and is skipped. `.csv` files may be delimited by semicolons or tabs: the header row tells.
    public func read(_ window: ByteWindow, of file: SourceFile, into sink: RecordSink) {
        if window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { window.consume(3) }
        let header = window.bytes.prefix { $0 != 0x0A }
        var rows = RowScanner(window, delimiter: Self.delimiter(of: header, format: file.format))
        guard case .row = rows.next() else {
            sink.problem(
                Problem(file: file.name, line: 1, code: .openQuote, reason: "the header row has no end")
            )
            return
        }
        // Many write a blank behind each comma.
        let columns = rows.ends.indices.map {
            String(decoding: rows.cell($0).trimmingBlanks(), as: UTF8.self)
        }
        var reading = RowReading(file: file, sink: sink, columns: columns)
        guard reading.checkColumns() else { return }
        while reading.read(rows.next(), of: rows) {}
    }

    static func delimiter(of header: Slice<UnsafeBufferPointer<UInt8>>, format: String) -> UInt8 {
        if format != "csv" { return 0x09 }
        let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
        let counts = candidates.map { candidate in header.count { $0 == candidate } }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }
}

/// The reading of the rows of one file.
private struct RowReading {
    let file: SourceFile
    let sink: RecordSink
    let columns: [String]
    private let decoding: TextDecoding
    private var builder = RecordBuilder()
    private var index = 0

    init(file: SourceFile, sink: RecordSink, columns: [String]) {
        self.file = file
        self.sink = sink
        self.columns = columns
        decoding = TextDecoding(file: file.name, sink: sink)
    }

    /// Whether there is a column to read texts from; if not, that is a problem.
    mutating func checkColumns() -> Bool {
        for column in columns {
            if case .text = builder.role(of: column) { return true }
        }
        let names = columns.joined(separator: ", ")
        report(.noText, "no column holds a text (text, body, content, …); there are: \(names)", line: 1)
        return false
    }

    /// Takes one row; false at the end, or when the sink wants no more.
    mutating func read(_ found: RowScanner.Found, of rows: RowScanner) -> Bool {
        switch found {
        case .end: return false
        case .row where rows.isBlank: return true
        case .row: break
        case .openQuote:
            report(
                .openQuote,
                "a quotation mark is never closed; from here on marks are taken as letters",
                line: rows.line
            )
        }
        defer { index += 1 }
        guard rows.ends.count == columns.count else {
            let cells = rows.ends.count == 1 ? "1 cell" : "\(rows.ends.count) cells"
            report(.raggedRow, "the row has \(cells), the header \(columns.count)", line: rows.line)
            return true
        }
        return give(rows)
    }

    private mutating func give(_ rows: RowScanner) -> Bool {
        builder.begin()
        for (index, column) in columns.enumerated() {
            rows.cell(index).withUnsafeBufferPointer { builder.add(name: column, value: $0, inList: false) }
        }
        for field in builder.takeLeftOut() { report(field.code, field.reason, line: rows.line, kept: true) }
        guard let text = builder.takeText() else {
            report(.noText, "the row has no text", line: rows.line)
            return true
        }
        let record = SourceRecord(
            file: file.name,
            index: index,
            line: rows.line,
            form: .field,
            text: decoding.decode(text, firstLine: rows.line),
            fields: builder.gathered
        )
        return sink.record(record)
    }

    private func report(_ code: ProblemCode, _ reason: String, line: Int, kept: Bool = false) {
        sink.problem(Problem(file: file.name, line: line, code: code, reason: reason, kept: kept))
    }
}
