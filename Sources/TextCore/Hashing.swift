/// A fast 64-bit hash of bytes: wyhash, final version 3 (Wang Yi, 2020, public domain).
///
/// The same bytes and seed give the same hash on every run and machine; not for adversaries.
public enum Hashing {
    /// Hash of the bytes under a seed.
    public static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        let count = raw.count
        var state = seed ^ mix(seed ^ secret0, secret1)
        var a: UInt64 = 0
        var b: UInt64 = 0
        if count > 16 {
            state = absorb(raw, state)
            a = read8(raw, count - 16)
            b = read8(raw, count - 8)
        } else if count >= 4 {
            let shift = (count >> 3) << 2
            a = read4(raw, 0) << 32 | read4(raw, shift)
            b = read4(raw, count - 4) << 32 | read4(raw, count - 4 - shift)
        } else if count > 0 {
            a = UInt64(raw[0]) << 16 | UInt64(raw[count >> 1]) << 8 | UInt64(raw[count - 1])
        }
        let product = (a ^ secret1).multipliedFullWidth(by: b ^ state)
        return mix(product.low ^ secret0 ^ UInt64(count), product.high ^ secret1)
    }

    /// Hash of the bytes under a seed.
    public static func hash(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
        bytes.withUnsafeBufferPointer { hash($0, seed: seed) }
    }

    /// Two hashes made one: their product folded to 64 bits.
    ///
    /// Order matters only if the caller sees to it.
    @inlinable
    public static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }

    private static let secret0: UInt64 = 0xA076_1D64_78BD_642F
    private static let secret1: UInt64 = 0xE703_7ED1_A0B4_28DB
    private static let secret2: UInt64 = 0x8EBC_6AF0_9C88_C6E3
    private static let secret3: UInt64 = 0x5899_65CC_7537_4CC3

    private static func absorb(_ raw: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
        var state = seed
        var second = seed
        var third = seed
        var p = 0
        while p + 48 < raw.count {
            state = mix(read8(raw, p) ^ secret1, read8(raw, p + 8) ^ state)
            second = mix(read8(raw, p + 16) ^ secret2, read8(raw, p + 24) ^ second)
            third = mix(read8(raw, p + 32) ^ secret3, read8(raw, p + 40) ^ third)
            p += 48
        }
        if p > 0 { state ^= second ^ third }
        while p + 16 < raw.count {
            state = mix(read8(raw, p) ^ secret1, read8(raw, p + 8) ^ state)
            p += 16
        }
        return state
    }

    private static func read8(_ raw: UnsafeRawBufferPointer, _ p: Int) -> UInt64 {
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: p, as: UInt64.self))
    }

    private static func read4(_ raw: UnsafeRawBufferPointer, _ p: Int) -> UInt64 {
        UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: p, as: UInt32.self)))
    }
}
