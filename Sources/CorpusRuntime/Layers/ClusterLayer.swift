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

    /// The least article number of each article's cluster, by article number.
    static func compute(_ corpus: CorpusSnapshot, threads: Int) throws -> [UInt32] {
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
        forEachBucket(corpus) { candidates in
            for (position, a) in candidates.enumerated() {
                for b in candidates[(position + 1)...] {
                    if clusters.root(a) == clusters.root(b) || isSameRecord(corpus, a, b) { continue }
                    if isCopy(known(a), known(b)) { clusters.join(a, b) }
                }
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

    /// Calls `body` with each group of articles that share a band, ascending; band by band, so that no more than one
    /// is held.
    private static func forEachBucket(_ corpus: CorpusSnapshot, _ body: ([UInt32]) -> Void) {
        let articles = corpus.articles(.main).filter { corpus.bodyWordCount($0) > 0 }
        let bands = articles.compactMap { self.bands(of: $0, corpus) }
        guard bands.count == articles.count else { return }
        for band in 0..<NearCopyBands.count {
            let keys = shared(articles.indices.map { UInt64(bands[$0][band]) << 32 | UInt64(articles[$0]) })
            var start = 0
            while start < keys.count {
                var end = start + 1
                while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
                if end - start > 1 { body(keys[start..<end].map { UInt32(truncatingIfNeeded: $0) }) }
                start = end
            }
        }
    }

    /// The keys in order, without most of those whose band no other article has: to count places in a table, told by
    /// some bits of the band, costs less than to order all.
    private static func shared(_ keys: [UInt64]) -> [UInt64] {
        var size = 64
        while size < keys.count * 4 { size *= 2 }
        var counts = [UInt8](repeating: 0, count: size)
        for key in keys {
            let place = Int(key >> 32) & (size - 1)
            if counts[place] < 2 { counts[place] += 1 }
        }
        return keys.filter { counts[Int($0 >> 32) & (size - 1)] > 1 }.sorted()
    }

    private static func bands(of article: UInt32, _ corpus: CorpusSnapshot) -> UnsafeBufferPointer<UInt32>? {
        let place = corpus.segments.place(article)
        let first = place.article * NearCopyBands.count
        return corpus.segments.all[place.segment].articles.bands.touch(first..<(first + NearCopyBands.count))
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
