import Glibc

/// The kit's hash table of keys and values, into which a fold's worker emits.
///
/// One a thread.
///
/// Open addressing over entry numbers; keys and values lie in columns, nothing is allocated an emission. When
/// keys become too many for the core's own cache they go to the ``FoldStore``, at the end of a cluster where
/// articles or clusters are counted.
public final class FoldTable {
    /// What keys and values look like.
    public let layout: FoldLayout
    /// The totals so far.
    public var totals: [Int]
    /// How many distinct keys there are here; the store may have others.
    @exclusivity(unchecked) public private(set) var count = 0

    @exclusivity(unchecked) var keys8 = GrowingBuffer<UInt64>()
    @exclusivity(unchecked) var keys16 = GrowingBuffer<UInt128>()
    var keyBytes = GrowingBuffer<UInt8>()
    var keyEnds = GrowingBuffer<Int>()
    @exclusivity(unchecked) var values = GrowingBuffer<Int>()
    @exclusivity(unchecked) private var articleStamps = GrowingBuffer<UInt32>()
    @exclusivity(unchecked) private var clusterStamps = GrowingBuffer<UInt32>()
    @exclusivity(unchecked) private var slots: UnsafeMutableBufferPointer<UInt32>
    @exclusivity(unchecked) private var mask = 1023
    private let combines: [FoldLayout.Combine]
    let stride: Int
    private let articlesField: Int?
    private let clustersField: Int?
    @exclusivity(unchecked) private var article: UInt32 = .max
    /// The cluster that emissions come from, for stages that make it part of a key.
    public private(set) var cluster: UInt32 = .max

    private let store: FoldStore
    private let isShareable: Bool
    /// Emissions of 1 need not come together here once there are many.
    private let countsOnes: Bool
    private var shared8: SharedKeys<UInt64>?
    private var shared16: SharedKeys<UInt128>?
    /// Keys that are counted by id, by group.
    private var dense: [Int: FoldDense] = [:]

    /// An empty table of its own.
    public convenience init(_ layout: FoldLayout) { self.init(layout, in: FoldStore(layout)) }

    /// An empty table whose keys go to `store` when they are many.
    init(_ layout: FoldLayout, in store: FoldStore) {
        self.layout = layout
        self.store = store
        isShareable = layout.isShareable
        countsOnes = layout.countsOnes
        totals = Array(repeating: 0, count: layout.totals)
        slots = FoldTable.emptySlots(1024)
        combines = layout.fields
        stride = layout.allFields.count
        articlesField = layout.articlesField
        clustersField = layout.clustersField
    }

    deinit {
        keys8.free()
        keys16.free()
        keyBytes.free()
        keyEnds.free()
        values.free()
        articleStamps.free()
        clusterStamps.free()
        slots.deallocate()
        shared8?.free()
        shared16?.free()
        for counts in dense.values { counts.free() }
    }

    /// Tells which article and cluster the emissions that follow come from.
    ///
    /// All articles of a cluster must come one after another in one table, for the counts to add up over
    /// tables.
    public func begin(article: UInt32, cluster: UInt32) {
        if cluster != self.cluster {
            if count > store.mostKeys, isShareable { handOver() }
            if let runs = store.runs, byteCount > runs.limit { spill(to: runs) }
        }
        if isShared, article != self.article || cluster != self.cluster {
            let isNew = cluster != self.cluster
            shared8?.begin(article: article, cluster: cluster, isNewCluster: isNew)
            shared16?.begin(article: article, cluster: cluster, isNewCluster: isNew)
        }
        self.article = article
        self.cluster = cluster
    }

    /// Emits a value of 1 for each of some 8-byte keys, all less than the two greatest numbers.
    public func addOnes(_ keys: UnsafeBufferPointer<UInt64>) {
        if let scatter = shared8?.scatter { return scatter.add(keys) }
        for key in keys { put(entry(key), 1) }
        handOverPlain()
    }

    /// Emits a value of 1 for each of some 16-byte keys, all less than the two greatest numbers.
    public func addOnes(_ keys: UnsafeBufferPointer<UInt128>) {
        if let scatter = shared16?.scatter { return scatter.add(keys) }
        for key in keys { put(entry(key), 1) }
        handOverPlain()
    }

    /// Emits a value of 1 for the key of each of some ids; as fast as an array, however many there are.
    public func addOnes(_ ids: UnsafeBufferPointer<UInt32>, under keys: NumberedKeys) {
        if isShared, countsOnes {
            let counts = dense[keys.group] ?? FoldDense(keys, SlotShape(keySize: 0, layout))
            dense[keys.group] = counts
            return counts.addOnes(ids, article: article, cluster: cluster)
        }
        if layout.keyWidth == .eight {
            for id in ids { put(entry(keys.key(id) as UInt64), 1) }
        } else {
            for id in ids { put(entry(keys.key(id) as UInt128), 1) }
        }
        handOverPlain()
    }

    /// Where neither articles nor clusters are counted keys can go to the store at any time.
    private func handOverPlain() {
        if countsOnes, stride == 1, count > store.mostKeys { handOver() }
    }

    /// True when keys of this table are in the store.
    var isShared: Bool { shared8 != nil || shared16 != nil }

    /// Moves all keys to the store.
    private func handOver() {
        if layout.keyWidth == .eight {
            let shared = shared8 ?? SharedKeys(store.partitions8)
            shared.add(keys8.base, values.base, count)
            shared8 = shared
        } else {
            let shared = shared16 ?? SharedKeys(store.partitions16)
            shared.add(keys16.base, values.base, count)
            shared16 = shared
        }
        removeAll()
    }

    private var byteCount: Int { keyBytes.count + (keyEnds.count + values.count) * 8 + slots.count * 4 }

    /// Moves all keys, which are bytes, to a file.
    func spill(to runs: FoldRuns) {
        runs.write(own())
        removeAll()
    }

    private func removeAll() {
        keys8.removeAll()
        keys16.removeAll()
        keyBytes.removeAll()
        keyEnds.removeAll()
        values.removeAll()
        articleStamps.removeAll()
        clusterStamps.removeAll()
        slots.update(repeating: .max)
        count = 0
    }

    /// Moves all keys to the store's partitions, those that wait included.
    func share() {
        handOver()
        for counts in dense.values {
            shared8?.add(counts)
            shared16?.add(counts)
            counts.free()
        }
        dense = [:]
        shared8?.flush()
        shared16?.flush()
    }

    /// The table's keys in order, with their values, wherever they are.
    ///
    /// Linear for keys that are numbers, else linearithmic.
    public func sorted(_ selection: FoldSelection? = nil) -> SortedRun {
        do {
            return try store.sorted(of: [self], selection) { count, body in
                for number in 0..<count { try body(number) }
            }
        } catch {
            preconditionFailure("a table that is sorted alone has a store of its own, which writes no file")
        }
    }

    /// Emits a value of one field for an 8-byte key; it is combined with what is there.
    public func add(_ key: UInt64, _ a: Int) { put(entry(key), a) }

    /// Emits a value of two fields for an 8-byte key.
    public func add(_ key: UInt64, _ a: Int, _ b: Int) { put(entry(key), a, b) }

    /// Emits a value of three fields for an 8-byte key.
    public func add(_ key: UInt64, _ a: Int, _ b: Int, _ c: Int) { put(entry(key), a, b, c) }

    /// Emits a value of one field for a 16-byte key.
    public func add(_ key: UInt128, _ a: Int) { put(entry(key), a) }

    /// Emits a value of two fields for a 16-byte key.
    public func add(_ key: UInt128, _ a: Int, _ b: Int) { put(entry(key), a, b) }

    /// Emits a value of three fields for a 16-byte key.
    public func add(_ key: UInt128, _ a: Int, _ b: Int, _ c: Int) { put(entry(key), a, b, c) }

    /// Emits a value of four fields for a 16-byte key.
    public func add(_ key: UInt128, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
        let entry = entry(key)
        put(entry, a, b, c)
        combine(entry * stride, 3, d)
    }

    /// Emits a value of one field for a key of bytes.
    public func add(_ key: FoldKey, _ a: Int) { put(entry(key), a) }

    /// Emits a value of any number of fields for a key of bytes.
    public func add(_ key: FoldKey, _ a: Int, _ more: Int...) {
        let base = entry(key) * stride
        combine(base, 0, a)
        for index in more.indices { combine(base, index + 1, more[index]) }
    }

    private func put(_ entry: Int, _ a: Int) { combine(entry * stride, 0, a) }

    private func put(_ entry: Int, _ a: Int, _ b: Int) {
        combine(entry * stride, 0, a)
        combine(entry * stride, 1, b)
    }

    private func put(_ entry: Int, _ a: Int, _ b: Int, _ c: Int) {
        put(entry, a, b)
        combine(entry * stride, 2, c)
    }

    @inline(__always)
    private func combine(_ base: Int, _ field: Int, _ value: Int) {
        let place = values.base + (base + field)
        place.pointee = FoldTable.combine(combines[field], place.pointee, value)
    }

    private func entry(_ key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: FoldTable.mix(key)) & mask
        while slots[slot] != .max {
            if keys8.base[Int(slots[slot])] == key { return known(Int(slots[slot])) }
            slot = (slot + 1) & mask
        }
        keys8.append(key)
        return insert(slot)
    }

    private func entry(_ key: UInt128) -> Int {
        var slot = Int(truncatingIfNeeded: FoldTable.mix(key)) & mask
        while slots[slot] != .max {
            if keys16.base[Int(slots[slot])] == key { return known(Int(slots[slot])) }
            slot = (slot + 1) & mask
        }
        keys16.append(key)
        return insert(slot)
    }

    private func entry(_ key: FoldKey) -> Int {
        key.bytes.withUnsafeBufferPointer { bytes in
            var slot = Int(truncatingIfNeeded: FoldTable.mix(bytes)) & mask
            while slots[slot] != .max {
                let entry = Int(slots[slot])
                let known = keyBytes(entry)
                if known.count == bytes.count,
                    bytes.isEmpty || memcmp(known.baseAddress!, bytes.baseAddress!, bytes.count) == 0
                {
                    return self.known(entry)
                }
                slot = (slot + 1) & mask
            }
            keyBytes.append(bytes)
            keyEnds.append(keyBytes.count)
            return insert(slot)
        }
    }

    func keyBytes(_ entry: Int) -> UnsafeBufferPointer<UInt8> {
        let start = entry == 0 ? 0 : keyEnds.base[entry - 1]
        return UnsafeBufferPointer(start: keyBytes.base + start, count: keyEnds.base[entry] - start)
    }

    /// A new entry, its fields such that combining leaves the first value as it is.
    private func insert(_ slot: Int) -> Int {
        let entry = count
        slots[slot] = UInt32(entry)
        count += 1
        for combine in combines {
            values.append(combine == .sum ? 0 : combine == .minimum ? Int.max : Int.min)
        }
        if articlesField != nil {
            values.append(1)
            articleStamps.append(article)
        }
        if clustersField != nil {
            values.append(1)
            clusterStamps.append(cluster)
        }
        if count * 2 > slots.count { grow() }
        return entry
    }

    @inline(__always)
    private func known(_ entry: Int) -> Int {
        if let field = articlesField, articleStamps.base[entry] != article {
            articleStamps.base[entry] = article
            values.base[entry * stride + field] += 1
        }
        if let field = clustersField, clusterStamps.base[entry] != cluster {
            clusterStamps.base[entry] = cluster
            values.base[entry * stride + field] += 1
        }
        return entry
    }

    private func grow() {
        let larger = FoldTable.emptySlots(slots.count * 2)
        slots.deallocate()
        slots = larger
        mask = larger.count - 1
        for entry in 0..<count {
            var slot = Int(truncatingIfNeeded: hash(entry)) & mask
            while larger[slot] != .max { slot = (slot + 1) & mask }
            larger[slot] = UInt32(entry)
        }
    }

    private static func emptySlots(_ count: Int) -> UnsafeMutableBufferPointer<UInt32> {
        let slots = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: count)
        slots.initialize(repeating: .max)
        return slots
    }

    private func hash(_ entry: Int) -> UInt64 {
        switch layout.keyWidth {
        case .eight: FoldTable.mix(keys8.base[entry])
        case .sixteen: FoldTable.mix(keys16.base[entry])
        case .bytes: FoldTable.mix(keyBytes(entry))
        }
    }

    @inline(__always)
    static func combine(_ how: FoldLayout.Combine, _ a: Int, _ b: Int) -> Int {
        switch how {
        case .sum: a + b
        case .minimum: min(a, b)
        case .maximum: max(a, b)
        }
    }
}
