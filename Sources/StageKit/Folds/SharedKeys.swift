/// A thread's way to the partitions that all threads of a fold share.
struct SharedKeys<Key: FoldInteger> {
    let partitions: FoldPartitions<Key>
    /// Where keys wait that stand for a value of 1; nil where values are more than that.
    let scatter: FoldScatter<Key>?
    private let staging: FoldStaging<Key>
    private let fields: Int

    init(_ partitions: FoldPartitions<Key>) {
        self.partitions = partitions
        scatter = partitions.makeScatter()
        staging = FoldStaging(partitions.shape)
        fields = partitions.shape.fields
    }

    func free() { staging.free() }

    /// Tells where the keys that follow come from, and counts those that wait if they are many and a cluster ends.
    func begin(article: UInt32, cluster: UInt32, isNewCluster: Bool) {
        guard let scatter else { return }
        if isNewCluster { partitions.settleMany(scatter) }
        scatter.begin(article: article, cluster: cluster)
    }

    /// Adds the entries of a table: `fields` values a key.
    func add(_ keys: UnsafePointer<Key>, _ values: UnsafePointer<Int>, _ count: Int) {
        for entry in 0..<count { add(keys[entry], values + entry * fields) }
    }

    private func add(_ key: Key, _ values: UnsafePointer<Int>) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: fields) { plain in
            for field in 0..<fields {
                let isPlain = 0..<(1 << 31) ~= values[field]
                plain[field] = isPlain ? values[field] : 0
                if !isPlain { partitions.addExcess(values[field], key, field) }
            }
            staging.add(key, plain.baseAddress!, to: partitions)
        }
    }

    /// Adds what was counted by id.
    func add(_ dense: FoldDense) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: fields) { values in
            dense.forEach { id, record in
                for field in 0..<fields { values[field] = Int(record[field]) }
                add(dense.keys.key(id), values.baseAddress!)
            }
        }
    }

    /// Hands on all that was gathered.
    func flush() { staging.flush(to: partitions) }
}
