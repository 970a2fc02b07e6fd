import Synchronization

/// The file that partitions of a fold go to when they outgrow their memory.
final class FoldSpill<Key: FoldInteger>: Sendable {
    private struct State {
        var file: TemporaryFile?
        /// Where the entries of each partition lie: first byte and number of entries.
        var segments: [Int: [(start: Int, count: Int)]] = [:]
        var failure: (any Error)?
    }

    private let shape: SlotShape
    private let limit: Int
    private let state = Mutex(State())

    /// Bounds each partition's slots to `limit` bytes.
    init(_ shape: SlotShape, limit: Int) {
        self.shape = shape
        self.limit = limit
    }

    /// True when some entries are in the file.
    var hasWritten: Bool { state.withLock { $0.file != nil } }

    /// True when the partition may take half as much memory again.
    func allowsGrowth(of partition: FoldPartition<Key>) -> Bool {
        partition.byteCount + partition.byteCount / 2 <= limit || partition.byteCount < 1 << 15
    }

    /// Throws what went wrong in writing.
    func check() throws {
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    /// Moves the entries of a partition to the file.
    ///
    /// What goes wrong is told by ``check()``.
    func write(_ partition: inout FoldPartition<Key>, _ number: Int) {
        let count = partition.count
        if count == 0 { return }
        let entries = UnsafeMutableRawPointer.allocate(byteCount: count * shape.size, alignment: 8)
        defer { entries.deallocate() }
        var filled = 0
        partition.forEachSlot { slot in
            let at = entries + filled * shape.size
            at.copyMemory(from: slot, byteCount: shape.size)
            let first = at.load(fromByteOffset: shape.keySize, as: UInt32.self)
            at.storeBytes(of: first - 1, toByteOffset: shape.keySize, as: UInt32.self)
            filled += 1
        }
        partition.clear()
        append(UnsafeRawBufferPointer(start: entries, count: count * shape.size), count, number)
    }

    private func append(_ bytes: UnsafeRawBufferPointer, _ count: Int, _ number: Int) {
        let file = state.withLock { state in
            let file = state.file ?? TemporaryFile()
            state.file = file
            return file
        }
        do {
            let range = try file.append(bytes)
            state.withLock { $0.segments[number, default: []].append((range.lowerBound, count)) }
        } catch {
            state.withLock { $0.failure = $0.failure ?? error }
        }
    }

    /// A partition with its entries of the file and of memory; the caller frees it.
    func read(_ number: Int, with rest: FoldPartition<Key>) throws -> FoldPartition<Key> {
        try check()
        let (file, segments) = state.withLock { ($0.file, $0.segments[number] ?? []) }
        var whole = FoldPartition<Key>(shape, capacity: 1024, excess: rest.excess)
        let most = 1 << 12
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: most * shape.size, alignment: 8)
        defer { buffer.deallocate() }
        for segment in segments {
            var done = 0
            while done < segment.count {
                let count = min(most, segment.count - done)
                let bytes = UnsafeMutableRawBufferPointer(start: buffer, count: count * shape.size)
                do {
                    try file?.read(segment.start + done * shape.size, into: bytes)
                } catch {
                    whole.free()
                    throw error
                }
                if whole.isCrowded(by: count) { whole.grow(for: count) }
                whole.add(buffer, count)
                done += count
            }
        }
        return whole
    }
}
