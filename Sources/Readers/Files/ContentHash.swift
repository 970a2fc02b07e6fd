/// A hash of all bytes of a file, taken as they come; the same however they were cut.
struct ContentHash {
    private var lanes: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93)
    private var count: UInt64 = 0
    /// Bytes that do not fill sixteen yet.
    private var rest: [UInt8] = []

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        count &+= UInt64(bytes.count)
        var start = 0
        if !rest.isEmpty {
            start = min(16 - rest.count, bytes.count)
            rest.append(contentsOf: bytes[..<start])
            if rest.count < 16 { return }
            rest.withUnsafeBytes { absorb($0, 0) }
            rest.removeAll(keepingCapacity: true)
        }
        while start + 16 <= bytes.count {
            absorb(bytes, start)
            start &+= 16
        }
        rest.append(contentsOf: bytes[start...])
    }

    /// The hash of what was added; never 0, which stands for none.
    var value: UInt64 {
        var last = self
        var padded = rest
        padded.append(contentsOf: repeatElement(0, count: 16 - rest.count))
        padded.withUnsafeBytes { last.absorb($0, 0) }
        return max(1, ContentHash.mix(last.lanes.0 ^ count, last.lanes.1 ^ 0xE703_7ED1_A0B4_28DB))
    }

    @inline(__always)
    private mutating func absorb(_ bytes: UnsafeRawBufferPointer, _ start: Int) {
        let first = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        let second = bytes.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self)
        lanes.0 = ContentHash.mix(lanes.0 ^ first, 0xA076_1D64_78BD_642F)
        lanes.1 = ContentHash.mix(lanes.1 ^ second, 0x8EBC_6AF0_9C88_C6E3)
    }

    @inline(__always)
    private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
