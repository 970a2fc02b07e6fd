/// A set of ASCII words of up to sixteen letters, looked up by bytes without regard to case.
struct WordSet: Sendable {
    /// Packed words, each at the first place that is free from where its search begins; 0 where none stands.
    private let slots: [UInt128]
    /// A bit for each pair of first letter and length, several to a bit: most words are known to be none by it.
    private let marks: UInt64

    /// Words in lower case, with blanks between.
    init(_ words: StaticString) {
        let bytes = words.withUTF8Buffer { Array($0) }
        let words = bytes.split(separator: 0x20)
        slots = WordSet.slots(words.compactMap { PackedWord.key($0[...]) })
        marks = words.reduce(0) { $0 | WordSet.mark($1[$1.startIndex], $1.count) }
    }

    /// Whether the bytes are a word of the set.
    @inline(__always)
    func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = bytes.first, marks & WordSet.mark(first, bytes.count) != 0 else { return false }
        return search(bytes)
    }

    @inline(never)
    private func search(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let key = PackedWord.key(bytes) else { return false }
        return slots.withUnsafeBufferPointer { $0[WordSet.place(of: key, $0)] == key }
    }

    private static func slots(_ keys: [UInt128]) -> [UInt128] {
        var count = 4
        while count < keys.count * 4 { count *= 2 }
        var slots = Array(repeating: UInt128(0), count: count)
        for key in keys { slots[slots.withUnsafeBufferPointer { place(of: key, $0) }] = key }
        return slots
    }

    /// Where a key stands, or else would stand.
    private static func place(of key: UInt128, _ slots: UnsafeBufferPointer<UInt128>) -> Int {
        let mixture = Hashing.mix(
            UInt64(truncatingIfNeeded: key) ^ 0xA076_1D64_78BD_642F,
            UInt64(truncatingIfNeeded: key >> 64) ^ 0xE703_7ED1_A0B4_28DB
        )
        var place = Int(truncatingIfNeeded: mixture) & (slots.count - 1)
        while slots[place] != 0, slots[place] != key { place = (place + 1) & (slots.count - 1) }
        return place
    }

    private static func mark(_ first: UInt8, _ count: Int) -> UInt64 {
        1 << UInt64((Int(first | 0x20) &+ count &* 11) & 63)
    }
}
