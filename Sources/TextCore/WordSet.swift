/// A set of ASCII words of up to sixteen letters, looked up by bytes without regard to case.
struct WordSet: Sendable {
    private let keys: [UInt128]
    /// A bit for each pair of first letter and length, several to a bit: most words are known to be none by it.
    private let marks: UInt64

    /// Words in lower case, with blanks between.
    init(_ words: StaticString) {
        let bytes = words.withUTF8Buffer { Array($0) }
        let words = bytes.split(separator: 0x20)
        keys = words.compactMap { WordSet.key($0[...]) }.sorted()
        marks = words.reduce(0) { $0 | WordSet.mark($1[$1.startIndex], $1.count) }
    }

    /// Whether the bytes are a word of the set.
    @inline(__always)
    func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = bytes.first, marks & WordSet.mark(first, bytes.count) != 0 else { return false }
        return search(bytes)
    }

    /// Binary search over packed words.
    @inline(never)
    private func search(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let key = WordSet.key(bytes) else { return false }
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key
    }

    private static func mark(_ first: UInt8, _ count: Int) -> UInt64 {
        1 << UInt64((Int(first | 0x20) &+ count &* 11) & 63)
    }

    private static func key(_ bytes: some Collection<UInt8>) -> UInt128? {
        guard !bytes.isEmpty, bytes.count <= 16 else { return nil }
        var key: UInt128 = 0
        for byte in bytes {
            key = key << 8 | UInt128(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        return key
    }
}
