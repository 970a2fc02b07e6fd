public import StageKit

/// All of one row: each column on lines of its own, and the paragraph its place lies in, or of an article its beginning.
public struct RowDetail {
    private let table: Table
    private let row: Int
    private let layout: TerminalLayout

    /// Describes row `row`, from 0.
    public init(_ table: Table, row: Int, _ layout: TerminalLayout) {
        self.table = table
        self.row = row
        self.layout = layout
    }

    /// The lines to show; long values are wrapped, nothing is cut.
    public var lines: [String] {
        let shown = ShownColumns(table)
        let names = shown.names.map(ClippedText.oneLine)
        let width = names.map { DisplayWidth.of($0) }.max() ?? 0
        var lines: [String] = []
        for (index, name) in names.enumerated() {
            let text = shown.string(index, row).map(ClippedText.oneLine) ?? "·"
            lines += LabelledText.lines(name, text, labelWidth: width, layout)
        }
        return lines + context
    }

    private var context: [String] {
        guard table.schema.place == .one, let corpus = table.corpus else { return [] }
        let place = table.places[row]
        let article = corpus.article(place.article)
        let attributes = article.attributes
        let scalars = article.scalars(of: place.tokens)
        let heading =
            ClippedText.oneLine(RowDetail.source(attributes))
            + ", characters \(scalars.lowerBound)–\(scalars.upperBound)"
        var lines = [""] + WrappedText.lines(heading, max(20, layout.width)).map(layout.style.dim)
        guard article.paragraphCount > 0, !place.tokens.isEmpty else { return lines }
        lines += place.tokens == article.allTokens ? beginning(of: article) : passage(place, in: article)
        return lines
    }

    /// The file; for a record in it the line, and what the article is called where the file does not say it.
    private static func source(_ attributes: ArticleAttributes) -> String {
        let isNamed = !attributes.id.hasPrefix(attributes.file)
        let isRecord = isNamed || attributes.record > 0 || attributes.line > 1
        return attributes.file + (isRecord ? ", line \(attributes.line)" : "")
            + (attributes.id == attributes.file ? "" : ", article \(attributes.id)")
    }

    /// As many rows of an article as are read at a glance.
    private static let mostRows = 20

    private func beginning(of article: Article) -> [String] {
        var lines: [String] = []
        for index in 0..<article.paragraphCount {
            if lines.count >= RowDetail.mostRows {
                let left = Count.of(article.paragraphCount - index, "more paragraph")
                return lines + [layout.style.dim("… \(left) (:open \(row + 1))")]
            }
            let text = ClippedText.oneLine(article.string(article.paragraph(index)))
            lines += WrappedText.lines(text, max(20, layout.width))
        }
        return lines
    }

    private func passage(_ place: Place, in article: Article) -> [String] {
        let first = article.paragraph(article.paragraphIndex(ofToken: Int(place.tokens.start)))
        let last = article.paragraph(article.paragraphIndex(ofToken: Int(place.tokens.end) - 1))
        let whole = article.bytes(of: TokenRange(Int(first.start), Int(last.end)))
        let inner = article.bytes(of: place.tokens)
        let text =
            article.string(bytes: whole.lowerBound..<inner.lowerBound) + "⟦" + article.string(bytes: inner)
            + "⟧"
            + article.string(bytes: inner.upperBound..<whole.upperBound)
        return WrappedText.lines(ClippedText.oneLine(text), max(20, layout.width))
    }
}
