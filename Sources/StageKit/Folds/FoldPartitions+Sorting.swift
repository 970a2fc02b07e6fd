import Synchronization

/// Calls a function with 0 ..< `count`, on as many threads as there are.
public typealias FoldParallel =
    @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws -> Void

extension FoldPartitions {
    /// The keys selected, in order, with their values.
    ///
    /// To be called when nothing more is added.
    func sorted(_ selection: FoldSelection?, totals: [Int], _ parallel: FoldParallel) throws -> SortedRun {
        try settle()
        let fields = shape.fields
        let state = SelectionState(SelectedKeys<Key>(selection ?? FoldSelection(least: []), fields: fields))
        try parallel(Self.partitionCount) { number in
            let threshold = state.keys.withLock { $0.threshold }
            let found = try self.select(number, selection, threshold)
            state.keys.withLock { $0.add(found.keys, found.values, leftOut: found.leftOut) }
        }
        release()
        return state.keys.withLock { keys in
            keys.prune()
            let order = RadixOrder.order(keys.keys)
            var values: [Int] = []
            values.reserveCapacity(order.count * fields)
            for entry in order {
                for field in 0..<fields { values.append(keys.values[Int(entry) * fields + field]) }
            }
            let sorted = order.map { keys.keys[Int($0)] }
            return SortedRun(
                layout: layout,
                keys: RunKeys(sorted),
                values: values,
                totals: totals,
                leftOut: keys.leftOut
            )
        }
    }

    /// The keys of a partition that reach the least values and the threshold.
    private func select(_ number: Int, _ selection: FoldSelection?, _ threshold: Int) throws
        -> (keys: [Key], values: [Int], leftOut: Int)
    {
        try takePartition(number) { partition in
            var keys: [Key] = []
            var values: [Int] = []
            func keep(_ slot: UnsafeRawPointer) {
                keys.append(partition.key(slot))
                for field in 0..<shape.fields { values.append(partition.value(slot, field)) }
            }
            guard let ranked = selection?.best?.field else {
                keys.reserveCapacity(partition.count)
                partition.forEachSlot { slot in
                    if selection?.reaches({ partition.value(slot, $0) }) ?? true { keep(slot) }
                }
                return (keys, values, 0)
            }
            if let selection, !selection.least.isEmpty {
                var leftOut = 0
                partition.forEachSlot { slot in
                    if !selection.reaches({ partition.value(slot, $0) }) { return }
                    if partition.value(slot, ranked) < threshold { leftOut += 1 } else { keep(slot) }
                }
                return (keys, values, leftOut)
            }
            partition.forEachSlot(ranked, from: threshold) { slot in
                if partition.value(slot, ranked) >= threshold { keep(slot) }
            }
            return (keys, values, partition.count - keys.count)
        }
    }
}

private final class SelectionState<Key: FoldInteger>: Sendable {
    let keys: Mutex<SelectedKeys<Key>>
    init(_ keys: SelectedKeys<Key>) { self.keys = Mutex(keys) }
}
