/// Merges runs that lie in a file, and keeps the keys that are selected.
struct FoldRunMerge {
    private let layout: FoldLayout
    private let selection: FoldSelection?
    /// A heap, the least key first.
    private var heap: [FoldRunCursor]
    private var keys = StringColumn()
    private var values: [Int] = []
    private var leftOut = 0
    private var threshold = Int.min

    init(_ cursors: [FoldRunCursor], _ layout: FoldLayout, _ selection: FoldSelection?) {
        self.layout = layout
        self.selection = selection
        heap = cursors
        for index in heap.indices.reversed() { sink(index) }
    }

    /// The keys selected, in order, with their values combined.
    mutating func merged(totals: [Int]) throws -> SortedRun {
        let fields = layout.allFields
        var key: [UInt8] = []
        while let first = heap.first {
            key.removeAll(keepingCapacity: true)
            first.withKey { key.append(contentsOf: $0) }
            var sums = first.values
            try advanceFirst()
            while let next = heap.first, next.withKey({ $0.elementsEqual(key) }) {
                for field in fields.indices {
                    sums[field] = FoldTable.combine(fields[field], sums[field], next.values[field])
                }
                try advanceFirst()
            }
            add(key, sums)
        }
        prune()
        return SortedRun(layout: layout, keys: .bytes(keys), values: values, totals: totals, leftOut: leftOut)
    }

    private mutating func add(_ key: [UInt8], _ sums: [Int]) {
        if let selection {
            guard selection.reaches({ sums[$0] }) else { return }
            if let best = selection.best {
                if sums[best.field] < threshold {
                    leftOut += 1
                    return
                }
                if keys.count > best.count * 4 + 65_536 { prune() }
            }
        }
        keys.append(bytes: key)
        values += sums
    }

    /// Keeps the best.
    private mutating func prune() {
        guard let best = selection?.best, keys.count > best.count else { return }
        let fields = layout.allFields.count
        let ranked = (0..<keys.count).map { values[$0 * fields + best.field] }.sorted(by: >)
        threshold = max(threshold, ranked[best.count - 1])
        var (kept, keptValues) = (StringColumn(), [Int]())
        for index in 0..<keys.count where values[index * fields + best.field] >= threshold {
            keys.withBytes(index) { kept.append(bytes: $0) }
            keptValues += values[(index * fields)..<((index + 1) * fields)]
        }
        leftOut += keys.count - kept.count
        (keys, values) = (kept, keptValues)
    }

    private mutating func advanceFirst() throws {
        if try !heap[0].advance() {
            heap.swapAt(0, heap.count - 1)
            heap.removeLast()
        }
        sink(0)
    }

    private mutating func sink(_ start: Int) {
        var parent = start
        while true {
            var least = parent
            for child in (2 * parent + 1)..<(2 * parent + 3)
            where child < heap.count && precedes(child, least) {
                least = child
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        heap[a].withKey { left in heap[b].withKey { ByteOrder.precedes(left, $0) } }
    }
}
