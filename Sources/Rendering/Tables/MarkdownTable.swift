import StageKit

/// A table in GitHub's Markdown.
enum MarkdownTable {
    static func write(_ shown: ShownColumns, to output: OutputBuffer) throws {
        try line(shown.names.map(escaped), to: output)
        try line(shown.columns.map { $0.isNumeric ? "---:" : "---" }, to: output)
        for row in 0..<shown.rowCount {
            try line(shown.columns.indices.map { escaped(shown.string($0, row) ?? "") }, to: output)
        }
    }

    private static func line(_ cells: [String], to output: OutputBuffer) throws {
        try output.line("| " + cells.joined(separator: " | ") + " |")
    }

    private static let special = Array("|\\`*_<[".utf8)

    private static func escaped(_ text: String) -> String {
        var cell: [UInt8] = []
        for byte in ClippedText.oneLine(text).utf8 {
            if special.contains(byte) { cell.append(UInt8(ascii: "\\")) }
            cell.append(byte)
        }
        return String(decoding: cell, as: UTF8.self)
    }
}
