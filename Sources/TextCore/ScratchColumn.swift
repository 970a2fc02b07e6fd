/// One column while a text is cut: room is made for a whole block before, so that nothing is checked a row.
///
/// Copies share the memory until ``begin()`` is called; what is added to one before may be seen in the other.
struct ScratchColumn<Element: BitwiseCopyable> {
    private var start: UnsafeMutablePointer<Element>
    private var memory: Memory
    private var capacity: Int
    private(set) var count = 0

    private final class Memory {
        let start: UnsafeMutablePointer<Element>
        init(_ capacity: Int) { start = .allocate(capacity: capacity) }
        deinit { start.deallocate() }
    }

    init() {
        capacity = 64
        memory = Memory(capacity)
        start = memory.start
    }

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

    /// Drops all rows, and takes memory of its own if a copy has the same.
    mutating func begin() {
        count = 0
        if !isKnownUniquelyReferenced(&memory) { self = ScratchColumn() }
    }

    /// The rows, while the column is neither changed nor gone.
    @inline(__always)
    var rows: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

    @inline(__always)
    subscript(row: Int) -> Element {
        get { start[row] }
        nonmutating set { start[row] = newValue }
    }

    private mutating func grow(_ least: Int) {
        capacity = max(least, capacity * 2)
        let larger = Memory(capacity)
        larger.start.initialize(from: start, count: count)
        memory = larger
        start = larger.start
    }
}

/// The columns of a ``Segmentation`` while they are filled.
struct ScratchColumns {
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

    /// Drops all rows.
    mutating func begin() {
        tokenStarts.begin()
        tokenEnds.begin()
        wordTokens.begin()
        wordTokenCounts.begin()
        wordBreaks.begin()
        sentenceTokens.begin()
        sentenceZones.begin()
        paragraphTokens.begin()
        paragraphZones.begin()
    }

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
