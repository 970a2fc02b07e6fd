import StageKit

/// A table in GitHub's Markdown.
struct MarkdownTable: RowFormat {
    private let shown: ShownColumns

    init(_ shown: ShownColumns) { self.shown = shown }

    func writeHead(to output: OutputBuffer) throws {
        try line(shown.names.map(Self.escaped), to: output)
        try line(shown.columns.map { $0.isNumeric ? "---:" : "---" }, to: output)
    }

    func write(_ rows: Range<Int>, to output: OutputBuffer) throws {
        for row in rows {
            try line(shown.columns.indices.map { Self.escaped(shown.string($0, row) ?? "") }, to: output)
        }
    }

    private func line(_ cells: [String], to output: OutputBuffer) throws {
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
