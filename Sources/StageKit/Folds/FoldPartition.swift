import Glibc

/// The keys of a large fold whose hashes begin alike, with the sums of their values.
///
/// Open addressing over narrow slots; a slot whose first field is 0 is empty, so that field is kept with 1
/// added. What 32 bits cannot hold goes to `excess`. The owner frees it, and sees that one thread at a time
/// is in it.
struct FoldPartition<Key: FoldInteger> {
    let shape: SlotShape
    private(set) var capacity: Int
    /// How many keys there are.
    private(set) var count = 0
    /// What is to be added to the sums of some keys.
    private(set) var excess: [Key: [Int]] = [:]
    private var base: UnsafeMutableRawPointer
    private var touched: UInt32 = 0

    init(_ shape: SlotShape, capacity: Int, excess: [Key: [Int]] = [:]) {
        self.shape = shape
        self.excess = excess
        self.capacity = capacity
        base = FoldPartition.slots(capacity, shape)
    }

    func free() { Glibc.free(base) }

    /// Bytes of its slots.
    var byteCount: Int { capacity * shape.size }

    /// True when `more` keys would crowd it.
    @inline(__always)
    func isCrowded(by more: Int) -> Bool { (count + more) * 5 > capacity * 4 }

    /// Makes room: half as many slots again, or as many as `more` keys need.
    mutating func grow(for more: Int) {
        let old = (base: base, capacity: capacity)
        capacity = max(capacity + capacity / 2, (count + more) * 3 / 2)
        base = FoldPartition.slots(capacity, shape)
        for index in 0..<old.capacity {
            let from = old.base + index * shape.size
            if from.load(fromByteOffset: shape.keySize, as: UInt32.self) == 0 { continue }
            place(of: from.loadUnaligned(as: Key.self)).copyMemory(from: from, byteCount: shape.size)
        }
        Glibc.free(old.base)
    }

    /// Adds `count` entries that lie as slots do, their values as they are and less than 2^32 - 1.
    ///
    /// There must be room. The slots are touched before they are searched, so that memory is waited for once.
    mutating func add(_ entries: UnsafeRawPointer, _ count: Int) {
        var sum: UInt32 = 0
        for index in 0..<count {
            let key = (entries + index * shape.size).loadUnaligned(as: Key.self)
            sum &+= (base + slot(key.foldHash) * shape.size).loadUnaligned(as: UInt32.self)
        }
        touched = sum
        for index in 0..<count { add(entries + index * shape.size) }
    }

    @inline(__always)
    private mutating func add(_ entry: UnsafeRawPointer) {
        let key = entry.loadUnaligned(as: Key.self)
        let at = place(of: key)
        let first = at.load(fromByteOffset: shape.keySize, as: UInt32.self)
        if first == 0 {
            at.copyMemory(from: entry, byteCount: shape.size)
            at.storeBytes(
                of: entry.load(fromByteOffset: shape.keySize, as: UInt32.self) + 1,
                toByteOffset: shape.keySize,
                as: UInt32.self
            )
            count += 1
            return
        }
        for field in 0..<shape.fields {
            let offset = shape.keySize + field * 4
            let value = entry.load(fromByteOffset: offset, as: UInt32.self)
            let (sum, isOver) = at.load(fromByteOffset: offset, as: UInt32.self)
                .addingReportingOverflow(value)
            if isOver {
                addExcess(Int(value), key, field)
            } else {
                at.storeBytes(of: sum, toByteOffset: offset, as: UInt32.self)
            }
        }
    }

    /// Adds 1 to the only field of each of some keys, end to end; there must be room.
    mutating func addOnes(_ keys: UnsafeRawPointer, _ count: Int) {
        let (base, capacity, size, keySize) = (base, capacity, shape.size, shape.keySize)
        var new = 0
        for index in 0..<count {
            let key = (keys + index &* keySize).loadUnaligned(as: Key.self)
            var at = base + slot(key.foldHash) &* size
            while true {
                let first = at.load(fromByteOffset: keySize, as: UInt32.self)
                if first == 0 {
                    at.storeBytes(of: key, as: Key.self)
                    at.storeBytes(of: 2, toByteOffset: keySize, as: UInt32.self)
                    new &+= 1
                    break
                }
                if at.loadUnaligned(as: Key.self) == key {
                    if first == .max {
                        addExcess(1, key, 0)
                    } else {
                        at.storeBytes(of: first &+ 1, toByteOffset: keySize, as: UInt32.self)
                    }
                    break
                }
                at += size
                if at == base + capacity &* size { at = base }
            }
        }
        self.count += new
    }

    /// Takes over another's slots, which are empty, in place of its own, which are empty too.
    mutating func swapSlots(with other: FoldPartition) {
        Glibc.free(base)
        (base, capacity) = (other.base, other.capacity)
    }

    /// Gives its slots, which are empty, away; few are left.
    mutating func takingSlots() -> FoldPartition {
        var taken = self
        taken.excess = [:]
        capacity = 256
        base = FoldPartition.slots(capacity, shape)
        return taken
    }

    /// Adds what 32 bits do not hold; the key must be there.
    mutating func addExcess(_ value: Int, _ key: Key, _ field: Int) {
        excess[key, default: Array(repeating: 0, count: shape.fields)][field] += value
    }

    /// Calls `body` with each slot in use, its first field 1 too great.
    @inline(__always)
    func forEachSlot(_ body: (UnsafeRawPointer) throws -> Void) rethrows {
        for index in 0..<capacity {
            let at = UnsafeRawPointer(base) + index * shape.size
            if at.load(fromByteOffset: shape.keySize, as: UInt32.self) != 0 { try body(at) }
        }
    }

    /// Forgets all keys but what is in excess; keeps the memory.
    mutating func clear() {
        memset(base, 0, byteCount)
        count = 0
    }

    /// Forgets all keys but what is in excess; gives back nearly all memory.
    mutating func shrink() {
        Glibc.free(base)
        count = 0
        capacity = 256
        base = FoldPartition.slots(capacity, shape)
    }

    /// The value of field `field` in a slot that is in use.
    @inline(__always)
    func value(_ slot: UnsafeRawPointer, _ field: Int) -> Int {
        let kept = Int(slot.load(fromByteOffset: shape.keySize + field * 4, as: UInt32.self))
        let value = field == 0 ? kept - 1 : kept
        return excess.isEmpty ? value : value + (excess[key(slot)]?[field] ?? 0)
    }

    /// The key of a slot.
    @inline(__always)
    func key(_ slot: UnsafeRawPointer) -> Key { slot.loadUnaligned(as: Key.self) }

    /// The slot of a key, or the empty one it belongs in.
    @inline(__always)
    private func place(of key: Key) -> UnsafeMutableRawPointer {
        var index = slot(key.foldHash)
        while true {
            let at = base + index * shape.size
            if at.load(fromByteOffset: shape.keySize, as: UInt32.self) == 0
                || at.loadUnaligned(as: Key.self) == key
            {
                return at
            }
            index = index + 1 == capacity ? 0 : index + 1
        }
    }

    /// Where to look for a hash first: its bits after those that chose the partition, scaled to the slots.
    @inline(__always)
    private func slot(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (((hash << 8) >> 32) &* UInt64(truncatingIfNeeded: capacity)) >> 32)
    }

    private static func slots(_ count: Int, _ shape: SlotShape) -> UnsafeMutableRawPointer {
        guard let memory = calloc(count, shape.size) else { fatalError("there is no memory for a fold") }
        return memory
    }
}
