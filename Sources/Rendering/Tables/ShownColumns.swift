import StageKit

/// A table's columns that are not hidden, and their values as bytes.
final class ShownColumns {
    let table: Table
    let names: [String]
    let columns: [Column]
    let rowCount: Int
    private var last: Article?
    private let texts: (any PlaceTexts)?

    init(_ table: Table) {
        self.table = table
        let shown = table.schema.columns.indices.filter { !table.schema.columns[$0].isHidden }
        names = shown.map { table.schema.columns[$0].name }
        columns = shown.map { table.columns[$0] }
        rowCount = table.rowCount
        texts = table.corpus?.texts()
    }

    /// The article of that number; the last one asked for is kept.
    func article(_ number: UInt32, in corpus: any Corpus) -> Article {
        if let last, last.number == number { return last }
        let article = corpus.article(number)
        last = article
        return article
    }

    /// Adds a value that is not missing, in plain form, a piece at a time; text comes as it is in the corpus.
    func forEachPiece(_ column: Int, _ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        switch columns[column].storage {
        case .text(let values): values.withBytes(row, body)
        case .integer(let values): ShownColumns.pass(String(values[row]), body)
        case .real(let values): ShownColumns.pass(NumberText.plain(values[row]), body)
        case .boolean(let values): ShownColumns.pass(values[row] ? "true" : "false", body)
        case .place(let values):
            let number = values.articles[row]
            for (index, range) in values[row].enumerated() {
                if index > 0 { ShownColumns.pass(" ", body) }
                if let last, last.number == number {
                    last.text.withUnsafeBufferPointer { text in
                        body(UnsafeBufferPointer(rebasing: text[last.bytes(of: range)]))
                    }
                } else if let text = texts?.text(of: range, in: number) {
                    body(text)
                }
            }
        }
    }

    /// A value as a String; nil when missing.
    func string(_ column: Int, _ row: Int) -> String? {
        if columns[column].isMissing(row) { return nil }
        var bytes: [UInt8] = []
        forEachPiece(column, row) { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func pass(_ string: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var string = string
        string.withUTF8(body)
    }
}

extension Column {
    /// True for whole and floating-point numbers.
    var isNumeric: Bool { type == .integer || type == .real }
}
