/// Orders entries by their keys, least significant byte first (Knuth, TAOCP 3, 5.2.5); bytes that all keys share
/// are passed over, so ids of small vocabularies cost few passes.
enum RadixOrder {
    /// The numbers 0 ..< `count` in the order of their keys.
    ///
    /// Linear.
    static func order(_ keys: UnsafePointer<UInt64>, _ count: Int) -> [UInt32] {
        order(count, words: 1) { entry, _ in keys[entry] }
    }

    /// The numbers 0 ..< `count` in the order of their keys.
    ///
    /// Linear.
    static func order(_ keys: UnsafePointer<UInt128>, _ count: Int) -> [UInt32] {
        order(count, words: 2) { entry, word in
            UInt64(truncatingIfNeeded: word == 0 ? keys[entry] : keys[entry] >> 64)
        }
    }

    /// The numbers of `keys` in the order of the keys.
    static func order<Key: FoldInteger>(_ keys: [Key]) -> [UInt32] {
        keys.withUnsafeBufferPointer { keys in
            order(keys.count, words: Key.bitWidth / 64) { entry, word in
                UInt64(truncatingIfNeeded: keys[entry] >> Key(word * 64))
            }
        }
    }

    @inline(__always)
    private static func order(_ count: Int, words: Int, _ key: (Int, Int) -> UInt64) -> [UInt32] {
        var order = [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
            for index in 0..<count { buffer[index] = UInt32(index) }
            initialized = count
        }
        if count < 2 { return order }
        var pairs = [(key: UInt64, entry: UInt32)](repeating: (0, 0), count: count)
        var spare = pairs
        for word in 0..<words {
            var differing: UInt64 = 0
            let first = key(0, word)
            for index in 0..<count {
                let entry = order[index]
                let value = key(Int(entry), word)
                pairs[index] = (value, entry)
                differing |= value ^ first
            }
            for shift in stride(from: UInt64(0), to: 64, by: 8) where (differing >> shift) & 0xFF != 0 {
                pass(&pairs, &spare, shift)
                swap(&pairs, &spare)
            }
            for index in 0..<count { order[index] = pairs[index].entry }
        }
        return order
    }

    private static func pass(
        _ from: inout [(key: UInt64, entry: UInt32)],
        _ to: inout [(key: UInt64, entry: UInt32)],
        _ shift: UInt64
    ) {
        from.withUnsafeBufferPointer { from in
            to.withUnsafeMutableBufferPointer { to in
                withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { starts in
                    starts.initialize(repeating: 0)
                    for pair in from { starts[Int((pair.key >> shift) & 0xFF)] += 1 }
                    var sum = 0
                    for digit in 0..<256 {
                        let count = starts[digit]
                        starts[digit] = sum
                        sum += count
                    }
                    for pair in from {
                        let digit = Int((pair.key >> shift) & 0xFF)
                        to[starts[digit]] = pair
                        starts[digit] += 1
                    }
                }
            }
        }
    }
}
