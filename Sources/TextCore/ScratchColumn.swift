/// One column while a text is cut: room is made for a whole block before, so that nothing is checked a row.
///
/// The memory goes with the column.
struct ScratchColumn<Element: BitwiseCopyable>: ~Copyable {
    private var start = UnsafeMutablePointer<Element>.allocate(capacity: 64)
    private var capacity = 64
    private(set) var count = 0

    deinit { start.deallocate() }

    /// Makes room for so many rows more.
    mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(count + more) }
    }

    /// Adds a row there is room for.
    @inline(__always)
    mutating func append(_ element: Element) {
        start[count] = element
        count &+= 1
    }

    mutating func removeAll() { count = 0 }

    /// The rows, while the column is neither changed nor gone.
    @inline(__always)
    var rows: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

    @inline(__always)
    subscript(row: Int) -> Element {
        get { start[row] }
        // Mutating, so that a row is changed without a copy of the columns around it.
        mutating set { start[row] = newValue }
    }

    private mutating func grow(_ least: Int) {
        capacity = max(least, capacity * 2)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.initialize(from: start, count: count)
        start.deallocate()
        start = larger
    }
}

/// The columns of a ``Segmentation`` while they are filled.
struct ScratchColumns: ~Copyable {
    var tokenStarts = ScratchColumn<UInt32>()
    var tokenEnds = ScratchColumn<UInt32>()
    var wordTokens = ScratchColumn<UInt32>()
    var wordTokenCounts = ScratchColumn<UInt8>()
    var wordBreaks = ScratchColumn<UInt8>()
    var sentenceTokens = ScratchColumn<UInt32>()
    var sentenceZones = ScratchColumn<UInt8>()
    var paragraphTokens = ScratchColumn<UInt32>()
    var paragraphZones = ScratchColumn<UInt8>()

    @inline(__always) var tokenCount: Int { tokenStarts.count }
    @inline(__always) var wordCount: Int { wordTokens.count }

    /// Makes room for a block of so many bytes: no token is shorter than a byte.
    mutating func reserve(bytes: Int) {
        tokenStarts.reserve(bytes)
        tokenEnds.reserve(bytes)
        wordTokens.reserve(bytes)
        wordTokenCounts.reserve(bytes)
        wordBreaks.reserve(bytes)
        sentenceTokens.reserve(bytes + 1)
        sentenceZones.reserve(bytes + 1)
        paragraphTokens.reserve(2)
        paragraphZones.reserve(1)
    }

    /// Moves all rows to a segmentation, and adds the number of tokens to the columns that end with it.
    mutating func move(to columns: inout Segmentation) {
        sentenceTokens.reserve(1)
        sentenceTokens.append(UInt32(tokenCount))
        paragraphTokens.reserve(1)
        paragraphTokens.append(UInt32(tokenCount))
        ScratchColumns.move(&tokenStarts, to: &columns.tokenStarts)
        ScratchColumns.move(&tokenEnds, to: &columns.tokenEnds)
        ScratchColumns.move(&wordTokens, to: &columns.wordTokens)
        ScratchColumns.move(&wordTokenCounts, to: &columns.wordTokenCounts)
        ScratchColumns.move(&wordBreaks, to: &columns.wordBreaks)
        ScratchColumns.move(&sentenceTokens, to: &columns.sentenceTokens)
        ScratchColumns.move(&sentenceZones, to: &columns.sentenceZones)
        ScratchColumns.move(&paragraphTokens, to: &columns.paragraphTokens)
        ScratchColumns.move(&paragraphZones, to: &columns.paragraphZones)
    }

    private static func move<Element>(_ column: inout ScratchColumn<Element>, to rows: inout [Element]) {
        rows.append(contentsOf: column.rows)
        column.removeAll()
    }
}
