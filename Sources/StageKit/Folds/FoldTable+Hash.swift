import TextCore

extension FoldTable {
    /// The finaliser of MurmurHash3 (Appleby 2011), public domain.
    @inline(__always)
    static func mix(_ key: UInt64) -> UInt64 {
        var h = key
        h ^= h >> 33
        h = h &* 0xff51_afd7_ed55_8ccd
        h ^= h >> 33
        h = h &* 0xc4ce_b9fe_1a85_ec53
        return h ^ (h >> 33)
    }

    @inline(__always)
    static func mix(_ key: UInt128) -> UInt64 {
        mix(UInt64(truncatingIfNeeded: key) ^ mix(UInt64(truncatingIfNeeded: key >> 64)))
    }

    /// wyhash of the bytes.
    static func mix(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { Hashing.hash(bytes) }
}
