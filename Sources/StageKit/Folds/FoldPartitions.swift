import Glibc
import Synchronization

/// The keys of a large fold, parted by their hashes: all threads add to it, a partition is locked for some
/// entries at a time.
///
/// No key is in two partitions, so nothing is merged at the end.
final class FoldPartitions<Key: FoldInteger>: @unchecked Sendable {
    static var partitionCount: Int { 256 }
    /// Bytes of keys that wait unless told otherwise.
    private static var usualWaiting: Int { 3 << 27 }

    let layout: FoldLayout
    let shape: SlotShape
    private let partitions: UnsafeMutablePointer<FoldPartition<Key>>
    private let locks: UnsafeMutablePointer<pthread_mutex_t>
    private let spill: FoldSpill<Key>?
    private let mostWaiting: Int
    /// What waits to be counted, of each thread.
    private let scatters: Mutex<[Waiting]> = Mutex([])
    private let scratch = Mutex<[FoldPartition<Key>]>([])

    private struct Waiting: @unchecked Sendable { let scatter: FoldScatter<Key> }

    /// Empty partitions; those that outgrow their part of `memory` bytes go to a file.
    init(_ layout: FoldLayout, memory: Int?) {
        self.layout = layout
        let shape = SlotShape(keySize: MemoryLayout<Key>.size, layout)
        self.shape = shape
        let count = Self.partitionCount
        partitions = .allocate(capacity: count)
        locks = .allocate(capacity: count)
        spill = memory.map { FoldSpill(shape, limit: $0 / 2 / count) }
        mostWaiting = memory.map { $0 / 4 } ?? Self.usualWaiting
        for number in 0..<count {
            // Of unequal sizes, so that they do not all grow at the same time.
            let partition = FoldPartition<Key>(shape, capacity: 256 + number)
            (partitions + number).initialize(to: partition)
            pthread_mutex_init(locks + number, nil)
        }
    }

    deinit {
        for number in 0..<Self.partitionCount {
            partitions[number].free()
            pthread_mutex_destroy(locks + number)
        }
        for partition in scratch.withLock({ $0 }) { partition.free() }
        partitions.deinitialize(count: Self.partitionCount)
        partitions.deallocate()
        locks.deallocate()
    }

    /// Where a thread puts keys that wait; nil unless a key alone can stand for its value.
    func makeScatter() -> FoldScatter<Key>? {
        guard layout.countsOnes else { return nil }
        let waiting = Waiting(scatter: FoldScatter<Key>(hasMarks: shape.stamps > 0))
        scatters.withLock { $0.append(waiting) }
        return waiting.scatter
    }

    /// Counts what waits of a thread if it is too much; to be called between clusters.
    func settleMany(_ scatter: FoldScatter<Key>) {
        guard scatter.byteCount > mostWaiting / max(1, scatters.withLock { $0.count }) else { return }
        for number in 0..<Self.partitionCount { settle(number, scatter) }
    }

    /// Adds entries with values that belong in one partition.
    func add(_ entries: UnsafeRawPointer, _ count: Int, to number: Int) {
        pthread_mutex_lock(locks + number)
        defer { pthread_mutex_unlock(locks + number) }
        makeRoom(in: number, for: count)
        partitions[number].add(entries, count)
    }

    /// Adds what 32 bits do not hold to the sums of a key that the same thread adds too.
    func addExcess(_ value: Int, _ key: Key, _ field: Int) {
        let number = Int(truncatingIfNeeded: key.foldHash >> 56)
        pthread_mutex_lock(locks + number)
        defer { pthread_mutex_unlock(locks + number) }
        partitions[number].addExcess(value, key, field)
    }

    /// Adds what waits in a partition.
    private func settle(_ number: Int, _ scatter: FoldScatter<Key>) {
        pthread_mutex_lock(locks + number)
        defer { pthread_mutex_unlock(locks + number) }
        partitions[number].beginList()
        scatter.drain(number) { keys, count in
            if shape.stamps == 0 {
                makeRoom(in: number, for: count)
                partitions[number].addOnes(keys, count)
            } else {
                addMarked(keys, count, to: number)
            }
        }
    }

    /// Adds keys with marks; the partition goes to the file only between two clusters.
    private func addMarked(_ keys: UnsafePointer<Key>, _ count: Int, to number: Int) {
        guard partitions[number].isCrowded(by: count) else {
            return partitions[number].addMarkedOnes(keys, count)
        }
        var first = 0
        if mustWrite(number),
            let mark = (0..<count).first(where: { keys[$0] == FoldScatter<Key>.clusterMark })
        {
            if partitions[number].isCrowded(by: mark) { partitions[number].grow(for: mark) }
            partitions[number].addMarkedOnes(keys, mark)
            spill?.write(&partitions[number], number)
            first = mark
        }
        if partitions[number].isCrowded(by: count - first) { partitions[number].grow(for: count - first) }
        partitions[number].addMarkedOnes(keys + first, count - first)
    }

    private func makeRoom(in number: Int, for count: Int) {
        while partitions[number].isCrowded(by: count) {
            if mustWrite(number) {
                spill?.write(&partitions[number], number)
            } else {
                partitions[number].grow(for: count)
            }
        }
    }

    private func mustWrite(_ number: Int) -> Bool {
        guard let spill, partitions[number].count > 0 else { return false }
        return !spill.allowsGrowth(of: partitions[number])
    }

    /// Calls `body` with each partition, whole, by number, and gives its memory back; nothing may be added later.
    func takePartition<R>(_ number: Int, _ body: (FoldPartition<Key>) throws -> R) throws -> R {
        let all = scatters.withLock { $0 }
        let waiting = all.reduce(0) { $0 + $1.scatter.count(number) }
        if spill == nil, waiting > partitions[number].count {
            let marks = all.reduce(0) { $0 + $1.scatter.markCount } / Self.partitionCount
            return try takeWaiting(number, max(0, waiting - marks), body)
        }
        for one in all { settle(number, one.scatter) }
        if let spill, spill.hasWritten {
            spill.write(&partitions[number], number)
            partitions[number].shrink()
            let whole = try spill.read(number, with: partitions[number])
            defer { whole.free() }
            return try body(whole)
        }
        defer { partitions[number].shrink() }
        return try body(partitions[number])
    }

    /// Counts a partition of which most waits, in memory that another was counted in before.
    private func takeWaiting<R>(
        _ number: Int,
        _ waiting: Int,
        _ body: (FoldPartition<Key>) throws -> R
    ) throws -> R {
        var whole =
            scratch.withLock { $0.popLast() } ?? FoldPartition(shape, capacity: waiting * 2 / 3 + 256)
        whole.take(partitions[number])
        swap(&whole, &partitions[number])
        for one in scatters.withLock({ $0 }) { settle(number, one.scatter) }
        let result = try body(partitions[number])
        swap(&whole, &partitions[number])
        whole.empty()
        partitions[number].shrink()
        scratch.withLock { $0.append(whole) }
        return result
    }

    /// Writes out what is still in memory if anything was written, so that there is room to read it again.
    func settle() throws {
        guard let spill, spill.hasWritten else { return }
        for number in 0..<Self.partitionCount {
            for one in scatters.withLock({ $0 }) { settle(number, one.scatter) }
            spill.write(&partitions[number], number)
            partitions[number].shrink()
        }
        try spill.check()
        release()
    }

    /// Gives back the memory in which keys waited; nothing may be added later.
    func release() {
        let all = scatters.withLock { scatters in
            defer { scatters = [] }
            return scatters
        }
        for one in all { one.scatter.release() }
    }
}
