/// The texts of an operand, whether it keeps them as strings or as places in articles.
///
/// For one thread; remembers the article read last, since rows of one article mostly follow one another.
final class TextValues {
    private let column: Column
    private let corpus: (any Corpus)?
    private var last: Article?
    private lazy var texts = corpus?.texts()
    let step: Int

    init(_ operand: Operand, _ corpus: (any Corpus)?) {
        column = operand.column
        step = operand.step
        self.corpus = corpus
    }

    /// Calls `body` with the text of `row`, a place's ranges joined by a blank; the bytes may not escape.
    func withBytes<R>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
        let entry = row &* step
        switch column.storage {
        case .text(let values): return try values.withBytes(entry, body)
        case .place(let values):
            guard let texts else { preconditionFailure("a table with places has a corpus") }
            let (article, ranges) = (values.articles[entry], values[entry])
            if ranges.count == 1, let range = ranges.first {
                return try withExtendedLifetime(texts) { try body(texts.text(of: range, in: article)) }
            }
            var joined: [UInt8] = []
            for (index, range) in ranges.enumerated() {
                if index > 0 { joined.append(0x20) }
                joined.append(contentsOf: texts.text(of: range, in: article))
            }
            return try joined.withUnsafeBufferPointer(body)
        default: preconditionFailure("text was asked of a \(column.type) column")
        }
    }

    /// The text of `row` as a String.
    func string(_ row: Int) -> String { withBytes(row) { String(decoding: $0, as: UTF8.self) } }

    /// Whether the texts are places.
    var arePlaces: Bool { article(of: 0) != nil }

    /// The number of the article of `row` when the texts are places.
    func article(of row: Int) -> UInt32? {
        guard case .place(let values) = column.storage, !values.articles.isEmpty else { return nil }
        return values.articles[row &* step]
    }

    /// The article and ranges of `row` when the texts are places; of one object only this or ``words(_:)`` is asked.
    func place(_ row: Int) -> (Article, ArraySlice<TokenRange>)? {
        place(row) { $0.article($1) }
    }

    /// The words of the article of `row`, as ``Corpus/words(of:)`` gives them, and the ranges.
    func words(_ row: Int) -> (Article, ArraySlice<TokenRange>)? {
        place(row) { $0.words(of: $1) }
    }

    private func place(_ row: Int, _ read: (any Corpus, UInt32) -> Article)
        -> (Article, ArraySlice<TokenRange>)?
    {
        guard case .place(let values) = column.storage else { return nil }
        guard let corpus else { preconditionFailure("a table with places has a corpus") }
        let entry = row &* step
        let number = values.articles[entry]
        let article = if let last, last.number == number { last } else { read(corpus, number) }
        last = article
        return (article, values[entry])
    }
}
