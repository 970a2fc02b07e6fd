public import TextCore

/// How runs of words become keys of a fold, and keys become words again.
///
/// A key is a tag, if there is one, then the words: ids plus one, so that a shorter n-gram comes first and zero
/// is none. Each takes as many bits as the vocabulary needs, the first the highest, as long as the longest
/// n-gram fits in 128; else, and with `case=exact`, keys are bytes: 4 an id, or the forms as written. Keys sort
/// by tag, then as the words do.
public struct NGramKeys: Sendable {
    /// The numbers of words counted.
    public let sizes: ClosedRange<Int>
    /// The strongest break that a run of words goes across.
    public let across: WordBreak
    /// The forms as written are counted, not the folds.
    public let isExact: Bool
    /// A number stands before the words in each key.
    public let hasTag: Bool
    /// Bits a word takes in a key that is a number.
    let bits: Int

    /// Describes the keys of n-grams of those sizes over a vocabulary; a tag is 0 or 1.
    public init(
        _ sizes: ClosedRange<Int>,
        of vocabulary: Vocabulary,
        across: WordBreak = .comma,
        exact isExact: Bool = false,
        tag hasTag: Bool = false
    ) {
        self.sizes = sizes
        self.across = across
        self.isExact = isExact
        self.hasTag = hasTag
        // No id has all bits, so no key is one of the greatest numbers.
        bits = max(2, Int.bitWidth - (vocabulary.folds.count + 2).leadingZeroBitCount)
    }

    /// Words in the longest key, the tag counted as one.
    var fields: Int { sizes.upperBound + (hasTag ? 1 : 0) }

    /// How wide keys are: as narrow as the longest n-gram allows.
    public var width: FoldLayout.KeyWidth {
        isExact || fields * bits > 128 ? .bytes : fields * bits > 64 ? .sixteen : .eight
    }

    /// The key without words, under which totals can be counted.
    public func addEmpty(tag: UInt32, _ value: Int, to table: FoldTable) {
        switch width {
        case .eight: table.add(first(tag, UInt64.self), value)
        case .sixteen: table.add(first(tag, UInt128.self), value)
        case .bytes:
            var key = FoldKey()
            if hasTag { key.append(tag) }
            table.add(key, value)
        }
    }

    /// Emits each n-gram among consecutive words, once for each occurrence; none goes across a strong break.
    public func add(_ words: Range<Int>, of article: Article, tag: UInt32 = 0, to table: FoldTable) {
        switch width {
        case .eight:
            addSingle(words, article, first(tag, UInt64.self), tag, table)
            addNumbers(words, article, first(tag, UInt64.self)) { table.addOnes($0) }
        case .sixteen:
            addSingle(words, article, first(tag, UInt128.self), tag, table)
            addNumbers(words, article, first(tag, UInt128.self)) { table.addOnes($0) }
        case .bytes: addBytes(words, article, tag, table)
        }
    }

    /// Emits the words themselves, if they are asked for.
    private func addSingle<Key: FoldInteger>(
        _ words: Range<Int>,
        _ article: Article,
        _ first: Key,
        _ tag: UInt32,
        _ table: FoldTable
    ) {
        guard sizes.lowerBound == 1 else { return }
        let keys = NumberedKeys(
            base: UInt128(first),
            shift: Key.bitWidth - bits * (hasTag ? 2 : 1),
            count: article.vocabulary.folds.count,
            group: Int(tag)
        )
        table.addOnes(UnsafeBufferPointer(rebasing: article.columns.wordIDs[words]), under: keys)
    }

    /// The tag where it stands in a key.
    private func first<Key: FixedWidthInteger>(_ tag: UInt32, _ type: Key.Type) -> Key {
        hasTag ? Key(tag) << Key(Key.bitWidth - bits) : 0
    }

    /// Hands the keys of two words and more to `emit` some at a time.
    ///
    /// The last words stand in one number, the last lowest; shifted up it is the key of those that end here.
    @inline(__always)
    private func addNumbers<Key: FoldInteger>(
        _ words: Range<Int>,
        _ article: Article,
        _ tag: Key,
        _ emit: (UnsafeBufferPointer<Key>) -> Void
    ) {
        let (ids, breaks) = (article.columns.wordIDs, article.columns.wordBreaks)
        let (shift, most) = (Key(bits), 512)
        let (least, longest, across) = (max(2, sizes.lowerBound), sizes.upperBound, across.rawValue)
        if longest < 2 { return }
        let indent = hasTag ? Key(bits) : 0
        withUnsafeTemporaryAllocation(of: Key.self, capacity: most + longest) { keys in
            var filled = 0
            var length = 0
            var last: Key = 0
            for word in words {
                length = length > 0 && breaks[word] <= across ? min(length + 1, longest) : 1
                last = (last &<< shift) | Key(truncatingIfNeeded: ids[word] &+ 1)
                var up = Key(Key.bitWidth) &- shift &* Key(truncatingIfNeeded: least)
                var size = least
                while size <= length {
                    keys[filled] = ((last &<< up) &>> indent) | tag
                    filled &+= 1
                    up &-= shift
                    size &+= 1
                }
                if filled >= most {
                    emit(UnsafeBufferPointer(rebasing: keys[..<filled]))
                    filled = 0
                }
            }
            emit(UnsafeBufferPointer(rebasing: keys[..<filled]))
        }
    }

    private func addBytes(_ words: Range<Int>, _ article: Article, _ tag: UInt32, _ table: FoldTable) {
        var key = FoldKey()
        var end = words.lowerBound
        for start in words {
            if end <= start {
                end = start + 1
                while end < words.upperBound, article.columns.wordBreaks[end] <= across.rawValue { end += 1 }
            }
            key.clear()
            if hasTag { key.append(tag) }
            for size in 1...min(sizes.upperBound, end - start) {
                append(start + size - 1, article, to: &key)
                if size >= sizes.lowerBound { table.add(key, 1) }
            }
        }
    }

    private func append(_ word: Int, _ article: Article, to key: inout FoldKey) {
        guard isExact else { return key.append(article.columns.wordIDs[word] + 1) }

        key.append(article.exactForm(ofWord: word))
    }
}
