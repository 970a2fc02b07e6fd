public import StageKit
import Synchronization

/// The values of article layers, each article's computed by the thread that first asks, and kept.
final class ArticleLayerStore: Sendable {
    private let columns = Mutex<[UInt64: [LayerColumn]]>([:])

    /// The values of one article; what a file keeps of the layer is not computed again.
    func values(_ layer: any ArticleLayer, of article: Article, in segments: CorpusSegments) -> LayerValues {
        let place = segments.place(article.number)
        let column = columns.withLock { columns in
            if let known = columns[layer.fingerprint] { return known[place.segment] }
            return add(layer, article.vocabulary, segments, to: &columns)[place.segment]
        }
        return column.values(of: article, number: place.article)
    }

    private func add(
        _ layer: any ArticleLayer,
        _ vocabulary: Vocabulary,
        _ segments: CorpusSegments,
        to columns: inout [UInt64: [LayerColumn]]
    ) -> [LayerColumn] {
        let prepared = PreparedOnce { layer.prepared(for: vocabulary) }
        let new = segments.all.map { segment in
            LayerColumn(
                segment.articles.articleCount,
                segment.layerFiles?.open(LayerColumn.fileName(layer.fingerprint), version: 1),
                prepared
            )
        }
        columns[layer.fingerprint] = new
        return new
    }

    /// Writes the layers of which so many articles were computed that it is worth it.
    ///
    /// Of several segments the later ones are small; what is kept of them saves getting the layer ready.
    func keep(in segments: CorpusSegments) {
        for (fingerprint, columns) in columns.withLock({ $0 }) {
            for (segment, column) in zip(segments.all, columns) {
                guard let files = segment.layerFiles,
                    column.isWorthKeeping(evenFew: segments.only == nil)
                else { continue }
                files.write(LayerColumn.fileName(fingerprint), version: 1) {
                    let articles = 0..<segment.articles.articleCount
                    try column.write(to: $0, tokenCounts: articles.map { segment.tokenCount($0) })
                }
            }
        }
    }
}

extension CorpusSnapshot {
    /// The article with its tags, computed once an article.
    public func tagged(_ article: Article, by layer: any ArticleLayer) -> Article {
        article.tagged(layers.articles.values(layer, of: article, in: segments))
    }

    /// Puts what was computed of article layers beside the store, if it is much.
    public func keepArticleLayers() { layers.articles.keep(in: segments) }
}
