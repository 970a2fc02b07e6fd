import Glibc
import Synchronization

/// The keys of a large fold, parted by their hashes: all threads add to it, a partition is locked for some
/// entries at a time.
///
/// No key is in two partitions, so nothing is merged at the end.
final class FoldPartitions<Key: FoldInteger>: @unchecked Sendable {
    static var partitionCount: Int { 256 }
    /// Bytes of entries that wait unless told otherwise.
    private static var usualWaiting: Int { 3 << 27 }

    let layout: FoldLayout
    let shape: SlotShape
    private let partitions: UnsafeMutablePointer<FoldPartition<Key>>
    private let waiting: UnsafeMutablePointer<FoldWaiting>
    private let locks: UnsafeMutablePointer<pthread_mutex_t>
    private let spill: FoldSpill<Key>?
    private let mostWaiting: Int
    private let waitingBytes = Atomic<Int>(0)
    private let scratch = Mutex<[FoldPartition<Key>]>([])
    /// Only keys wait, each for a value of 1; else entries as slots have them.
    private let waitsForOnes: Bool

    /// Empty partitions; those that outgrow their part of `memory` bytes go to a file.
    init(_ layout: FoldLayout, memory: Int?) {
        self.layout = layout
        let shape = SlotShape(keySize: MemoryLayout<Key>.size, fields: layout.allFields.count)
        self.shape = shape
        waitsForOnes = layout.countsOnly
        let count = Self.partitionCount
        partitions = .allocate(capacity: count)
        waiting = .allocate(capacity: count)
        locks = .allocate(capacity: count)
        spill = memory.map { FoldSpill(shape, limit: $0 / 2 / count) }
        mostWaiting = memory.map { $0 / 4 } ?? Self.usualWaiting
        for number in 0..<count {
            // Of unequal sizes, so that they do not all grow at the same time.
            let partition = FoldPartition<Key>(shape, capacity: 1024 + 2 * number)
            (partitions + number).initialize(to: partition)
            let entrySize = waitsForOnes ? shape.keySize : shape.size
            (waiting + number).initialize(to: FoldWaiting(entrySize: entrySize))
            pthread_mutex_init(locks + number, nil)
        }
    }

    deinit {
        for number in 0..<Self.partitionCount {
            partitions[number].free()
            _ = waiting[number].drain { _, _ in }
            pthread_mutex_destroy(locks + number)
        }
        for partition in scratch.withLock({ $0 }) { partition.free() }
        partitions.deinitialize(count: Self.partitionCount)
        partitions.deallocate()
        waiting.deinitialize(count: Self.partitionCount)
        waiting.deallocate()
        locks.deallocate()
    }

    /// Puts off entries that belong in one partition: keys alone if those are what waits, else keys with values.
    func wait(_ entries: UnsafeRawPointer, _ count: Int, in number: Int) {
        pthread_mutex_lock(locks + number)
        let taken = waiting[number].append(entries, count)
        pthread_mutex_unlock(locks + number)
        if taken == 0 { return }
        let bytes = waitingBytes.add(taken, ordering: .relaxed).newValue
        if bytes > mostWaiting, bytes - taken <= mostWaiting {
            for number in 0..<Self.partitionCount { settle(number) }
        }
    }

    /// Adds entries with values that belong in one partition, at once or later.
    func add(_ entries: UnsafeRawPointer, _ count: Int, to number: Int) {
        if !waitsForOnes { return wait(entries, count, in: number) }
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
    private func settle(_ number: Int) {
        pthread_mutex_lock(locks + number)
        defer { pthread_mutex_unlock(locks + number) }
        let given = waiting[number].drain { entries, count in
            makeRoom(in: number, for: count)
            if waitsForOnes {
                partitions[number].addOnes(entries, count)
            } else {
                partitions[number].add(entries, count)
            }
        }
        waitingBytes.subtract(given, ordering: .relaxed)
    }

    private func makeRoom(in number: Int, for count: Int) {
        while partitions[number].isCrowded(by: count) {
            if let spill, partitions[number].count > 0, !spill.allowsGrowth(of: partitions[number]) {
                spill.write(&partitions[number], number)
            } else {
                partitions[number].grow(for: count)
            }
        }
    }

    /// Calls `body` with each partition, whole, by number, and gives its memory back; nothing may be added later.
    func takePartition<R>(_ number: Int, _ body: (FoldPartition<Key>) throws -> R) throws -> R {
        if spill == nil, partitions[number].count == 0 { return try takeWaiting(number, body) }
        settle(number)
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

    /// Counts a partition of which all waits, in memory that another was counted in before.
    private func takeWaiting<R>(_ number: Int, _ body: (FoldPartition<Key>) throws -> R) throws -> R {
        let known = scratch.withLock { $0.popLast() }
        partitions[number].swapSlots(
            with: known ?? FoldPartition(shape, capacity: waiting[number].count / 2 + 256)
        )
        settle(number)
        let result = try body(partitions[number])
        partitions[number].clear()
        scratch.withLock { $0.append(partitions[number].takingSlots()) }
        return result
    }

    /// Writes out what is still in memory if anything was written, so that there is room to read it again.
    func settle() throws {
        guard let spill, spill.hasWritten else { return }
        for number in 0..<Self.partitionCount {
            settle(number)
            spill.write(&partitions[number], number)
            partitions[number].shrink()
        }
        try spill.check()
    }
}
