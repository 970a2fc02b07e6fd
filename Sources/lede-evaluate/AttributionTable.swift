import Evaluation
import GoldData
import StageKit

/// The rows of `quotes` as predictions.
struct AttributionTable {
    private let table: Table
    private let corpus: GoldCorpus
    private var columns: [String: Column] = [:]

    init(_ table: Table, _ corpus: GoldCorpus) throws {
        self.table = table
        self.corpus = corpus
        for name in ["source", "cue", "content", "kind", "via", "sureness"] {
            columns[name] = try table.column(name)
        }
        guard columns["content"] != nil else {
            throw Failure("columns", "the pipeline gives no column 'content'")
        }
    }

    /// The predictions for each of so many texts.
    func attributions(texts count: Int) -> [[PredictedAttribution]] {
        var lists = Array(repeating: [PredictedAttribution](), count: count)
        for row in 0..<table.rowCount {
            lists[corpus.text(ofArticle: table.places[row].article)].append(
                PredictedAttribution(
                    source: span("source", row),
                    cue: span("cue", row),
                    content: span("content", row),
                    kind: text("kind", row),
                    via: text("via", row),
                    isSure: text("sureness", row) == "high"
                )
            )
        }
        return lists
    }

    private func text(_ name: String, _ row: Int) -> String {
        columns[name]?.text(row, in: table.corpus) ?? ""
    }

    private func span(_ name: String, _ row: Int) -> GoldSpan {
        guard let column = columns[name], !column.isMissing(row), case .place(let values) = column.storage
        else {
            return GoldSpan([])
        }
        return corpus.span(values[row], of: table.places[row].article)
    }
}

/// The predictions of an article as they are written.
struct AttributionLine: Encodable {
    struct Item: Encodable {
        var source: [[Int]]
        var cue: [[Int]]
        var content: [[Int]]
        var kind: String
        var via: String
        var sure: Bool
    }

    var id: String
    var attributions: [Item]

    init(_ article: GoldArticle, _ predicted: [PredictedAttribution]) {
        func offsets(_ span: GoldSpan) -> [[Int]] { span.ranges.map { [$0.lowerBound, $0.upperBound] } }
        id = article.id
        attributions = predicted.map {
            Item(
                source: offsets($0.source),
                cue: offsets($0.cue),
                content: offsets($0.content),
                kind: $0.kind,
                via: $0.via,
                sure: $0.isSure
            )
        }
    }
}
