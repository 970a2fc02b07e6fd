extension SortedRun {
    /// A run without keys.
    public static func empty(_ layout: FoldLayout) -> SortedRun {
        SortedRun(
            layout: layout,
            keys: RunKeys(layout.keyWidth),
            values: [],
            totals: Array(repeating: 0, count: layout.totals)
        )
    }

    /// Both runs as one; values of a key that both have are combined.
    ///
    /// Linear. Exact, associative, commutative.
    public func merged(with other: SortedRun) -> SortedRun {
        precondition(layout == other.layout, "runs of different layouts were merged")
        let sums = zip(totals, other.totals).map(+)
        if other.count == 0 { return SortedRun(layout: layout, keys: keys, values: values, totals: sums) }
        if count == 0 {
            return SortedRun(layout: layout, keys: other.keys, values: other.values, totals: sums)
        }
        var merge = ValueMerge(self, other)
        let merged: RunKeys
        switch (keys, other.keys) {
        case (.eight(let a), .eight(let b)): merged = .eight(merge.numbers(a, b))
        case (.sixteen(let a), .sixteen(let b)): merged = .sixteen(merge.numbers(a, b))
        case (.bytes(let a), .bytes(let b)): merged = .bytes(merge.bytes(a, b))
        default: preconditionFailure("runs of one layout have keys of one width")
        }
        return SortedRun(layout: layout, keys: merged, values: merge.values, totals: sums)
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
}

/// The values of a merge so far.
private struct ValueMerge {
    var values: [Int] = []
    let left: [Int]
    let right: [Int]
    let fields: [FoldLayout.Combine]

    init(_ a: SortedRun, _ b: SortedRun) {
        fields = a.layout.allFields
        left = a.values
        right = b.values
        values.reserveCapacity(left.count + right.count)
    }

    mutating func numbers<Key: Comparable>(_ a: [Key], _ b: [Key]) -> [Key] {
        var keys: [Key] = []
        keys.reserveCapacity(a.count + b.count)
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            if j == b.count || i < a.count && a[i] < b[j] {
                keys.append(a[i])
                takeLeft(i)
                i += 1
            } else if i == a.count || b[j] < a[i] {
                keys.append(b[j])
                takeRight(j)
                j += 1
            } else {
                keys.append(a[i])
                combine(i, j)
                i += 1
                j += 1
            }
        }
        return keys
    }

    mutating func bytes(_ a: StringColumn, _ b: StringColumn) -> StringColumn {
        var keys = StringColumn()
        keys.reserve(entries: a.count + b.count, bytes: a.bytes.count + b.bytes.count)
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            let order =
                i == a.count
                ? 1
                : j == b.count
                    ? -1 : a.withBytes(i) { left in b.withBytes(j) { ByteOrder.compare(left, $0) } }
            if order <= 0 {
                a.withBytes(i) { keys.append(bytes: $0) }
            } else {
                b.withBytes(j) { keys.append(bytes: $0) }
            }
            if order == 0 { combine(i, j) } else if order < 0 { takeLeft(i) } else { takeRight(j) }
            if order <= 0 { i += 1 }
            if order >= 0 { j += 1 }
        }
        return keys
    }

    private mutating func takeLeft(_ index: Int) {
        for field in fields.indices { values.append(left[index * fields.count + field]) }
    }

    private mutating func takeRight(_ index: Int) {
        for field in fields.indices { values.append(right[index * fields.count + field]) }
    }

    private mutating func combine(_ i: Int, _ j: Int) {
        for field in fields.indices {
            values.append(
                FoldTable.combine(
                    fields[field],
                    left[i * fields.count + field],
                    right[j * fields.count + field]
                )
            )
        }
    }
}
