import StageKit
import TextCore

/// Near-copy clusters of the main parts: connected components of pairs that share enough word 5-grams.
///
/// Candidate pairs come from bands of one-permutation MinHash signatures and are verified by exact overlap, so
/// the result does not depend on the order of files. Parts of one file never meet; teasers join none.
enum ClusterLayer {
    /// The least shared part of all shingles of two copies.
    static let leastJaccard = 0.5
    /// The least part of the shorter text that lies in the longer one, for cut copies.
    static let leastContainment = 0.8
    /// How many shingles the shorter of two texts must have for containment to count.
    static let leastShingles = 40

    /// How many shingles are kept for when their article is compared again: 64 MB.
    private static let keptShingles = 8 << 20
    /// How many pairs are kept that share a band and yet are no copies, for when they share another: 32 MB.
    private static let keptPairs = 2 << 20

    /// The least article number of each article's cluster, by article number.
    static func compute(_ corpus: CorpusSnapshot) -> [UInt32] {
        var clusters = DisjointSets(count: corpus.articleCount)
        let hashes = wordHashes(corpus.vocabulary)
        var shingles: [UInt32: [UInt64]] = [:]
        var keptCount = 0
        func known(_ article: UInt32) -> [UInt64] {
            if let known = shingles[article] { return known }
            let found = self.shingles(of: corpus.words(of: article), hashes)
            if keptCount > keptShingles {
                shingles.removeAll(keepingCapacity: true)
                keptCount = 0
            }
            shingles[article] = found
            keptCount += found.count
            return found
        }
        var different: Set<UInt64> = []
        NearCopyPairs(corpus).forEach { a, b in
            let pair = UInt64(a) << 32 | UInt64(b)
            if clusters.root(a) == clusters.root(b) || different.contains(pair) { return }
            if !isSameRecord(corpus, a, b), isCopy(known(a), known(b)) {
                clusters.join(a, b)
            } else {
                if different.count > keptPairs { different.removeAll(keepingCapacity: true) }
                different.insert(pair)
            }
        }
        return (0..<UInt32(corpus.articleCount)).map { clusters.root($0) }
    }

    static func wordHashes(_ vocabulary: Vocabulary) -> [UInt64] {
        (0..<vocabulary.folds.count).map { id in vocabulary.folds.withBytes(id) { Hashing.hash($0) } }
    }

    /// The sorted shingle hashes of body and headings.
    private static func shingles(of article: Article, _ hashes: [UInt64]) -> [UInt64] {
        let ids = article.wordIDs
        let first = article.wordCount - article.bodyWordCount
        var words: [UInt64] = []
        words.reserveCapacity(article.bodyWordCount)
        for word in first..<article.wordCount { words.append(hashes[Int(ids[word])]) }
        return Shingles.hashes(of: words)
    }

    private static func isSameRecord(_ corpus: CorpusSnapshot, _ a: UInt32, _ b: UInt32) -> Bool {
        corpus.file(a) == corpus.file(b) && corpus.place(a).record == corpus.place(b).record
    }

    private static func isCopy(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        let overlap = Shingles.overlap(a, b)
        if overlap.jaccard >= leastJaccard { return true }
        return min(a.count, b.count) >= leastShingles && overlap.containment >= leastContainment
    }
}
