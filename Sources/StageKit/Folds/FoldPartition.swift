import Glibc

/// The keys of a large fold whose hashes begin alike, with the sums of their values.
///
/// Narrow slots in ``FoldSlots``; as one whose first field is 0 is empty, that field is kept with 1 added. What 32
/// bits cannot hold goes to `excess`. The owner frees it, and sees that one thread at a time is in it.
struct FoldPartition<Key: FoldInteger>: @unchecked Sendable {
    let shape: SlotShape
    private(set) var slots: FoldSlots<Key>
    /// How many keys there are.
    var count = 0
    /// What is to be added to the sums of some keys.
    private(set) var excess: [Key: [Int]] = [:]
    var touched: UInt32 = 0
    /// What slots are stamped with for the article and cluster at hand.
    var articleStamp: UInt32 = 0
    var clusterStamp: UInt32 = 0

    init(_ shape: SlotShape, capacity: Int, excess: [Key: [Int]] = [:]) {
        self.shape = shape
        self.excess = excess
        slots = FoldPartition.slots(capacity, shape)
    }

    func free() { FoldMemory.free(slots.base, byteCount) }

    /// Bytes of its slots.
    var byteCount: Int { slots.capacity * shape.size }

    /// True when `more` keys would crowd it.
    @inline(__always)
    func isCrowded(by more: Int) -> Bool { (count + more) * 5 > slots.capacity * 4 }

    /// Makes room: half as many slots again, or as many as `more` keys need.
    mutating func grow(for more: Int) {
        let old = slots
        slots = FoldPartition.slots(
            max(old.capacity + old.capacity / 2, (count + more) * 3 / 2),
            shape
        )
        old.forEach(0, from: 1) { slot in
            slots.find(key(slot)).at.copyMemory(from: slot, byteCount: shape.size)
        }
        FoldMemory.free(old.base, old.capacity * shape.size)
    }

    /// Takes the keys of another, which has few, into this one, which is empty; the other's memory stays its own.
    mutating func take(_ other: FoldPartition) {
        if isCrowded(by: other.count) { grow(for: other.count) }
        excess = other.excess
        other.forEachSlot { slot in
            slots.find(other.key(slot)).at.copyMemory(from: slot, byteCount: shape.size)
        }
        count = other.count
        (articleStamp, clusterStamp) = (other.articleStamp, other.clusterStamp)
    }

    /// Adds what 32 bits do not hold; the key must be there.
    mutating func addExcess(_ value: Int, _ key: Key, _ field: Int) {
        excess[key, default: Array(repeating: 0, count: shape.fields)][field] += value
    }

    /// Forgets all keys and what is in excess; keeps the memory.
    mutating func empty() {
        clear()
        excess = [:]
    }

    /// Forgets all keys but what is in excess; keeps the memory.
    mutating func clear() {
        memset(slots.base, 0, byteCount)
        count = 0
    }

    /// Forgets all keys but what is in excess; gives back nearly all memory.
    mutating func shrink() {
        free()
        count = 0
        slots = FoldPartition.slots(256, shape)
    }

    private static func slots(_ count: Int, _ shape: SlotShape) -> FoldSlots<Key> {
        FoldSlots(base: FoldMemory.allocate(count * shape.size), capacity: count, size: shape.size)
    }
}
