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

/// How a key and its values lie in memory: the key, then 32 bits a field.
struct SlotShape: Sendable {
    /// How many fields a value has.
    let fields: Int
    /// Bytes of the key.
    let keySize: Int
    /// Bytes of a slot.
    let size: Int

    init(keySize: Int, fields: Int) {
        self.fields = fields
        self.keySize = keySize
        size = keySize + (fields + 1) / 2 * 8
    }
}
