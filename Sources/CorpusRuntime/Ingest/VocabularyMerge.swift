import StageKit
import TextCore

/// Makes one numbering, in the order of bytes, out of several.
struct VocabularyMerge {
    /// All distinct strings, sorted bytewise.
    let strings: StringColumn
    /// For each vocabulary, the new id of each of its ids; `.max` for one that is not wanted.
    let ids: [[UInt32]]
    private let all: Interner
    private let ranks: [UInt32]

    /// Joins interners, then columns; of a column only what `isUsed` marks.
    init(_ interners: [Interner], _ columns: [(strings: StringColumn, isUsed: [Bool])]) {
        // The first keeps its ids.
        var all = interners.first ?? Interner()
        var maps = interners.prefix(1).map { Array(0..<UInt32($0.count)) }
        maps += interners.dropFirst().map { all.merge($0) }
        for column in columns {
            maps.append(
                (0..<column.strings.count).map { id in
                    column.isUsed[id] ? column.strings.withBytes(id) { all.id(for: $0) } : .max
                }
            )
        }
        var ranks = Array(repeating: UInt32(0), count: all.count)
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        ends.reserveCapacity(all.count)
        for (rank, id) in VocabularyMerge.sorted(all).enumerated() {
            ranks[Int(id)] = UInt32(rank)
            all.withBytes(of: id) { bytes.append(contentsOf: $0) }
            ends.append(bytes.count)
        }
        strings = StringColumn(bytes: bytes, ends: ends)
        self.all = all
        self.ranks = ranks
        ids = maps.map { map in map.map { $0 == .max ? .max : ranks[Int($0)] } }
    }

    /// The id of a string, if it is one of them.
    func id(of bytes: [UInt8]) -> UInt32? { all.lookup(bytes.span).map { ranks[Int($0)] } }

    /// The ids in the order of their bytes, by the first eight bytes and only then by the rest.
    private static func sorted(_ interner: Interner) -> [UInt32] {
        var keys: [(prefix: UInt64, id: UInt32)] = []
        keys.reserveCapacity(interner.count)
        for id in 0..<UInt32(interner.count) { keys.append((prefix(of: interner.bytes(of: id)), id)) }
        keys.sort { a, b in
            if a.prefix != b.prefix { return a.prefix < b.prefix }
            return interner.withBytes(of: a.id) { left in
                interner.withBytes(of: b.id) { left.lexicographicallyPrecedes($0) }
            }
        }
        return keys.map(\.id)
    }

    private static func prefix(of bytes: Span<UInt8>) -> UInt64 {
        var prefix: UInt64 = 0
        for index in 0..<8 {
            prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
        }
        return prefix
    }
}
