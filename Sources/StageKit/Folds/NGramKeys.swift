public import TextCore

/// How runs of words become keys of a fold, and keys become words again.
///
/// A key is a tag, if there is one (4 bytes), then the words: ids plus one, so that a shorter n-gram comes
/// first and zero is none; with `case=exact` the forms as written. Keys sort by tag, then as the words do.
public struct NGramKeys: Sendable {
    /// The numbers of words counted.
    public let sizes: ClosedRange<Int>
    /// The strongest break that a run of words goes across.
    public let across: WordBreak
    /// The forms as written are counted, not the folds.
    public let isExact: Bool
    /// A number stands before the words in each key.
    public let hasTag: Bool

    /// Describes the keys of n-grams of those sizes.
    public init(
        _ sizes: ClosedRange<Int>,
        across: WordBreak = .comma,
        exact isExact: Bool = false,
        tag hasTag: Bool = false
    ) {
        self.sizes = sizes
        self.across = across
        self.isExact = isExact
        self.hasTag = hasTag
    }

    /// How wide keys are: as narrow as the longest n-gram allows.
    public var width: FoldLayout.KeyWidth {
        let fields = sizes.upperBound + (hasTag ? 1 : 0)
        return isExact || fields > 4 ? .bytes : fields > 2 ? .sixteen : .eight
    }

    /// The key without words, under which totals can be counted.
    public func addEmpty(tag: UInt32, _ value: Int, to table: FoldTable) {
        switch width {
        case .eight: table.add(hasTag ? UInt64(tag) << 32 : 0, value)
        case .sixteen: table.add(hasTag ? UInt128(tag) << 96 : 0, value)
        case .bytes:
            var key = FoldKey()
            if hasTag { key.append(tag) }
            table.add(key, value)
        }
    }

    /// Emits each n-gram among consecutive words, once for each occurrence; none goes across a strong break.
    public func add(_ words: Range<Int>, of article: Article, tag: UInt32 = 0, to table: FoldTable) {
        var start = words.lowerBound
        while start < words.upperBound {
            var end = start + 1
            while end < words.upperBound, article.columns.wordBreaks[end] <= across.rawValue { end += 1 }
            if end - start >= sizes.lowerBound { addRun(start..<end, article, tag, table) }
            start = end
        }
    }

    private func addRun(_ run: Range<Int>, _ article: Article, _ tag: UInt32, _ table: FoldTable) {
        switch width {
        case .eight: addEight(run, article.columns.wordIDs, tag, table)
        case .sixteen: addSixteen(run, article.columns.wordIDs, tag, table)
        case .bytes: addBytes(run, article, tag, table)
        }
    }

    private func addEight(
        _ run: Range<Int>,
        _ ids: UnsafeBufferPointer<UInt32>,
        _ tag: UInt32,
        _ table: FoldTable
    ) {
        for start in run {
            var key = hasTag ? UInt64(tag) << 32 : 0
            var shift: UInt64 = hasTag ? 0 : 32
            for size in 1...min(sizes.upperBound, run.upperBound - start) {
                key |= UInt64(ids[start + size - 1] + 1) << shift
                shift &-= 32
                if size >= sizes.lowerBound { table.add(key, 1) }
            }
        }
    }

    private func addSixteen(
        _ run: Range<Int>,
        _ ids: UnsafeBufferPointer<UInt32>,
        _ tag: UInt32,
        _ table: FoldTable
    ) {
        for start in run {
            var key = hasTag ? UInt128(tag) << 96 : 0
            var shift: UInt128 = hasTag ? 64 : 96
            for size in 1...min(sizes.upperBound, run.upperBound - start) {
                key |= UInt128(ids[start + size - 1] + 1) << shift
                shift &-= 32
                if size >= sizes.lowerBound { table.add(key, 1) }
            }
        }
    }

    private func addBytes(_ run: Range<Int>, _ article: Article, _ tag: UInt32, _ table: FoldTable) {
        var key = FoldKey()
        for start in run {
            key.clear()
            if hasTag { key.append(tag) }
            for size in 1...min(sizes.upperBound, run.upperBound - start) {
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
