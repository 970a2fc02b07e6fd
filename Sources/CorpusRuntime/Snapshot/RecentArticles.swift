import StageKit
import Synchronization

/// The articles that were unpacked last, so many that they have a bounded number of tokens, for any thread.
///
/// The lines of a screen or a small result are shown after they were found: their articles are still here then.
final class RecentArticles: Sendable {
    fileprivate struct State {
        var articles: [UInt32: Article] = [:]
        /// Their numbers, in the order in which they came; those before `first` are gone.
        var order: [UInt32] = []
        var first = 0
        var tokens = 0
    }

    private let state = Mutex(State())
    /// About 20 bytes each.
    fileprivate static let mostTokens = 1 << 19

    /// The article of that number, made by `make` if it was not used lately.
    func article(_ number: UInt32, _ make: () -> Article) -> Article {
        if let article = state.withLock({ $0.articles[number] }) { return article }
        let article = make()
        state.withLock { $0.add(article) }
        return article
    }
}

extension RecentArticles.State {
    fileprivate mutating func add(_ article: Article) {
        guard articles.updateValue(article, forKey: article.number) == nil else { return }
        order.append(article.number)
        tokens += article.tokenCount
        while tokens > RecentArticles.mostTokens, first < order.count - 1 {
            tokens -= articles.removeValue(forKey: order[first])?.tokenCount ?? 0
            first += 1
        }
        if first > 1024, first * 2 > order.count {
            order.removeFirst(first)
            first = 0
        }
    }
}
