/// A number that can be the key of a fold that is too large for one table.
protocol FoldInteger: FixedWidthInteger, UnsignedInteger, BitwiseCopyable, Sendable {
    /// Well mixed in its high bits, and the same in every run.
    var foldHash: UInt64 { get }
}

extension UInt64: FoldInteger {
    @inline(__always)
    var foldHash: UInt64 {
        let mixed = self &* 0x9E37_79B9_7F4A_7C15
        return (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    }
}

extension UInt128: FoldInteger {
    @inline(__always)
    var foldHash: UInt64 {
        (UInt64(truncatingIfNeeded: self >> 64).foldHash ^ UInt64(truncatingIfNeeded: self)).foldHash
    }
}

/// How a key and its values lie in memory: the key, then 32 bits a field, then 32 bits for the last article and the
/// last cluster that was counted.
struct SlotShape: Sendable {
    /// How many fields a value has.
    let fields: Int
    /// How many of articles and clusters are counted.
    let stamps: Int
    /// Where the count of articles stands among the fields.
    let articlesField: Int?
    /// Where the count of clusters stands among the fields.
    let clustersField: Int?
    /// Bytes of the key.
    let keySize: Int
    /// Bytes of a slot.
    let size: Int

    init(keySize: Int, _ layout: FoldLayout) {
        self.keySize = keySize
        fields = layout.allFields.count
        articlesField = layout.articlesField
        clustersField = layout.clustersField
        stamps = (layout.countsArticles ? 1 : 0) + (layout.countsClusters ? 1 : 0)
        size = keySize + (fields + stamps) * 4
    }
}
