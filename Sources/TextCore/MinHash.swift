/// A signature of an article's shingles that agrees with another's in about as many bins as their Jaccard
/// similarity tells.
///
/// One permutation split into bins (Li, Owen and Zhang, "One Permutation Hashing", NIPS 2012); empty bins borrow
/// from others by the scheme of Shrivastava ("Optimal Densification for Fast and Accurate Minwise Hashing", ICML
/// 2017). Seeds are fixed, so signatures may be stored and compared at any time.
public struct MinHash: Sendable, Equatable {
    /// Bins of a signature.
    public static let binCount = 128
    /// Least hash in each bin, ``binCount`` of them; none for an article without shingles.
    public let bins: [UInt32]

    /// The signature of shingle hashes in any order.
    public init(shingles: [UInt64]) {
        guard !shingles.isEmpty else {
            bins = []
            return
        }
        var least = [UInt64](repeating: .max, count: MinHash.binCount)
        for shingle in shingles {
            let hash = Hashing.mix(shingle ^ 0xA24B_AED4_963E_E407, 0x9FB2_1C65_1E98_DF25)
            let bin = Int(hash >> 57)
            least[bin] = min(least[bin], hash & 0xFFFF_FFFF)
        }
        bins = MinHash.densified(least)
    }

    /// A signature that was stored.
    public init(bins: [UInt32]) {
        precondition(
            bins.isEmpty || bins.count == MinHash.binCount,
            "a signature has \(MinHash.binCount) bins"
        )
        self.bins = bins
    }

    /// One hash a band of consecutive bins: articles that share one are candidates for a near copy.
    ///
    /// With `b` bands of `r` rows a pair of similarity `s` becomes a candidate with probability 1 − (1 − sʳ)ᵇ.
    /// - Parameter rows: bins in a band; must divide ``binCount``.
    public func bandHashes(rows: Int) -> [UInt64] {
        precondition(rows > 0 && MinHash.binCount % rows == 0, "rows must divide the bins")
        guard !bins.isEmpty else { return [] }
        return stride(from: 0, to: MinHash.binCount, by: rows).map { start in
            var hash = UInt64(start + 1) &* 0x9E37_79B9_7F4A_7C15
            for bin in bins[start..<(start + rows)] {
                hash = Hashing.mix(hash ^ UInt64(bin), 0xE703_7ED1_A0B4_28DB) ^ hash >> 32
            }
            return hash
        }
    }

    /// Fills each empty bin from a full one, tried in an order that depends on the bin alone.
    private static func densified(_ least: [UInt64]) -> [UInt32] {
        (0..<binCount).map { bin in
            var from = bin
            var attempt: UInt64 = 0
            while least[from] == .max {
                attempt += 1
                let hash = Hashing.mix(UInt64(bin) &* 0x9E37_79B9_7F4A_7C15 ^ attempt, 0x8EBC_6AF0_9C88_C6E3)
                from = Int(hash >> 32) & (binCount - 1)
            }
            return UInt32(truncatingIfNeeded: least[from])
        }
    }
}
