/// Word shingles of an article: hashes of runs of words, by which near copies are found and verified.
public enum Shingles {
    /// Words in a shingle.
    public static let size = 5

    /// Hashes of the article's shingles, ascending and distinct.
    ///
    /// - Parameter words: a hash of each word's folded form, in order. Fewer words than ``size`` make one shingle.
    public static func hashes(of words: [UInt64]) -> [UInt64] {
        var hashes = words.withUnsafeBufferPointer { unordered(of: $0) }
        hashes.sort()
        return distinct(hashes)
    }

    /// Hashes of the article's shingles as they stand, repeated ones too: all that a ``MinHash`` needs.
    public static func unordered(of words: UnsafeBufferPointer<UInt64>) -> [UInt64] {
        guard !words.isEmpty else { return [] }
        guard words.count >= size else { return short(words) }
        return [UInt64](unsafeUninitializedCapacity: words.count - size + 1) { hashes, count in
            count = words.count - size + 1
            guard let words = words.baseAddress, let hashes = hashes.baseAddress else { return }
            for start in 0..<count {
                var hash = seed
                for i in 0..<size { hash = mix(hash, words[start &+ i], i) }
                hashes[start] = hash
            }
        }
    }

    /// The one shingle of fewer words than ``size``.
    private static func short(_ words: UnsafeBufferPointer<UInt64>) -> [UInt64] {
        var hash = seed
        for i in words.indices { hash = mix(hash, words[i], i) }
        return [hash]
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ word: UInt64, _ place: Int) -> UInt64 {
        Hashing.mix(hash ^ word, multiplier) &+ UInt64(truncatingIfNeeded: place)
    }

    /// How far two articles share their shingles, exactly.
    ///
    /// Both lists ascending and distinct; linear.
    public static func overlap(_ first: [UInt64], _ second: [UInt64]) -> ShingleOverlap {
        var shared = 0
        var i = 0
        var j = 0
        while i < first.count, j < second.count {
            if first[i] == second[j] {
                shared += 1
                i += 1
                j += 1
            } else if first[i] < second[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return ShingleOverlap(shared: shared, first: first.count, second: second.count)
    }

    private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let multiplier: UInt64 = 0xD6E8_FEB8_6659_FD93

    private static func distinct(_ sorted: [UInt64]) -> [UInt64] {
        var kept = sorted
        var count = 0
        for hash in sorted where count == 0 || kept[count - 1] != hash {
            kept[count] = hash
            count += 1
        }
        kept.removeLast(kept.count - count)
        return kept
    }
}
