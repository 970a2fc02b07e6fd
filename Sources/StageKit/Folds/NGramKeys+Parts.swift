/// What is left of an n-gram without a word at one end, or at both.
enum NGramPart {
    case withoutLast, withoutFirst, withoutBoth

    var dropsFirst: Bool { self != .withoutLast }
    var dropsLast: Bool { self != .withoutFirst }
}

/// The n-grams within others, of keys without a tag.
extension NGramKeys {
    /// Where a part of key `index` of a run stands in it, or nil; logarithmic.
    func find(_ part: NGramPart, of index: Int, in groups: SortedRun) -> Int? {
        switch groups.keys {
        case .eight(let keys): groups.keys.find(number: UInt128(number(part, of: keys[index])))
        case .sixteen(let keys): groups.keys.find(number: number(part, of: keys[index]))
        case .bytes: groups.keys.find(bytes(part, of: groups.keys[index]))
        }
    }

    /// True when key `index` of a run is key `other` and one word more.
    func begins(_ index: Int, with other: Int, in groups: SortedRun) -> Bool {
        switch groups.keys {
        case .eight(let keys): number(.withoutLast, of: keys[index]) == keys[other]
        case .sixteen(let keys): number(.withoutLast, of: keys[index]) == keys[other]
        case .bytes: bytes(.withoutLast, of: groups.keys[index]) == groups.keys[other]
        }
    }

    @inline(__always)
    private func number<Key: FoldInteger>(_ part: NGramPart, of key: Key) -> Key {
        var number = key
        if part.dropsLast {
            let kept = size(of: key) - 1
            number = kept > 0 ? key & (~0 << Key(Key.bitWidth - kept * bits)) : 0
        }
        return part.dropsFirst ? number << Key(bits) : number
    }

    private func bytes(_ part: NGramPart, of key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let ends = wordEnds(key)
        guard let last = ends.last else { return key }
        let start = part.dropsFirst ? ends[0] : key.startIndex
        let end = part.dropsLast ? (ends.count > 1 ? ends[ends.count - 2] : key.startIndex) : last
        return key[start..<max(start, end)]
    }
}
