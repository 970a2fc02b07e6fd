extension FoldTable {
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
}
