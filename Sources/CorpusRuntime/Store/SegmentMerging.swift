/// When segments of a store are made one.
public struct SegmentMerging: Sendable {
    /// All become one, whatever there is of them.
    public var isWhole: Bool
    /// The most segments that are kept apart.
    public var mostSegments: Int
    /// A corpus of fewer bytes of text is written whole at every change: that takes some milliseconds.
    public var leastBytes: Int
    /// The most bytes of text of no use that are kept for each byte that is.
    public var mostStale: Double

    /// Sets the bounds.
    public init(
        whole isWhole: Bool = false,
        mostSegments: Int = 8,
        leastBytes: Int = 4 << 20,
        mostStale: Double = 0.2
    ) {
        self.isWhole = isWhole
        self.mostSegments = mostSegments
        self.leastBytes = leastBytes
        self.mostStale = mostStale
    }

    /// How much of a segment is still the corpus's.
    struct Share {
        /// Bytes of text in all.
        var text = 0
        /// Bytes of text of files that are the corpus's.
        var live = 0
        /// How many files are the corpus's.
        var files = 0
    }

    /// The segments that go into the next one, beside so many bytes of text that were read.
    ///
    /// All when too much of what they hold is of no use any more; when there are too many, the small ones, so that each
    /// text is written anew as seldom as it can be.
    func carried(_ shares: [Share], read: Int) -> Set<Int> {
        let all = Set(shares.indices)
        let live = shares.reduce(read) { $0 + $1.live }
        let stale = shares.reduce(0) { $0 + $1.text - $1.live }
        if isWhole || live < leastBytes || Double(stale) > Double(live) * mostStale { return all }
        let staying = shares.indices.filter { shares[$0].files > 0 }
        guard staying.count + 1 > mostSegments,
            let greatest = staying.max(by: { shares[$0].live < shares[$1].live })
        else { return [] }
        let others = live - shares[greatest].live
        return others * 5 > shares[greatest].live ? all : all.subtracting([greatest])
    }
}
