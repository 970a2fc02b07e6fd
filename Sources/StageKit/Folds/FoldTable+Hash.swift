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

    /// FNV-1a (Fowler, Noll, Vo) with ``mix(_:)-(UInt64)`` at the end.
    static func mix(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var h: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { h = (h ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return mix(h)
    }
}
