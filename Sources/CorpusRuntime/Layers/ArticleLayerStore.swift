public import StageKit
import Synchronization

/// The values of article layers, each article's computed by the thread that first asks, and kept.
final class ArticleLayerStore: Sendable {
    private let columns = Mutex<[UInt64: LayerColumn]>([:])

    /// The values of one article.
    func values(_ layer: any ArticleLayer, of article: Article, articleCount: Int) -> LayerValues {
        let column = columns.withLock { columns in
            if let column = columns[layer.fingerprint] { return column }
            let column = LayerColumn(layer.prepared(for: article.vocabulary), articleCount)
            columns[layer.fingerprint] = column
            return column
        }
        return column.values(of: article)
    }
}

/// One layer's values, a slot an article.
private final class LayerColumn: Sendable {
    private let layer: any PreparedLayer
    /// Slots are locked in groups: an article's values are computed outside the lock.
    private let groups: [Group]

    private final class Group: Sendable {
        let slots: Mutex<[LayerValues?]>
        init(_ count: Int) { slots = Mutex(Array(repeating: nil, count: count)) }
    }
    private static let groupSize = 256

    init(_ layer: any PreparedLayer, _ articleCount: Int) {
        self.layer = layer
        groups = stride(from: 0, to: articleCount, by: LayerColumn.groupSize).map {
            Group(min(LayerColumn.groupSize, articleCount - $0))
        }
    }

    /// Two threads that ask for the same article at once both compute; the first to end is kept.
    func values(of article: Article) -> LayerValues {
        let (group, slot) = Int(article.number).quotientAndRemainder(dividingBy: LayerColumn.groupSize)
        if let kept = groups[group].slots.withLock({ $0[slot] }) { return kept }
        let computed = LayerValues(layer, of: article)
        return groups[group].slots.withLock { slots in
            if let kept = slots[slot] { return kept }
            slots[slot] = computed
            return computed
        }
    }
}

extension CorpusSnapshot {
    /// The article with its tags, computed once an article.
    public func tagged(_ article: Article, by layer: any ArticleLayer) -> Article {
        article.tagged(layers.articles.values(layer, of: article, articleCount: articleCount))
    }
}
