import StageKit

/// CSV and TSV.
struct SeparatedValues {
    let separator: UInt8
    let lineEnd: String
    let quotes: Bool

    /// RFC 4180.
    static let csv = SeparatedValues(separator: UInt8(ascii: ","), lineEnd: "\r\n", quotes: true)
    /// Tab-separated, with backslash escapes.
    static let tsv = SeparatedValues(separator: UInt8(ascii: "\t"), lineEnd: "\n", quotes: false)

    func write(_ shown: ShownColumns, to output: OutputBuffer) throws {
        var cell: [UInt8] = []
        for (index, name) in shown.names.enumerated() {
            if index > 0 { output.append(separator) }
            append(Array(name.utf8), to: output)
        }
        try output.endLine(lineEnd)
        for row in 0..<shown.rowCount {
            for column in shown.columns.indices {
                if column > 0 { output.append(separator) }
                if shown.columns[column].isMissing(row) { continue }
                cell.removeAll(keepingCapacity: true)
                shown.forEachPiece(column, row) { cell.append(contentsOf: $0) }
                append(cell, to: output)
            }
            try output.endLine(lineEnd)
        }
    }

    private func append(_ cell: [UInt8], to output: OutputBuffer) {
        cell.withUnsafeBufferPointer { quotes ? quoted($0, output) : escaped($0, output) }
    }

    private func quoted(_ cell: UnsafeBufferPointer<UInt8>, _ output: OutputBuffer) {
        let mark = UInt8(ascii: "\"")
        guard cell.isEmpty || cell.contains(where: { $0 == separator || $0 == mark || $0 == 10 || $0 == 13 })
        else {
            return output.append(cell)
        }
        output.append(mark)
        for byte in cell {
            if byte == mark { output.append(mark) }
            output.append(byte)
        }
        output.append(mark)
    }

    private func escaped(_ cell: UnsafeBufferPointer<UInt8>, _ output: OutputBuffer) {
        guard cell.contains(where: { $0 < 0x20 || $0 == 0x5C }) else { return output.append(cell) }
        for byte in cell {
            switch byte {
            case 9: output.append(#"\t"#)
            case 10: output.append(#"\n"#)
            case 13: output.append(#"\r"#)
            case 0x5C: output.append(#"\\"#)
            default: output.append(byte)
            }
        }
    }
}
