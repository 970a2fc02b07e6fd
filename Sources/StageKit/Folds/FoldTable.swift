/// The kit's hash table of keys and values, into which a fold's worker emits. One a thread.
///
/// Open addressing over entry numbers; keys and values lie in columns, nothing is allocated an emission.
public final class FoldTable {
    /// What keys and values look like.
    public let layout: FoldLayout
    /// The totals so far.
    public var totals: [Int]
    /// How many distinct keys there are.
    public private(set) var count = 0

    private var keys8: [UInt64] = []
    private var keys16: [UInt128] = []
    private var keyBytes = StringColumn()
    private var values: [Int] = []
    private var articleStamps: [UInt32] = []
    private var clusterStamps: [UInt32] = []
    private var slots: [UInt32]
    private var mask: Int
    private let combines: [FoldLayout.Combine]
    private let stride: Int
    private var article: UInt32 = .max
    private var cluster: UInt32 = .max

    /// An empty table.
    public init(_ layout: FoldLayout) {
        self.layout = layout
        totals = Array(repeating: 0, count: layout.totals)
        slots = Array(repeating: .max, count: 1024)
        mask = 1023
        combines = layout.fields
        stride = layout.allFields.count
    }

    /// Tells which article and cluster the emissions that follow come from. All articles of a cluster must
    /// come one after another in one table, for the counts to add up over tables.
    public func begin(article: UInt32, cluster: UInt32) {
        self.article = article
        self.cluster = cluster
    }

    /// Emits a value for an 8-byte key; `fields` are combined with those there.
    @inline(__always)
    public func add(_ key: UInt64, _ first: Int, _ more: Int...) {
        var slot = Int(truncatingIfNeeded: FoldTable.mix(key)) & mask
        while true {
            let entry = slots[slot]
            if entry == .max { break }
            if keys8[Int(entry)] == key { return combine(Int(entry), first, more) }
            slot = (slot + 1) & mask
        }
        keys8.append(key)
        insert(slot, first, more)
    }

    /// Emits a value for a 16-byte key.
    @inline(__always)
    public func add(_ key: UInt128, _ first: Int, _ more: Int...) {
        var slot = Int(truncatingIfNeeded: FoldTable.mix(key)) & mask
        while true {
            let entry = slots[slot]
            if entry == .max { break }
            if keys16[Int(entry)] == key { return combine(Int(entry), first, more) }
            slot = (slot + 1) & mask
        }
        keys16.append(key)
        insert(slot, first, more)
    }

    /// Emits a value for a key of bytes.
    public func add(_ key: FoldKey, _ first: Int, _ more: Int...) {
        var slot = Int(truncatingIfNeeded: FoldTable.mix(key.bytes)) & mask
        while true {
            let entry = slots[slot]
            if entry == .max { break }
            if keyBytes.bytes[keyBytes.range(Int(entry))].elementsEqual(key.bytes) {
                return combine(Int(entry), first, more)
            }
            slot = (slot + 1) & mask
        }
        keyBytes.append(bytes: key.bytes)
        insert(slot, first, more)
    }

    private func insert(_ slot: Int, _ first: Int, _ more: [Int]) {
        slots[slot] = UInt32(count)
        count += 1
        values.append(first)
        values.append(contentsOf: more)
        if layout.countsArticles {
            values.append(1)
            articleStamps.append(article)
        }
        if layout.countsClusters {
            values.append(1)
            clusterStamps.append(cluster)
        }
        if count * 2 > slots.count { grow() }
    }

    private func combine(_ entry: Int, _ first: Int, _ more: [Int]) {
        let base = entry * stride
        values[base] = FoldTable.combine(combines[0], values[base], first)
        for field in 0..<more.count {
            values[base + 1 + field] = FoldTable.combine(combines[field + 1], values[base + 1 + field], more[field])
        }
        if let field = layout.articlesField, articleStamps[entry] != article {
            articleStamps[entry] = article
            values[base + field] += 1
        }
        if let field = layout.clustersField, clusterStamps[entry] != cluster {
            clusterStamps[entry] = cluster
            values[base + field] += 1
        }
    }

    private func grow() {
        slots = Array(repeating: .max, count: slots.count * 2)
        mask = slots.count - 1
        for entry in 0..<count {
            var slot = Int(truncatingIfNeeded: hash(entry)) & mask
            while slots[slot] != .max { slot = (slot + 1) & mask }
            slots[slot] = UInt32(entry)
        }
    }

    private func hash(_ entry: Int) -> UInt64 {
        switch layout.keyWidth {
        case .eight: FoldTable.mix(keys8[entry])
        case .sixteen: FoldTable.mix(keys16[entry])
        case .bytes: FoldTable.mix(keyBytes.bytes[keyBytes.range(entry)])
        }
    }

    /// The table's keys in order, with their values. Linearithmic in the number of keys.
    public func sorted() -> SortedRun {
        var keys = StringColumn()
        var sortedValues: [Int] = []
        sortedValues.reserveCapacity(values.count)
        for entry in order() {
            switch layout.keyWidth {
            case .eight: withUnsafeBytes(of: keys8[entry].bigEndian) { keys.append(bytes: $0) }
            case .sixteen: withUnsafeBytes(of: keys16[entry].bigEndian) { keys.append(bytes: $0) }
            case .bytes: keyBytes.withBytes(entry) { keys.append(bytes: $0) }
            }
            sortedValues.append(contentsOf: values[(entry * stride)..<((entry + 1) * stride)])
        }
        return SortedRun(layout: layout, keys: keys, values: sortedValues, totals: totals)
    }

    private func order() -> [Int] {
        let entries = 0..<count
        return switch layout.keyWidth {
        case .eight: entries.sorted { keys8[$0] < keys8[$1] }
        case .sixteen: entries.sorted { keys16[$0] < keys16[$1] }
        case .bytes:
            entries.sorted {
                keyBytes.bytes[keyBytes.range($0)].lexicographicallyPrecedes(keyBytes.bytes[keyBytes.range($1)])
            }
        }
    }

    static func combine(_ how: FoldLayout.Combine, _ a: Int, _ b: Int) -> Int {
        switch how {
        case .sum: a + b
        case .minimum: min(a, b)
        case .maximum: max(a, b)
        }
    }
}
