extension NGramKeys {
    /// The tag of a key; 0 when there is none.
    public func tag(of key: ArraySlice<UInt8>) -> UInt32 {
        hasTag ? key.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } : 0
    }

    /// The words of a key as bytes that can be compared, the tag left out.
    public func words(of key: ArraySlice<UInt8>) -> ArraySlice<UInt8> { hasTag ? key.dropFirst(4) : key }

    /// How many words a key holds.
    public func size(of key: ArraySlice<UInt8>) -> Int { wordEnds(words(of: key)).count }

    /// The words of a key with blanks between.
    public func text(of key: ArraySlice<UInt8>, in vocabulary: Vocabulary) -> String {
        let words = words(of: key)
        var reader = FoldKeyReader(words)
        let count = wordEnds(words).count
        var text: [UInt8] = []
        for index in 0..<count {
            if index > 0 { text.append(0x20) }
            if isExact {
                text.append(contentsOf: reader.text().utf8)
            } else {
                vocabulary.folds.withBytes(Int(reader.id()) - 1) { text.append(contentsOf: $0) }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The key of the same words without the last, or without the first; of the same width, without a tag.
    func shortened(_ key: ArraySlice<UInt8>, droppingFirst: Bool) -> [UInt8] {
        let ends = wordEnds(key)
        guard let last = ends.last else { return Array(key) }
        var bytes: [UInt8]
        if droppingFirst {
            bytes = Array(key[ends[0]..<last])
        } else {
            bytes = Array(key[key.startIndex..<(ends.count > 1 ? ends[ends.count - 2] : key.startIndex)])
        }
        if width != .bytes { bytes += Array(repeating: 0, count: key.count - bytes.count) }
        return bytes
    }

    /// One past the last byte of each word, without the filling zeros.
    private func wordEnds(_ words: ArraySlice<UInt8>) -> [Int] {
        var ends: [Int] = []
        var at = words.startIndex
        if isExact {
            while at + 1 < words.endIndex {
                if words[at] != 0 {
                    at += 1
                    continue
                }
                if words[at + 1] == 1 { ends.append(at + 2) }
                at += 2
            }
            return ends
        }
        while at + 4 <= words.endIndex, words[at..<(at + 4)].contains(where: { $0 != 0 }) {
            at += 4
            ends.append(at)
        }
        return ends
    }
}
