import StageKit

/// The pairs of main parts that may be near copies: those that share a band of their signatures.
///
/// Of a band that very many share, as texts of one template do, each part is paired with those alone whose signatures
/// come next in order; copies share most of their bands, and so meet in others. Pairs do not depend on the order of
/// files.
struct NearCopyPairs {
    /// How many parts share a band at most for all of them to be paired.
    private static let mostShared = 64
    /// With how many each is paired otherwise.
    private static let nearest = 16

    private let articles: [UInt32]
    private let bands: [UnsafeBufferPointer<UInt32>]

    /// The parts of a corpus that have words; none where its signatures are damaged.
    init(_ corpus: CorpusSnapshot) {
        let articles = corpus.articles(.main).filter { corpus.bodyWordCount($0) > 0 }
        let bands = articles.compactMap { NearCopyPairs.bands(of: $0, corpus) }
        let isWhole = bands.count == articles.count
        (self.articles, self.bands) = isWhole ? (articles, bands) : ([], [])
    }

    /// Calls `body` with the article numbers of each pair, the lower one first; a pair may come once a band.
    ///
    /// Band by band, so that no more than one is held.
    func forEach(_ body: (_ a: UInt32, _ b: UInt32) -> Void) {
        for band in 0..<NearCopyBands.count {
            let keys = shared(articles.indices.map { UInt64(bands[$0][band]) << 32 | UInt64($0) })
            var start = 0
            while start < keys.count {
                var end = start + 1
                while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
                if end - start > 1 {
                    forEachPair(keys[start..<end].map { Int(UInt32(truncatingIfNeeded: $0)) }, body)
                }
                start = end
            }
        }
    }

    private func forEachPair(_ sharing: [Int], _ body: (UInt32, UInt32) -> Void) {
        let isTemplate = sharing.count > NearCopyPairs.mostShared
        let ordered = isTemplate ? sharing.sorted { bands[$0].lexicographicallyPrecedes(bands[$1]) } : sharing
        for (position, a) in ordered.enumerated() {
            let end = isTemplate ? min(ordered.count, position + 1 + NearCopyPairs.nearest) : ordered.count
            for b in ordered[(position + 1)..<end] { body(articles[min(a, b)], articles[max(a, b)]) }
        }
    }

    /// The keys in order, without most of those whose band no other article has: to count places in a table, told by
    /// some bits of the band, costs less than to order all.
    private func shared(_ keys: [UInt64]) -> [UInt64] {
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
}
