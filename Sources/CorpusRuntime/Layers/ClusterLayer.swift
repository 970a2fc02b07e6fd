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
    /// Signature rows a band: with 4, a pair at Jaccard 0.5 is missed once in 8, at 0.6 once in 80.
    private static let rowsPerBand = 4

    /// The least article number of each article's cluster, by article number.
    static func compute(_ corpus: CorpusSnapshot, threads: Int) throws -> [UInt32] {
        let articles = corpus.articles(.main)
        let hashes = wordHashes(corpus.vocabulary)
        let shingles = try MapResults.collect((articles.count + 63) / 64, threads: threads) { batch, _ in
            articles[(batch * 64)..<min(articles.count, batch * 64 + 64)].map {
                self.shingles(of: corpus.article($0), hashes)
            }
        } makeWorker: {
            ()
        }.flatMap { $0 }
        var clusters = DisjointSets(count: corpus.articleCount)
        for candidates in buckets(shingles) {
            for (position, a) in candidates.enumerated() {
                for b in candidates[(position + 1)...] {
                    let pair = (articles[a], articles[b])
                    if clusters.root(pair.0) == clusters.root(pair.1) { continue }
                    if corpus.attributes(pair.0).file == corpus.attributes(pair.1).file,
                        corpus.attributes(pair.0).record == corpus.attributes(pair.1).record
                    {
                        continue
                    }
                    if isCopy(shingles[a], shingles[b]) { clusters.join(pair.0, pair.1) }
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

    /// Groups of articles that share a band, by position in the list of shingles.
    private static func buckets(_ shingles: [[UInt64]]) -> [[Int]] {
        var byBand: [UInt64: [Int]] = [:]
        for (index, hashes) in shingles.enumerated() where !hashes.isEmpty {
            for band in MinHash(shingles: hashes).bandHashes(rows: rowsPerBand) {
                byBand[band, default: []].append(index)
            }
        }
        return byBand.values.filter { $0.count > 1 }
    }

    private static func isCopy(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        let overlap = Shingles.overlap(a, b)
        if overlap.jaccard >= leastJaccard { return true }
        return min(a.count, b.count) >= leastShingles && overlap.containment >= leastContainment
    }
}
