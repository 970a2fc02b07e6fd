extension FoldPartition {
    /// Adds `count` entries that lie as slots do, their values as they are and less than 2^32 - 1.
    ///
    /// There must be room. The slots are touched before they are searched, so that memory is waited for once.
    mutating func add(_ entries: UnsafeRawPointer, _ count: Int) {
        var sum: UInt32 = 0
        for index in 0..<count {
            sum &+= slots.slot(of: key(entries + index * shape.size)).loadUnaligned(as: UInt32.self)
        }
        touched = sum
        for index in 0..<count { add(entries + index * shape.size) }
    }

    @inline(__always)
    private mutating func add(_ entry: UnsafeRawPointer) {
        let key = key(entry)
        let (at, first) = slots.find(key)
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
        let slots = slots
        var new = 0
        for index in 0..<count { new &+= addOne(keys[index], slots).isNew }
        self.count += new
    }

    /// Adds 1 to the first field of each of some keys, and to the counts of articles and clusters once each, as the
    /// marks among the keys tell; there must be room.
    mutating func addMarkedOnes(_ keys: UnsafePointer<Key>, _ count: Int) {
        let field = MemoryLayout<Key>.size + 4
        switch (shape.articlesField, shape.clustersField) {
        case (_, nil):
            addMarkedOnes(keys, count) { at, article, _ in FoldPartition.count(at, field, field + 4, article)
            }
        case (nil, _):
            addMarkedOnes(keys, count) { at, _, cluster in FoldPartition.count(at, field, field + 4, cluster)
            }
        default:
            addMarkedOnes(keys, count) { at, article, cluster in
                FoldPartition.count(at, field, field + 8, article)
                FoldPartition.count(at, field + 4, field + 12, cluster)
            }
        }
    }

    @inline(__always)
    private mutating func addMarkedOnes(
        _ keys: UnsafePointer<Key>,
        _ count: Int,
        _ countSources: (_ at: UnsafeMutableRawPointer, _ article: UInt32, _ cluster: UInt32) -> Void
    ) {
        let slots = slots
        var (new, article, cluster) = (0, articleStamp, clusterStamp)
        for index in 0..<count {
            let key = keys[index]
            if key >= FoldScatter<Key>.clusterMark {
                article &+= 1
                if key == FoldScatter<Key>.clusterMark { cluster &+= 1 }
                continue
            }
            let (at, isNew) = addOne(key, slots)
            new &+= isNew
            countSources(at, article, cluster)
        }
        (articleStamp, clusterStamp) = (article, cluster)
        self.count += new
    }

    /// Adds 1 to the first field of a key; gives its slot, and 1 if it was not there.
    @inline(__always)
    private mutating func addOne(_ key: Key, _ slots: FoldSlots<Key>) -> (
        at: UnsafeMutableRawPointer, isNew: Int
    ) {
        let (at, first) = slots.find(key)
        if first == .max {
            addExcess(1, key, 0)
            return (at, 0)
        }
        let isNew: UInt32 = first == 0 ? 1 : 0
        at.storeBytes(of: key, as: Key.self)
        at.storeBytes(of: first &+ 1 &+ isNew, toByteOffset: MemoryLayout<Key>.size, as: UInt32.self)
        return (at, Int(truncatingIfNeeded: isNew))
    }

    /// Counts a source once: adds 1 to a field unless the slot was stamped with the source last.
    @inline(__always)
    private static func count(_ at: UnsafeMutableRawPointer, _ field: Int, _ stamp: Int, _ now: UInt32) {
        let last = at.load(fromByteOffset: stamp, as: UInt32.self)
        let sum = at.load(fromByteOffset: field, as: UInt32.self)
        at.storeBytes(of: sum &+ (last == now ? 0 : 1), toByteOffset: field, as: UInt32.self)
        at.storeBytes(of: now, toByteOffset: stamp, as: UInt32.self)
    }
}
