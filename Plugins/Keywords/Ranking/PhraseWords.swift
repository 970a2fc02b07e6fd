/// Up to four words as one number: each a fold id plus one, the first in the highest 32 bits, 0 for none.
struct PhraseWords: Hashable, Sequence {
    /// The words as a key of the fold has them.
    let key: UInt128

    /// How many words there are.
    var count: Int { (128 - key.trailingZeroBitCount + 31) / 32 }

    /// The fold id of a word.
    subscript(index: Int) -> UInt32 { UInt32(truncatingIfNeeded: key >> UInt128(96 - 32 * index)) - 1 }

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
