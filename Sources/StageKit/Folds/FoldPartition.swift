import Glibc

/// The keys of a large fold whose hashes begin alike, with the sums of their values.
///
/// Open addressing over narrow slots; a slot whose first field is 0 is empty, so that field is kept with 1
/// added. What 32 bits cannot hold goes to `excess`. The owner frees it, and sees that one thread at a time
/// is in it.
struct FoldPartition<Key: FoldInteger>: @unchecked Sendable {
    let shape: SlotShape
    private(set) var capacity: Int
    /// How many keys there are.
    private(set) var count = 0
    /// What is to be added to the sums of some keys.
    private(set) var excess: [Key: [Int]] = [:]
    private var base: UnsafeMutableRawPointer
    private var touched: UInt32 = 0
    /// What slots are stamped with for the article and cluster at hand.
    private var articleStamp: UInt32 = 0
    private var clusterStamp: UInt32 = 0

    init(_ shape: SlotShape, capacity: Int, excess: [Key: [Int]] = [:]) {
        self.shape = shape
        self.excess = excess
        self.capacity = capacity
        base = FoldPartition.slots(capacity, shape)
    }

    func free() { FoldMemory.free(base, byteCount) }

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
        FoldMemory.free(old.base, old.capacity * shape.size)
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

    /// Says that the keys that follow come from another article and cluster than those before.
    mutating func beginList() {
        articleStamp &+= 1
        clusterStamp &+= 1
    }

    /// Adds 1 to the only field of each of some keys; there must be room.
    mutating func addOnes(_ keys: UnsafePointer<Key>, _ count: Int) {
        let (base, capacity, size, keySize) = (base, capacity, shape.size, shape.keySize)
        let end = base + capacity &* size
        var new = 0
        for index in 0..<count {
            let key = keys[index]
            var at = base + slot(key.foldHash) &* size
            var first = at.load(fromByteOffset: keySize, as: UInt32.self)
            // One branch for both ways to end, so that it is foreseen whichever it is.
            while (first != 0) && (at.loadUnaligned(as: Key.self) != key) {
                at += size
                if at == end { at = base }
                first = at.load(fromByteOffset: keySize, as: UInt32.self)
            }
            let isNew: UInt32 = first == 0 ? 1 : 0
            if first == .max {
                addExcess(1, key, 0)
                continue
            }
            at.storeBytes(of: key, as: Key.self)
            at.storeBytes(of: first &+ 1 &+ isNew, toByteOffset: keySize, as: UInt32.self)
            new &+= Int(truncatingIfNeeded: isNew)
        }
        self.count += new
    }

    /// Adds 1 to the first field of each of some keys, and to the counts of articles and clusters once each, as the
    /// marks among the keys tell; there must be room.
    mutating func addMarkedOnes(_ keys: UnsafePointer<Key>, _ count: Int) {
        let (base, capacity, size, keySize) = (base, capacity, shape.size, shape.keySize)
        let end = base + capacity &* size
        let articles = shape.articlesField.map {
            (field: keySize + $0 * 4, stamp: keySize + shape.fields * 4)
        }
        let clusters = shape.clustersField.map {
            (field: keySize + $0 * 4, stamp: keySize + (shape.fields + shape.stamps - 1) * 4)
        }
        var new = 0
        for index in 0..<count {
            let key = keys[index]
            if key >= FoldScatter<Key>.clusterMark {
                articleStamp &+= 1
                if key == FoldScatter<Key>.clusterMark { clusterStamp &+= 1 }
                continue
            }
            var at = base + slot(key.foldHash) &* size
            var first = at.load(fromByteOffset: keySize, as: UInt32.self)
            while (first != 0) && (at.loadUnaligned(as: Key.self) != key) {
                at += size
                if at == end { at = base }
                first = at.load(fromByteOffset: keySize, as: UInt32.self)
            }
            let isNew: UInt32 = first == 0 ? 1 : 0
            at.storeBytes(of: key, as: Key.self)
            if first == .max {
                addExcess(1, key, 0)
            } else {
                at.storeBytes(of: first &+ 1 &+ isNew, toByteOffset: keySize, as: UInt32.self)
            }
            new &+= Int(truncatingIfNeeded: isNew)
            if let articles { FoldPartition.count(at, articles.field, articles.stamp, articleStamp) }
            if let clusters { FoldPartition.count(at, clusters.field, clusters.stamp, clusterStamp) }
        }
        self.count += new
    }

    @inline(__always)
    private static func count(_ at: UnsafeMutableRawPointer, _ field: Int, _ stamp: Int, _ now: UInt32) {
        let last = at.load(fromByteOffset: stamp, as: UInt32.self)
        let sum = at.load(fromByteOffset: field, as: UInt32.self)
        at.storeBytes(of: sum &+ (last == now ? 0 : 1), toByteOffset: field, as: UInt32.self)
        at.storeBytes(of: now, toByteOffset: stamp, as: UInt32.self)
    }

    /// Takes the keys of another, which has few, into this one, which is empty; the other's memory stays its own.
    mutating func take(_ other: FoldPartition) {
        if isCrowded(by: other.count) { grow(for: other.count) }
        excess = other.excess
        other.forEachSlot { slot in
            place(of: other.key(slot)).copyMemory(from: slot, byteCount: shape.size)
        }
        count = other.count
        (articleStamp, clusterStamp) = (other.articleStamp, other.clusterStamp)
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

    /// Forgets all keys and what is in excess; keeps the memory.
    mutating func empty() {
        clear()
        excess = [:]
    }

    /// Forgets all keys but what is in excess; keeps the memory.
    mutating func clear() {
        memset(base, 0, byteCount)
        count = 0
    }

    /// Forgets all keys but what is in excess; gives back nearly all memory.
    mutating func shrink() {
        free()
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
        FoldMemory.allocate(count * shape.size)
    }
}
