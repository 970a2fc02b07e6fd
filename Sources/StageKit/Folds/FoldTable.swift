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
    private let articlesField: Int?
    private let clustersField: Int?
    private var article: UInt32 = .max
    /// The cluster that emissions come from, for stages that make it part of a key.
    public private(set) var cluster: UInt32 = .max

    /// An empty table.
    public init(_ layout: FoldLayout) {
        self.layout = layout
        totals = Array(repeating: 0, count: layout.totals)
        slots = Array(repeating: .max, count: 1024)
        mask = 1023
        combines = layout.fields
        stride = layout.allFields.count
        articlesField = layout.articlesField
        clustersField = layout.clustersField
    }

    /// Tells which article and cluster the emissions that follow come from. All articles of a cluster must
    /// come one after another in one table, for the counts to add up over tables.
    public func begin(article: UInt32, cluster: UInt32) {
        self.article = article
        self.cluster = cluster
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

    private func combine(_ base: Int, _ field: Int, _ value: Int) {
        values[base + field] = FoldTable.combine(combines[field], values[base + field], value)
    }

    private func entry(_ key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: FoldTable.mix(key)) & mask
        while slots[slot] != .max {
            if keys8[Int(slots[slot])] == key { return known(Int(slots[slot])) }
            slot = (slot + 1) & mask
        }
        keys8.append(key)
        return insert(slot)
    }

    private func entry(_ key: UInt128) -> Int {
        var slot = Int(truncatingIfNeeded: FoldTable.mix(key)) & mask
        while slots[slot] != .max {
            if keys16[Int(slots[slot])] == key { return known(Int(slots[slot])) }
            slot = (slot + 1) & mask
        }
        keys16.append(key)
        return insert(slot)
    }

    private func entry(_ key: FoldKey) -> Int {
        var slot = Int(truncatingIfNeeded: FoldTable.mix(key.bytes)) & mask
        while slots[slot] != .max {
            let entry = Int(slots[slot])
            if keyBytes.bytes[keyBytes.range(entry)].elementsEqual(key.bytes) { return known(entry) }
            slot = (slot + 1) & mask
        }
        keyBytes.append(bytes: key.bytes)
        return insert(slot)
    }

    /// A new entry, its fields such that combining leaves the first value as it is.
    private func insert(_ slot: Int) -> Int {
        let entry = count
        slots[slot] = UInt32(entry)
        count += 1
        for combine in combines {
            values.append(combine == .sum ? 0 : combine == .minimum ? Int.max : Int.min)
        }
        if layout.countsArticles {
            values.append(1)
            articleStamps.append(article)
        }
        if layout.countsClusters {
            values.append(1)
            clusterStamps.append(cluster)
        }
        if count * 2 > slots.count { grow() }
        return entry
    }

    private func known(_ entry: Int) -> Int {
        if let field = articlesField, articleStamps[entry] != article {
            articleStamps[entry] = article
            values[entry * stride + field] += 1
        }
        if let field = clustersField, clusterStamps[entry] != cluster {
            clusterStamps[entry] = cluster
            values[entry * stride + field] += 1
        }
        return entry
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
                keyBytes.bytes[keyBytes.range($0)].lexicographicallyPrecedes(
                    keyBytes.bytes[keyBytes.range($1)]
                )
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
