/// The columns of one stretch of postings, kept where they need not be in memory.
struct PostingsStretch: @unchecked Sendable {
    /// The numbers of its words in the segment.
    let range: Range<Int>
    /// Differences of positions, entry by entry, as ``Postings`` has them.
    let positions: UnsafeBufferPointer<UInt8>
    /// Of the first byte those bits that belong to words of the stretch before are 0, and so at the end.
    let breaks: UnsafeBufferPointer<UInt8>
    /// The word of each entry, rising.
    let words: UnsafeBufferPointer<UInt32>
    /// One past the last byte of each entry's positions.
    let ends: UnsafeBufferPointer<UInt32>
    /// In how many main parts each of `words` stands outside headlines.
    let articles: UnsafeBufferPointer<UInt32>
    /// How many words of each article are its headline's.
    let headlines: UnsafeBufferPointer<UInt32>
    /// Keeps the columns.
    private let owner: KeptBytes

    /// Where the positions of an entry lie.
    func bytes(_ entry: Int) -> Range<Int> {
        (entry == 0 ? 0 : Int(ends[entry - 1]))..<Int(ends[entry])
    }

    /// The columns as they are built.
    struct Columns {
        var positions: [UInt8] = []
        var breaks: [UInt8] = []
        var words: [UInt32] = []
        var ends: [UInt32] = []
        var articles: [UInt32] = []
        var headlines: [UInt32] = []
    }

    /// Copies what was built into memory of its own or a spool's file.
    init(_ columns: Columns, words range: Range<Int>, _ spool: Spool) {
        let pack = ColumnPack(
            bytes: [columns.positions, columns.breaks],
            ids: [columns.words, columns.ends, columns.articles, columns.headlines],
            starts: []
        )
        let kept = spool.keep(pack.bytes)
        var reader = pack.reader(kept.start)
        self.range = range
        positions = reader.next()
        breaks = reader.next()
        words = reader.next()
        ends = reader.next()
        articles = reader.next()
        headlines = reader.next()
        owner = kept
    }
}
