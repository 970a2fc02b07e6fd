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
        let maps = interners.map { interner in
            (0..<UInt32(interner.count)).map { id in interner.withBytes(of: id) { all.id(for: $0) } }
        }
        let order = VocabularyMerge.sorted(all)
        var ranks = Array(repeating: UInt32(0), count: all.count)
        var strings = StringColumn()
        for (rank, id) in order.enumerated() {
            ranks[Int(id)] = UInt32(rank)
            all.withBytes(of: id) { strings.append(bytes: $0) }
        }
        self.strings = strings
        ids = maps.map { $0.map { ranks[Int($0)] } }
    }

    /// The ids in the order of their bytes, by the first eight bytes and only then by the rest.
    private static func sorted(_ interner: Interner) -> [UInt32] {
        let prefixes = (0..<UInt32(interner.count)).map { id in
            interner.withBytes(of: id) { bytes in
                (0..<8).reduce(UInt64(0)) { $0 << 8 | ($1 < bytes.count ? UInt64(bytes[$1]) : 0) }
            }
        }
        return (0..<UInt32(interner.count)).sorted { a, b in
            let (first, second) = (prefixes[Int(a)], prefixes[Int(b)])
            if first != second { return first < second }
            return interner.withBytes(of: a) { left in
                interner.withBytes(of: b) { left.lexicographicallyPrecedes($0) }
            }
        }
    }
}
