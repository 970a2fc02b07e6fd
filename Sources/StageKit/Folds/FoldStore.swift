import Synchronization

/// What the tables of all threads of one fold share: where keys go that are too many for a thread's own table.
public final class FoldStore: Sendable {
    /// What keys and values look like.
    public let layout: FoldLayout
    /// How many keys a thread's own table holds before they come here.
    let mostKeys: Int
    private let memory: Int?
    /// Where keys of bytes go that take too much memory.
    let runs: FoldRuns?
    private let eight = Mutex<FoldPartitions<UInt64>?>(nil)
    private let sixteen = Mutex<FoldPartitions<UInt128>?>(nil)

    /// Nothing yet; keys that take more than `memory` bytes go to a temporary file.
    public convenience init(_ layout: FoldLayout, memory: Int? = nil) {
        self.init(layout, memory: memory, mostKeys: 1 << 15)
    }

    init(_ layout: FoldLayout, memory: Int?, mostKeys: Int) {
        self.layout = layout
        self.memory = memory
        self.mostKeys = mostKeys
        runs = layout.keyWidth == .bytes ? memory.map { FoldRuns(limit: $0 / 8) } : nil
    }

    /// A table whose keys come here when they are many; one a thread.
    public func makeTable() -> FoldTable { FoldTable(layout, in: self) }

    /// All keys of the tables, or those selected, in order; `tables` are those this store has made.
    ///
    /// A selection may be passed over while keys are few. Throws when a temporary file could not be used.
    public func sorted(
        of tables: [FoldTable],
        _ selection: FoldSelection? = nil,
        parallel: FoldParallel
    ) throws -> SortedRun {
        let isWritten = runs?.hasWritten ?? false
        guard isWritten || tables.contains(where: \.isShared) else {
            return SortedRun.merge(tables.map { $0.own() }, layout)
        }
        let totals = tables.reduce(into: Array(repeating: 0, count: layout.totals)) { sums, table in
            for index in sums.indices { sums[index] += table.totals[index] }
        }
        if let runs, isWritten {
            for table in tables { table.spill(to: runs) }
            var merge = FoldRunMerge(try runs.cursors(layout), layout, selection)
            return try merge.merged(totals: totals)
        }
        for table in tables { table.share() }
        return layout.keyWidth == .eight
            ? try partitions8.sorted(selection, totals: totals, parallel)
            : try partitions16.sorted(selection, totals: totals, parallel)
    }

    var partitions8: FoldPartitions<UInt64> {
        eight.withLock { known in
            let partitions = known ?? FoldPartitions(layout, memory: memory)
            known = partitions
            return partitions
        }
    }

    var partitions16: FoldPartitions<UInt128> {
        sixteen.withLock { known in
            let partitions = known ?? FoldPartitions(layout, memory: memory)
            known = partitions
            return partitions
        }
    }
}

extension FoldLayout {
    /// True when a key alone can stand for its value of 1.
    var countsOnes: Bool { isShareable && fields == [.sum] }

    /// True when keys and values can be shared by threads: keys are numbers, and all values are summed.
    var isShareable: Bool {
        keyWidth != .bytes && !allFields.isEmpty && allFields.allSatisfy { $0 == .sum }
    }
}
