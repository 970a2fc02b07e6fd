public import StageKit

/// Gives the sentences, paragraphs or articles around the rows' places, each once.
///
/// A row carries the columns of the first input row that lies in it. A place that reaches over the end of a
/// sentence or paragraph gives one that reaches as far.
public struct Widen: MapStage {
    /// What is gone out to.
    enum Unit: String, CaseIterable, OptionChoice { case sentence, paragraph, article }

    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "widen",
        "gives the distinct sentences, paragraphs or articles around the places",
        synonyms: ["context", "around", "expand", "enclosing"],
        examples: [
            .init("articles | kwic \"levy\" | widen sentence", "the sentences that hold a word"),
            .init(
                "articles | quotes | widen article | keywords",
                "what the articles with quotations are about"
            ),
        ]
    )

    @Option("sentence, paragraph or article", positional: true) var unit: Unit

    /// Makes a stage whose unit is yet to be set.
    public init() {}

    /// Keeps nothing from article to article.
    public func makeWorker(_ run: Run) -> any MapWorker { Worker(unit: unit) }

    private struct Worker: MapWorker {
        let unit: Unit

        mutating func rows(of article: Article, at places: Places, into output: inout Rows) {
            var firstRows: [TokenRange: Int] = [:]
            for (range, row) in zip(places.ranges, places.rows) {
                firstRows[widened(range, in: article), default: row].formMinimum(row)
            }
            for (range, row) in firstRows.sorted(by: { $0.key < $1.key }) {
                output.append(article, range, from: row)
            }
        }

        private func widened(_ range: TokenRange, in article: Article) -> TokenRange {
            let last = max(Int(range.start), Int(range.end) - 1)
            switch unit {
            case .article: return article.allTokens
            case .sentence where article.sentenceCount > 0:
                let first = article.sentence(article.sentenceIndex(ofToken: Int(range.start)))
                let end = article.sentence(article.sentenceIndex(ofToken: last)).end
                return TokenRange(Int(first.start), Int(end))
            case .paragraph where article.paragraphCount > 0:
                let first = article.paragraph(article.paragraphIndex(ofToken: Int(range.start)))
                let end = article.paragraph(article.paragraphIndex(ofToken: last)).end
                return TokenRange(Int(first.start), Int(end))
            default: return range
            }
        }
    }
}

extension Int {
    fileprivate mutating func formMinimum(_ other: Int) { self = Swift.min(self, other) }
}
