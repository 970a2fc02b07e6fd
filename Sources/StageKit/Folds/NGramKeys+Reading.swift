extension NGramKeys {
    /// Key `index` of a run as bytes: the tag, if there is one, and each word in 4, or the forms as written.
    public func bytes(of index: Int, in groups: SortedRun) -> ArraySlice<UInt8> {
        switch groups.keys {
        case .eight(let keys): bytes(of: keys[index])
        case .sixteen(let keys): bytes(of: keys[index])
        case .bytes: groups.keys[index]
        }
    }

    private func bytes<Key: FoldInteger>(of key: Key) -> ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        for field in 0..<fields {
            let id = self.field(field, of: key)
            if id == 0, field > 0 || !hasTag { break }
            withUnsafeBytes(of: id.bigEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes[...]
    }

    @inline(__always)
    private func field<Key: FoldInteger>(_ field: Int, of key: Key) -> UInt32 {
        UInt32(truncatingIfNeeded: (key << Key(field * bits)) >> Key(Key.bitWidth - bits))
    }

    /// The tag of a key; 0 when there is none.
    public func tag(of key: ArraySlice<UInt8>) -> UInt32 {
        hasTag ? key.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } : 0
    }

    /// The words of a key as bytes that can be compared, the tag left out.
    public func words(of key: ArraySlice<UInt8>) -> ArraySlice<UInt8> { hasTag ? key.dropFirst(4) : key }

    /// How many words a key holds.
    public func size(of key: ArraySlice<UInt8>) -> Int {
        let words = words(of: key)
        return isExact ? wordEnds(words).count : words.count / 4
    }

    /// The words of a key with blanks between.
    public func text(of key: ArraySlice<UInt8>, in vocabulary: Vocabulary) -> String {
        var text: [UInt8] = []
        append(key, to: &text, vocabulary)
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds the words of key `index` of a run to a column, blanks between.
    public func append(
        _ index: Int,
        of groups: SortedRun,
        to column: inout StringColumn,
        _ vocabulary: Vocabulary
    ) {
        column.append { text in
            switch groups.keys {
            case .eight(let keys): append(keys[index], to: &text, vocabulary)
            case .sixteen(let keys): append(keys[index], to: &text, vocabulary)
            case .bytes: append(groups.keys[index], to: &text, vocabulary)
            }
        }
    }

    private func append<Key: FoldInteger>(_ key: Key, to text: inout [UInt8], _ vocabulary: Vocabulary) {
        for field in (hasTag ? 1 : 0)..<fields {
            let id = self.field(field, of: key)
            if id == 0 { break }
            if field > (hasTag ? 1 : 0) { text.append(0x20) }
            vocabulary.folds.withBytes(Int(id) - 1) { text.append(contentsOf: $0) }
        }
    }

    private func append(_ key: ArraySlice<UInt8>, to text: inout [UInt8], _ vocabulary: Vocabulary) {
        let words = words(of: key)
        var reader = FoldKeyReader(words)
        for index in 0..<wordEnds(words).count {
            if index > 0 { text.append(0x20) }
            if isExact {
                text.append(contentsOf: reader.text().utf8)
            } else {
                vocabulary.folds.withBytes(Int(reader.id()) - 1) { text.append(contentsOf: $0) }
            }
        }
    }

    /// How many words key `index` of a run holds.
    public func size(of index: Int, in groups: SortedRun) -> Int {
        switch groups.keys {
        case .eight(let keys): size(of: keys[index])
        case .sixteen(let keys): size(of: keys[index])
        case .bytes: size(of: groups.keys[index])
        }
    }

    func size<Key: FoldInteger>(of key: Key) -> Int {
        let empty = (key >> Key(Key.bitWidth - fields * bits)).trailingZeroBitCount / bits
        return max(0, fields - min(fields, empty) - (hasTag ? 1 : 0))
    }

    /// One past the last byte of each word.
    func wordEnds(_ words: ArraySlice<UInt8>) -> [Int] {
        guard isExact else {
            return Array(stride(from: words.startIndex + 4, through: words.endIndex, by: 4))
        }
        var ends: [Int] = []
        var at = words.startIndex
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
}
