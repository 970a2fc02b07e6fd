import TextCore

/// What an article's near copies are looked for by: a hash of each band of its signature.
enum NearCopyBands {
    /// Signature rows a band: with 4, a pair at Jaccard 0.5 is missed once in 8, at 0.6 once in 80.
    static let rows = 4
    /// Bands of an article.
    static let count = MinHash.binCount / rows

    /// Appends the bands of an article whose words have these hashes; there is at least one word.
    static func append(words: ArraySlice<UInt64>, to bands: inout [UInt32]) {
        let signature = words.withUnsafeBufferPointer { MinHash(shingles: Shingles.unordered(of: $0)) }
        for hash in signature.bandHashes(rows: rows) { bands.append(UInt32(truncatingIfNeeded: hash >> 32)) }
    }
}
