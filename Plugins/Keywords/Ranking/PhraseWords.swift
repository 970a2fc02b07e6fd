internal import StageKit

/// Up to four words as one number: each a fold id plus one, the first in the highest 32 bits, 0 for none.
struct PhraseWords: Hashable, Sequence {
    /// The most words there can be.
    static let longest = 4

    /// The words as a key of the fold has them.
    let key: UInt128

    /// How many words there are.
    var count: Int { (128 - key.trailingZeroBitCount + 31) / 32 }

    /// The fold id of a word.
    subscript(index: Int) -> UInt32 { UInt32(truncatingIfNeeded: key >> UInt128(96 - 32 * index)) - 1 }

    /// True when every word is one of the others.
    func isSubset(of others: PhraseWords) -> Bool {
        for word in self where !others.contains(word) { return false }
        return true
    }

    /// Whether a word is among them.
    func contains(_ word: UInt32) -> Bool {
        let wanted = UInt128(word + 1)
        for shift in stride(from: UInt128(0), to: 128, by: 32) where (key >> shift) & 0xFFFF_FFFF == wanted {
            return true
        }
        return false
    }

    /// The words with blanks between.
    func text(_ folds: SortedStrings) -> String {
        let count = count
        if count == 1 { return folds[Int(self[0])] }
        let size = reduce(count - 1) { $0 + folds.withBytes(Int($1)) { $0.count } }
        return String(unsafeUninitializedCapacity: size) { bytes in
            var end = 0
            for word in self {
                if end > 0 {
                    bytes[end] = 0x20
                    end += 1
                }
                folds.withBytes(Int(word)) {
                    _ = UnsafeMutableBufferPointer(rebasing: bytes[end...]).update(fromContentsOf: $0)
                    end += $0.count
                }
            }
            return end
        }
    }

    func makeIterator() -> Iterator { Iterator(words: self) }

    /// Gives the fold ids in order.
    struct Iterator: IteratorProtocol {
        let words: PhraseWords
        var index = 0

        mutating func next() -> UInt32? {
            guard index < words.count else { return nil }
            index += 1
            return words[index - 1]
        }
    }
}
