import StageKit

/// A JSON object a row.
///
/// Keys come in the order of the columns, `NAME_span` after its column, then `article`, `start` and `end` where
/// the table has none of its own.
final class JSONLines: RowFormat {
    private let shown: ShownColumns
    private let corpus: (any Corpus)?
    private let offsets: PlaceOffsets
    private let names: [(value: String, span: String?)]
    private var lastName: (article: UInt32, text: String)?
    private let keys: (article: String?, start: String?, end: String?)

    init(_ shown: ShownColumns) {
        self.shown = shown
        corpus = shown.table.corpus
        offsets = PlaceOffsets(articleCount: shown.table.corpus?.articleCount ?? 0)
        let own = Set(shown.names)
        names = shown.names.indices.map { index in
            let name = shown.names[index]
            let hasSpan = shown.columns[index].type == .place && !own.contains("\(name)_span")
            return (JSONText.quoted(name) + ":", hasSpan ? JSONText.quoted("\(name)_span") + ":" : nil)
        }
        func key(_ name: String) -> String? { own.contains(name) ? nil : JSONText.quoted(name) + ":" }
        let hasPlaces = shown.table.schema.place == .one && shown.table.corpus != nil
        keys = hasPlaces ? (key("article"), key("start"), key("end")) : (nil, nil, nil)
    }

    func writeHead(to _: OutputBuffer) {}

    func write(_ rows: Range<Int>, to output: OutputBuffer) throws {
        for row in rows {
            output.append("{")
            var isFirst = true
            for column in shown.columns.indices {
                begin(names[column].value, &isFirst, output)
                value(column, row, output)
                guard let span = names[column].span else { continue }
                begin(span, &isFirst, output)
                spans(column, row, output)
            }
            if keys.article != nil || keys.start != nil || keys.end != nil { place(row, &isFirst, output) }
            output.append("}")
            try output.endLine()
        }
    }

    private func begin(_ key: String, _ isFirst: inout Bool, _ output: OutputBuffer) {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        output.append(key)
    }

    private func value(_ column: Int, _ row: Int, _ output: OutputBuffer) {
        if shown.columns[column].isMissing(row) { return output.append("null") }
        switch shown.columns[column].storage {
        case .integer, .boolean: shown.forEachPiece(column, row, output.append)
        case .real(let values):
            values[row].isFinite ? shown.forEachPiece(column, row, output.append) : output.append("null")
        case .text, .place:
            output.append(UInt8(ascii: "\""))
            shown.forEachPiece(column, row) { JSONText.escape($0, output.append) }
            output.append(UInt8(ascii: "\""))
        }
    }

    private func spans(_ column: Int, _ row: Int, _ output: OutputBuffer) {
        guard case .place(let values) = shown.columns[column].storage, let corpus,
            !shown.columns[column].isMissing(row)
        else { return output.append("null") }
        let article = shown.article(values.articles[row], in: corpus)
        output.append("[")
        for (index, tokens) in values[row].enumerated() {
            let range = offsets.range(article, tokens)
            output.append(index > 0 ? ",[" : "[")
            output.append(range.lowerBound)
            output.append(",")
            output.append(range.upperBound)
            output.append("]")
        }
        output.append("]")
    }

    /// The article's id in quotation marks; the last one asked for is kept.
    private func name(of article: Article) -> String {
        if let lastName, lastName.article == article.number { return lastName.text }
        let text = JSONText.quoted(article.attributes.id)
        lastName = (article.number, text)
        return text
    }

    private func place(_ row: Int, _ isFirst: inout Bool, _ output: OutputBuffer) {
        guard let corpus else { return }
        let place = shown.table.places[row]
        let article = shown.article(place.article, in: corpus)
        let range = offsets.range(article, place.tokens)
        if let key = keys.article {
            begin(key, &isFirst, output)
            output.append(name(of: article))
        }
        if let key = keys.start {
            begin(key, &isFirst, output)
            output.append(range.lowerBound)
        }
        if let key = keys.end {
            begin(key, &isFirst, output)
            output.append(range.upperBound)
        }
    }
}
