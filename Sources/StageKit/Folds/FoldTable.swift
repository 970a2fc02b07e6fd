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
    @exclusivity(unchecked) public internal(set) var count = 0

    @exclusivity(unchecked) var keys8 = GrowingBuffer<UInt64>()
    @exclusivity(unchecked) var keys16 = GrowingBuffer<UInt128>()
    var keyBytes = GrowingBuffer<UInt8>()
    var keyEnds = GrowingBuffer<Int>()
    @exclusivity(unchecked) var values = GrowingBuffer<Int>()
    @exclusivity(unchecked) var articleStamps = GrowingBuffer<UInt32>()
    @exclusivity(unchecked) var clusterStamps = GrowingBuffer<UInt32>()
    @exclusivity(unchecked) var slots: UnsafeMutableBufferPointer<UInt32>
    @exclusivity(unchecked) var mask = 1023
    let combines: [FoldLayout.Combine]
    let stride: Int
    let articlesField: Int?
    let clustersField: Int?
    @exclusivity(unchecked) var article: UInt32 = .max
    /// The cluster that emissions come from, for stages that make it part of a key.
    public private(set) var cluster: UInt32 = .max

    let store: FoldStore
    private let isShareable: Bool
    /// Emissions of 1 need not come together here once there are many.
    let countsOnes: Bool
    var shared8: SharedKeys<UInt64>?
    var shared16: SharedKeys<UInt128>?
    /// Keys that are counted by id, by group.
    var dense: [Int: FoldDense] = [:]

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

    /// True when keys of this table are in the store.
    var isShared: Bool { shared8 != nil || shared16 != nil }

    /// Moves all keys to the store.
    func handOver() {
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

    static func emptySlots(_ count: Int) -> UnsafeMutableBufferPointer<UInt32> {
        let slots = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: count)
        slots.initialize(repeating: .max)
        return slots
    }
}
