import Quotes
import StageKit
import StageTestKit

/// A text in which ⟦content⟧, {source} and ‹cue› of one attribution are marked.
struct MarkedSpeech {
    private static let signs: [(column: String, open: Character, close: Character)] = [
        ("content", "⟦", "⟧"), ("source", "{", "}"), ("cue", "‹", "›"),
    ]

    /// The text without its marks.
    static func plain(_ marked: String) -> String {
        marked.filter { character in !signs.contains { $0.open == character || $0.close == character } }
    }

    /// The rows that `quotes` gives for a text, each as the text with its spans marked.
    static func rows(_ text: String, sure: Quotes.Sure = .any) throws -> [Row] {
        let corpus = SampleCorpus([SampleText(text)])
        let stage = try Quotes.make(["sure": .text(sure.rawValue)])
        let rows = try corpus.rows(of: stage)
        return (0..<rows.count).map { Row(rows, $0, corpus.article(0)) }
    }

    /// One row, to be compared with what was marked by hand.
    struct Row {
        private let values: [String: Cell]
        private let article: Article

        init(_ rows: Rows, _ index: Int, _ article: Article) {
            let names = Quotes.declaration.columns.map(\.name)
            values = Dictionary(uniqueKeysWithValues: zip(names, rows.columns.map { $0[index] }))
            self.article = article
        }

        /// The text of a column; nil when missing.
        subscript(column: String) -> String? {
            switch values[column] {
            case .text(let text): text
            case .place(let ranges): ranges.map { article.string($0) }.joined(separator: " … ")
            default: nil
            }
        }

        /// The article's text with the row's spans marked.
        var marked: String {
            var inserts: [(offset: Int, order: Int, sign: Character)] = []
            for (order, sign) in MarkedSpeech.signs.enumerated() {
                guard case .place(let ranges) = values[sign.column] else { continue }
                for range in ranges {
                    let bytes = article.bytes(of: range)
                    inserts.append((bytes.lowerBound, order, sign.open))
                    inserts.append((bytes.upperBound, -order - 1, sign.close))
                }
            }
            var utf8 = Array(article.string(bytes: 0..<article.text.count).utf8)
            for insert in inserts.sorted(by: { ($0.offset, $0.order) > ($1.offset, $1.order) }) {
                utf8.insert(contentsOf: Array(String(insert.sign).utf8), at: insert.offset)
            }
            return String(decoding: utf8, as: UTF8.self)
        }
    }
}
