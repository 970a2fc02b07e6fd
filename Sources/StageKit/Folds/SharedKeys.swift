/// A thread's way to the partitions that all threads of a fold share.
struct SharedKeys<Key: FoldInteger> {
    let partitions: FoldPartitions<Key>
    private let staging: FoldStaging<Key>
    private let ones: FoldStaging<Key>?
    private let fields: Int

    init(_ partitions: FoldPartitions<Key>) {
        self.partitions = partitions
        staging = FoldStaging(partitions.shape, keysAlone: false)
        ones = partitions.layout.countsOnly ? FoldStaging(partitions.shape, keysAlone: true) : nil
        fields = partitions.shape.fields
    }

    func free() {
        staging.free()
        ones?.free()
    }

    /// Adds 1 to the only field of each key; only where values are one sum.
    @inline(__always)
    func addOnes(_ keys: UnsafeBufferPointer<Key>) { ones?.addOnes(keys, to: partitions) }

    /// Adds the entries of a table: `fields` values a key.
    func add(_ keys: UnsafePointer<Key>, _ values: UnsafePointer<Int>, _ count: Int) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: fields) { plain in
            for entry in 0..<count {
                let own = values + entry * fields
                for field in 0..<fields {
                    let isPlain = 0..<(1 << 31) ~= own[field]
                    plain[field] = isPlain ? own[field] : 0
                    if !isPlain { partitions.addExcess(own[field], keys[entry], field) }
                }
                staging.add(keys[entry], plain.baseAddress!, to: partitions)
            }
        }
    }

    /// Hands on all that waits.
    func flush() {
        staging.flush(to: partitions)
        ones?.flush(to: partitions)
    }
}
