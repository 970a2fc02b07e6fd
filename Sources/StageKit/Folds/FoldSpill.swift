import Glibc
import Synchronization

/// The file that partitions of a fold go to when they outgrow their memory.
///
/// It has no name, so nothing stays behind however the process ends.
final class FoldSpill<Key: FoldInteger>: Sendable {
    private struct State {
        var file: Int32 = -1
        var end = 0
        /// Where the entries of each partition lie: first byte and number of entries.
        var segments: [Int: [(start: Int, count: Int)]] = [:]
        var failure: Failure?
    }

    private let shape: SlotShape
    private let limit: Int
    private let state = Mutex(State())

    /// Bounds each partition's slots to `limit` bytes.
    init(_ shape: SlotShape, limit: Int) {
        self.shape = shape
        self.limit = limit
    }

    deinit { state.withLock { if $0.file >= 0 { _ = close($0.file) } } }

    /// True when some entries are in the file.
    var hasWritten: Bool { state.withLock { $0.end > 0 } }

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
        state.withLock { state in
            if state.file < 0 { state.file = FoldSpill.temporaryFile() }
            var written = 0
            while written < bytes.count, state.failure == nil {
                let more = pwrite(
                    state.file,
                    bytes.baseAddress! + written,
                    bytes.count - written,
                    state.end + written
                )
                if more <= 0 { state.failure = FoldSpill.failure } else { written += more }
            }
            state.segments[number, default: []].append((state.end, count))
            state.end += bytes.count
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
                guard
                    pread(file, buffer, count * shape.size, segment.start + done * shape.size) == count
                        * shape.size
                else {
                    whole.free()
                    throw FoldSpill.failure
                }
                if whole.isCrowded(by: count) { whole.grow(for: count) }
                whole.add(buffer, count)
                done += count
            }
        }
        return whole
    }

    private static func temporaryFile() -> Int32 {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(folder)/lede-fold-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        if file >= 0 { unlink(name) }
        return file
    }

    private static var failure: Failure {
        Failure(
            "spill",
            "what did not fit in memory could not be kept in a temporary file",
            hint: "Make room in TMPDIR, or allow more with --memory."
        )
    }
}
