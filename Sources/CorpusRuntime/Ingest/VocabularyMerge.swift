import StageKit
import TextCore

/// Makes one numbering, in the order of bytes, out of the numberings of several workers.
struct VocabularyMerge {
    /// All distinct strings, sorted bytewise.
    let strings: StringColumn
    /// For each worker, the new id of each of its ids.
    let ids: [[UInt32]]

    init(_ interners: [Interner]) {
        var all = Interner()
        let maps = interners.map { all.merge($0) }
        var ranks = Array(repeating: UInt32(0), count: all.count)
        var strings = StringColumn()
        for (rank, id) in VocabularyMerge.sorted(all).enumerated() {
            ranks[Int(id)] = UInt32(rank)
            all.bytes(of: id).withUnsafeBufferPointer { strings.append(bytes: $0) }
        }
        self.strings = strings
        ids = maps.map { map in map.map { ranks[Int($0)] } }
    }

    /// The ids in the order of their bytes, by the first eight bytes and only then by the rest.
    private static func sorted(_ interner: Interner) -> [UInt32] {
        var prefixes: [UInt64] = []
        prefixes.reserveCapacity(interner.count)
        for id in 0..<UInt32(interner.count) { prefixes.append(prefix(of: interner.bytes(of: id))) }
        return (0..<UInt32(interner.count)).sorted { a, b in
            let (first, second) = (prefixes[Int(a)], prefixes[Int(b)])
            if first != second { return first < second }
            return interner.bytes(of: a).withUnsafeBufferPointer { left in
                interner.bytes(of: b).withUnsafeBufferPointer { left.lexicographicallyPrecedes($0) }
            }
        }
    }

    private static func prefix(of bytes: Span<UInt8>) -> UInt64 {
        var prefix: UInt64 = 0
        for index in 0..<8 {
            prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
        }
        return prefix
    }
}
