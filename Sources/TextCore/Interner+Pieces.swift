extension Interner {
    /// No entry's id.
    static let none = UInt32.max

    /// How many pieces are looked up at once.
    private static let atOnce = 256

    /// Puts the ids of pieces of a text, given now where they are new, where `ids` begins.
    ///
    /// The quickest way for many: first all keys are made, then all that stand where their search begins are found, of
    /// which many looks at a large table are under way at once; then the few others.
    public mutating func ids(
        of text: UnsafeBufferPointer<UInt8>,
        starts: UnsafeBufferPointer<UInt32>,
        ends: UnsafeBufferPointer<UInt32>,
        into ids: UnsafeMutablePointer<UInt32>
    ) {
        withUnsafeTemporaryAllocation(of: Key.self, capacity: Interner.atOnce) { keys in
            for first in stride(from: 0, to: starts.count, by: Interner.atOnce) {
                let pieces = first..<min(first + Interner.atOnce, starts.count)
                for piece in pieces {
                    let bytes = Int(starts[piece])..<Int(ends[piece])
                    keys[piece &- first] = Interner.key(text, bytes)
                }
                lookUp(UnsafeBufferPointer(rebasing: keys[..<pieces.count]), ids + first)
                for piece in pieces where !Interner.isSure(ids[piece], keys[piece &- first]) {
                    let bytes = UnsafeBufferPointer(rebasing: text[Int(starts[piece])..<Int(ends[piece])])
                    ids[piece] = id(for: bytes, keys[piece &- first])
                }
            }
        }
    }

    @inline(__always)
    private static func key(_ text: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> Key {
        if bytes.count <= Key.wholeLength, bytes.lowerBound &+ 8 <= text.count, let start = text.baseAddress {
            return Key(readable: UnsafeRawPointer(start + bytes.lowerBound), bytes.count)
        }
        return Key(UnsafeBufferPointer(rebasing: text[bytes]))
    }

    /// Gives the ids of those whose first slot has their key, and ``none`` to others; without a branch.
    private func lookUp(_ keys: UnsafeBufferPointer<Key>, _ ids: UnsafeMutablePointer<UInt32>) {
        slots.withUnsafeBufferPointer { slots in
            let table = slots.baseAddress!
            let mask = slots.count &- 1
            for (index, key) in keys.enumerated() {
                ids[index] = table[Int(truncatingIfNeeded: key.mixture) & mask].id(key)
            }
        }
    }

    /// Whether an id was found by a key that is the whole entry.
    @inline(__always)
    private static func isSure(_ id: UInt32, _ key: Key) -> Bool {
        id != Interner.none && key.rest < Key.isLonger
    }
}
