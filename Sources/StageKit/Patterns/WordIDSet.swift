/// A set of vocabulary ids, tested once a word.
struct WordIDSet: Sendable {
    private var bits: [UInt64]
    /// The one id when there is just one, for a test without memory.
    private(set) var only: UInt32?
    /// How many ids there are.
    private(set) var count = 0

    /// An empty set of ids below `size`.
    init(below size: Int) { bits = Array(repeating: 0, count: size / 64 + 1) }

    /// All ids below `size`.
    init(allBelow size: Int) {
        self.init(below: size)
        for id in 0..<size { insert(id) }
    }

    mutating func insert(_ id: Int) {
        let bit = UInt64(1) << UInt64(id & 63)
        guard bits[id >> 6] & bit == 0 else { return }
        bits[id >> 6] |= bit
        count += 1
        only = count == 1 ? UInt32(id) : nil
    }

    /// Adds the ids of another set.
    mutating func formUnion(_ other: WordIDSet) { other.forEach { insert(Int($0)) } }

    /// Calls `body` with each position among `words` that has an id of the set.
    @inline(__always)
    func forEachPosition(
        in words: Range<Int>,
        of ids: UnsafeBufferPointer<UInt32>,
        _ body: (Int) throws -> Void
    ) rethrows {
        if let only {
            for word in words where ids[word] == only { try body(word) }
        } else {
            try bits.withUnsafeBufferPointer { bits in
                for word in words {
                    let id = ids[word]
                    if bits[Int(id >> 6)] & (UInt64(1) << UInt64(id & 63)) != 0 { try body(word) }
                }
            }
        }
    }

    /// Calls `body` with each id, in order.
    func forEach(_ body: (UInt32) throws -> Void) rethrows {
        for word in bits.indices {
            var rest = bits[word]
            while rest != 0 {
                try body(UInt32(truncatingIfNeeded: word << 6 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
    }

    @inline(__always)
    func contains(_ id: UInt32) -> Bool {
        bits[Int(id >> 6)] & (UInt64(1) << UInt64(id & 63)) != 0
    }
}
