/// Entries of one partition that wait to be added, end to end in blocks.
///
/// To count a partition's keys all at once, while its table stays in the core's own cache, is several times as
/// fast as to add them as they come.
struct FoldWaiting {
    private var blocks: [UnsafeMutableRawPointer] = []
    /// Entries in all blocks.
    private(set) var count = 0
    private let entrySize: Int
    private static let blockEntries = 2048

    init(entrySize: Int) { self.entrySize = entrySize }

    /// Copies entries to the end; gives the bytes of memory taken for them.
    mutating func append(_ entries: UnsafeRawPointer, _ more: Int) -> Int {
        var (from, left, taken) = (entries, more, 0)
        while left > 0 {
            let filled = count % Self.blockEntries
            if filled == 0 {
                blocks.append(.allocate(byteCount: Self.blockEntries * entrySize, alignment: 16))
                taken += Self.blockEntries * entrySize
            }
            let now = min(left, Self.blockEntries - filled)
            (blocks[blocks.count - 1] + filled * entrySize).copyMemory(from: from, byteCount: now * entrySize)
            from += now * entrySize
            count += now
            left -= now
        }
        return taken
    }

    /// Hands each block's entries to `body` and gives its memory back; gives the bytes given back.
    mutating func drain(_ body: (UnsafeRawPointer, Int) -> Void) -> Int {
        let given = blocks.count * Self.blockEntries * entrySize
        for block in blocks {
            let entries = min(count, Self.blockEntries)
            body(block, entries)
            block.deallocate()
            count -= entries
        }
        blocks = []
        return given
    }
}
