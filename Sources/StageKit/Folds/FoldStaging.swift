/// Entries on their way to the partitions of a fold: those of one partition are gathered until there are enough.
///
/// One a thread; the owner frees it.
struct FoldStaging<Key: FoldInteger> {
    /// How many entries of a partition are gathered.
    static var depth: Int { 64 }

    private let entries: UnsafeMutableRawPointer
    private let fills: UnsafeMutablePointer<Int>
    private let shape: SlotShape

    init(_ shape: SlotShape) {
        self.shape = shape
        let count = FoldPartitions<Key>.partitionCount
        entries = FoldMemory.allocate(count * Self.depth * shape.size)
        fills = .allocate(capacity: count)
        fills.initialize(repeating: 0, count: count)
    }

    func free() {
        FoldMemory.free(entries, FoldPartitions<Key>.partitionCount * Self.depth * shape.size)
        fills.deallocate()
    }

    /// Adds the values of one key, each from 0 to 2^31 - 1.
    func add(_ key: Key, _ values: UnsafePointer<Int>, to partitions: FoldPartitions<Key>) {
        let number = Int(truncatingIfNeeded: key.foldHash >> 56)
        let at = entries + (number * Self.depth + fills[number]) * shape.size
        at.storeBytes(of: key, as: Key.self)
        for field in 0..<shape.fields {
            at.storeBytes(
                of: UInt32(truncatingIfNeeded: values[field]),
                toByteOffset: shape.keySize + field * 4,
                as: UInt32.self
            )
        }
        fills[number] += 1
        if fills[number] == Self.depth { flush(number, to: partitions) }
    }

    private func flush(_ number: Int, to partitions: FoldPartitions<Key>) {
        if fills[number] == 0 { return }
        partitions.add(entries + number * Self.depth * shape.size, fills[number], to: number)
        fills[number] = 0
    }

    /// Hands on all that was gathered.
    func flush(to partitions: FoldPartitions<Key>) {
        for number in 0..<FoldPartitions<Key>.partitionCount { flush(number, to: partitions) }
    }
}
