extension FoldTable {
    /// The keys that are here, in order, with their values.
    func own() -> SortedRun {
        let order = order()
        var sortedValues: [Int] = []
        sortedValues.reserveCapacity(values.count)
        for entry in order {
            sortedValues.append(
                contentsOf: UnsafeBufferPointer(start: values.base + Int(entry) * stride, count: stride)
            )
        }
        let keys: RunKeys
        switch layout.keyWidth {
        case .eight: keys = .eight(order.map { keys8.base[Int($0)] })
        case .sixteen: keys = .sixteen(order.map { keys16.base[Int($0)] })
        case .bytes:
            var column = StringColumn()
            column.reserve(entries: count, bytes: keyBytes.count)
            for entry in order { column.append(bytes: keyBytes(Int(entry))) }
            keys = .bytes(column)
        }
        return SortedRun(layout: layout, keys: keys, values: sortedValues, totals: totals)
    }

    private func order() -> [UInt32] {
        switch layout.keyWidth {
        case .eight: RadixOrder.order(keys8.base, count)
        case .sixteen: RadixOrder.order(keys16.base, count)
        case .bytes: (0..<UInt32(count)).sorted { ByteOrder.precedes(keyBytes(Int($0)), keyBytes(Int($1))) }
        }
    }
}
