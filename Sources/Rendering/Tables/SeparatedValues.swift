import StageKit

/// CSV and TSV.
struct SeparatedValues: RowFormat {
    /// What tells one from the other.
    struct Signs {
        let separator: UInt8
        let lineEnd: String
        let quotes: Bool

        /// RFC 4180.
        static let csv = Signs(separator: UInt8(ascii: ","), lineEnd: "\r\n", quotes: true)
        /// Tab-separated, with backslash escapes.
        static let tsv = Signs(separator: UInt8(ascii: "\t"), lineEnd: "\n", quotes: false)
    }

    private let shown: ShownColumns
    private let signs: Signs

    init(_ shown: ShownColumns, _ signs: Signs) {
        self.shown = shown
        self.signs = signs
    }

    func writeHead(to output: OutputBuffer) throws {
        for (index, name) in shown.names.enumerated() {
            if index > 0 { output.append(signs.separator) }
            append(Array(name.utf8), to: output)
        }
        try output.endLine(signs.lineEnd)
    }

    func write(_ rows: Range<Int>, to output: OutputBuffer) throws {
        var cell: [UInt8] = []
        for row in rows {
            for column in shown.columns.indices {
                if column > 0 { output.append(signs.separator) }
                if shown.columns[column].isMissing(row) { continue }
                cell.removeAll(keepingCapacity: true)
                shown.forEachPiece(column, row) { cell.append(contentsOf: $0) }
                append(cell, to: output)
            }
            try output.endLine(signs.lineEnd)
        }
    }

    private func append(_ cell: [UInt8], to output: OutputBuffer) {
        cell.withUnsafeBufferPointer { signs.quotes ? quoted($0, output) : escaped($0, output) }
    }

    private func quoted(_ cell: UnsafeBufferPointer<UInt8>, _ output: OutputBuffer) {
        let mark = UInt8(ascii: "\"")
        guard
            cell.isEmpty
                || cell.contains(where: { $0 == signs.separator || $0 == mark || $0 == 10 || $0 == 13 })
        else {
            return output.append(cell)
        }
        output.append(mark)
        append(cell, to: output, instead: { $0 == mark ? "\"\"" : nil })
        output.append(mark)
    }

    private func escaped(_ cell: UnsafeBufferPointer<UInt8>, _ output: OutputBuffer) {
        append(cell, to: output) { byte in
            switch byte {
            case 9: #"\t"#
            case 10: #"\n"#
            case 13: #"\r"#
            case 0x5C: #"\\"#
            default: nil
            }
        }
    }

    /// Adds a cell in which some bytes have others instead, what lies between them at once.
    @inline(__always)
    private func append(
        _ cell: UnsafeBufferPointer<UInt8>,
        to output: OutputBuffer,
        instead: (UInt8) -> StaticString?
    ) {
        var start = 0
        for (index, byte) in cell.enumerated() {
            guard let other = instead(byte) else { continue }
            output.append(UnsafeBufferPointer(rebasing: cell[start..<index]))
            output.append(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
            start = index + 1
        }
        output.append(UnsafeBufferPointer(rebasing: cell[start...]))
    }
}
