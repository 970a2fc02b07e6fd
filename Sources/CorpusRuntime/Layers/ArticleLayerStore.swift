public import StageKit
import Synchronization

/// The values of article layers, each article's computed by the thread that first asks, and kept.
final class ArticleLayerStore: Sendable {
    private let columns = Mutex<[UInt64: LayerColumn]>([:])

    /// The values of one article; what a file keeps of the layer is not computed again.
    func values(
        _ layer: any ArticleLayer,
        of article: Article,
        articleCount: Int,
        in files: LayerFiles?
    ) -> LayerValues {
        let column = columns.withLock { columns in
            if let column = columns[layer.fingerprint] { return column }
            let column = LayerColumn(
                articleCount,
                files?.open(layer.fileName, version: 1)
            ) { [vocabulary = article.vocabulary] in layer.prepared(for: vocabulary) }
            columns[layer.fingerprint] = column
            return column
        }
        return column.values(of: article)
    }

    /// Writes the layers of which so many articles were computed that it is worth it.
    func keep(in files: LayerFiles, tokenCounts: () -> [Int]) {
        for (fingerprint, column) in columns.withLock({ $0 }) where column.isWorthKeeping {
            files.write(LayerColumn.fileName(fingerprint), version: 1) {
                try column.write(to: $0, tokenCounts: tokenCounts())
            }
        }
    }
}

extension ArticleLayer {
    fileprivate var fileName: String { LayerColumn.fileName(fingerprint) }
}

extension CorpusSnapshot {
    /// The article with its tags, computed once an article.
    public func tagged(_ article: Article, by layer: any ArticleLayer) -> Article {
        article.tagged(layers.articles.values(layer, of: article, articleCount: articleCount, in: layerFiles))
    }

    /// Puts what was computed of article layers beside the store, if it is much.
    public func keepArticleLayers() {
        guard let layerFiles else { return }
        layers.articles.keep(in: layerFiles) { (0..<UInt32(articleCount)).map { tokenCount($0) } }
    }
}
