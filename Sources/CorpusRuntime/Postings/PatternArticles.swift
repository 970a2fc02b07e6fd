import StageKit
import Synchronization

/// Which articles may hold the patterns that were asked for last, for any thread.
///
/// A condition is evaluated anew for each batch of rows: its pattern is looked up once.
final class PatternArticles: Sendable {
    private let found = Mutex<[String: [Bool]]>([:])
    /// A byte an article each.
    private static let most = 16

    /// What `look` gives for a pattern, unless it was asked for lately; others that ask meanwhile wait.
    func articles(_ pattern: String, _ look: () throws -> [Bool]?) rethrows -> [Bool]? {
        try found.withLock { found in
            if let articles = found[pattern] { return articles }
            guard let articles = try look() else { return nil }
            if found.count == PatternArticles.most { found.removeAll() }
            found[pattern] = articles
            return articles
        }
    }
}

extension CorpusSnapshot {
    /// Which articles may hold a pattern, headlines included; nil for a corpus in memory, which has no postings.
    public func articles(mayHold pattern: String) throws -> [Bool]? {
        guard segments.all.allSatisfy({ $0.layerFiles != nil }) else { return nil }
        return try layers.patterns.articles(pattern) {
            let words = try WordPattern(try WordQuery(has: pattern), in: vocabulary)
            let threads = WorkerThreads.coreCount
            let counts = try counts(of: words, withHeadlines: true, threads: threads, Cancellation())
            return counts?.map { $0 > 0 }
        }
    }
}
