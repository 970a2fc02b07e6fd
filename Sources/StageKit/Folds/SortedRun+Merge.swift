extension SortedRun {
    /// A run without keys.
    public static func empty(_ layout: FoldLayout) -> SortedRun {
        SortedRun(
            layout: layout, keys: StringColumn(), values: [], totals: Array(repeating: 0, count: layout.totals))
    }

    /// Both runs as one; values of a key that both have are combined. Linear. Exact, associative, commutative.
    public func merged(with other: SortedRun) -> SortedRun {
        precondition(layout == other.layout, "runs of different layouts were merged")
        if other.count == 0 { return adding(totals: other.totals) }
        if count == 0 { return other.adding(totals: totals) }
        var merge = RunMerge(layout)
        var (i, j) = (0, 0)
        while i < count || j < other.count {
            let order = i == count ? 1 : j == other.count ? -1 : compareKeys(i, other, j)
            if order < 0 {
                merge.take(self, i)
                i += 1
            } else if order > 0 {
                merge.take(other, j)
                j += 1
            } else {
                merge.combine(self, i, other, j)
                i += 1
                j += 1
            }
        }
        return SortedRun(
            layout: layout, keys: merge.keys, values: merge.values, totals: zip(totals, other.totals).map(+))
    }

    /// All runs as one, merged two by two.
    public static func merge(_ runs: [SortedRun], _ layout: FoldLayout) -> SortedRun {
        var level = runs.isEmpty ? [empty(layout)] : runs
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map {
                $0 + 1 < level.count ? level[$0].merged(with: level[$0 + 1]) : level[$0]
            }
        }
        return level[0]
    }

    private func adding(totals more: [Int]) -> SortedRun {
        SortedRun(layout: layout, keys: keys, values: values, totals: zip(totals, more).map(+))
    }

    private func compareKeys(_ i: Int, _ other: SortedRun, _ j: Int) -> Int {
        let a = keys.bytes[keys.range(i)]
        let b = other.keys.bytes[other.keys.range(j)]
        if a.elementsEqual(b) { return 0 }
        return a.lexicographicallyPrecedes(b) ? -1 : 1
    }
}

/// The keys and values of a merge so far.
private struct RunMerge {
    var keys = StringColumn()
    var values: [Int] = []
    let fields: [FoldLayout.Combine]

    init(_ layout: FoldLayout) { fields = layout.allFields }

    mutating func take(_ run: SortedRun, _ index: Int) {
        run.keys.withBytes(index) { keys.append(bytes: $0) }
        values.append(contentsOf: run.values[(index * fields.count)..<((index + 1) * fields.count)])
    }

    mutating func combine(_ a: SortedRun, _ i: Int, _ b: SortedRun, _ j: Int) {
        a.keys.withBytes(i) { keys.append(bytes: $0) }
        for field in fields.indices {
            values.append(FoldTable.combine(fields[field], a.value(i, field), b.value(j, field)))
        }
    }
}
