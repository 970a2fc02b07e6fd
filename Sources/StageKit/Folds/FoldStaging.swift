/// Entries on their way to the partitions of a fold: those of one partition are gathered until there are enough.
///
/// One a thread; the owner frees it.
struct FoldStaging<Key: FoldInteger> {
    /// How many entries of a partition are gathered.
    static var depth: Int { 128 }

    private let entries: UnsafeMutableRawPointer
    private let fills: UnsafeMutablePointer<Int>
    private let shape: SlotShape
    private let entrySize: Int

    /// For keys alone, which stand for a value of 1, or for keys with values.
    init(_ shape: SlotShape, keysAlone: Bool) {
        self.shape = shape
        entrySize = keysAlone ? shape.keySize : shape.size
        let count = FoldPartitions<Key>.partitionCount
        entries = .allocate(byteCount: count * Self.depth * entrySize, alignment: 64)
        fills = .allocate(capacity: count)
        fills.initialize(repeating: 0, count: count)
    }

    func free() {
        entries.deallocate()
        fills.deallocate()
    }

    /// Adds 1 to the only field of each key.
    @inline(__always)
    func addOnes(_ keys: UnsafeBufferPointer<Key>, to partitions: FoldPartitions<Key>) {
        let fills = fills
        let waiting = entries.assumingMemoryBound(to: Key.self)
        for key in keys {
            let number = Int(truncatingIfNeeded: key.foldHash >> 56)
            let fill = fills[number]
            waiting[number &* Self.depth &+ fill] = key
            fills[number] = fill &+ 1
            if fill == Self.depth - 1 {
                partitions.wait(waiting + number * Self.depth, Self.depth, in: number)
                fills[number] = 0
            }
        }
    }

    /// Adds the values of one key, each from 0 to 2^31 - 1.
    func add(_ key: Key, _ values: UnsafePointer<Int>, to partitions: FoldPartitions<Key>) {
        let number = Int(truncatingIfNeeded: key.foldHash >> 56)
        let at = entries + (number * Self.depth + fills[number]) * entrySize
        at.storeBytes(of: key, as: Key.self)
        for field in 0..<shape.fields {
            at.storeBytes(
                of: UInt32(truncatingIfNeeded: values[field]),
                toByteOffset: shape.keySize + field * 4,
                as: UInt32.self
            )
        }
        fills[number] += 1
        if fills[number] == Self.depth { flush(number) { partitions.add($0, $1, to: $2) } }
    }

    private func flush(_ number: Int, _ body: (UnsafeRawPointer, Int, Int) -> Void) {
        if fills[number] == 0 { return }
        body(entries + number * Self.depth * entrySize, fills[number], number)
        fills[number] = 0
    }

    /// Hands on all that was gathered.
    func flush(to partitions: FoldPartitions<Key>) {
        for number in 0..<FoldPartitions<Key>.partitionCount {
            flush(number) { entries, count, number in
                if entrySize == shape.keySize {
                    partitions.wait(entries, count, in: number)
                } else {
                    partitions.add(entries, count, to: number)
                }
            }
        }
    }
}
