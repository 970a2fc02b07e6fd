internal import StageKit

/// One group, read off a fold.
struct GroupRow: Comparable {
    var key: [Cell] = []
    var keyBytes: [UInt8] = []
    var counts: [GroupCount: Int] = [:]
    var aggregates: [Cell] = []

    /// Most rows first, then by key; groups with a missing key are last.
    static func < (a: GroupRow, b: GroupRow) -> Bool {
        let (x, y) = (a.key.contains(where: \.isMissing), b.key.contains(where: \.isMissing))
        if x != y { return y }
        let (rows, others) = (a.counts[.rows] ?? 0, b.counts[.rows] ?? 0)
        return rows != others ? rows > others : a.keyBytes.lexicographicallyPrecedes(b.keyBytes)
    }

    static func == (a: GroupRow, b: GroupRow) -> Bool { a.keyBytes == b.keyBytes }
}

/// Reads groups off the sorted keys of a fold, in which the entries of a group follow one another.
struct GroupReader {
    let keyCount: Int
    let counts: [GroupCount]
    let aggregates: [AggregateCall]

    /// The groups in the order of their keys, in linear time.
    func groups(in run: SortedRun) -> [GroupRow] {
        var groups: [GroupRow] = []
        var summaries: [ValueSummary] = []
        func close() {
            guard !groups.isEmpty else { return }
            let rows = groups[groups.count - 1].counts[.rows] ?? 0
            groups[groups.count - 1].aggregates = zip(aggregates, summaries).map { call, summary in
                call.argument == nil ? .integer(rows) : summary.cell(call.aggregate)
            }
        }
        for index in 0..<run.count {
            var reader = run.key(index)
            let key = (0..<keyCount).map { _ in reader.cell() }
            let tag = reader.id()
            if tag == GroupTag.rows {
                close()
                groups.append(begin(key, run, index))
                summaries = aggregates.map { ValueSummary($0.argument?.type ?? .integer) }
            } else if tag < GroupTag.aggregate(0) {
                if let count = counts.first(where: { $0.tag == tag }) {
                    groups[groups.count - 1].counts[count, default: 0] += 1
                }
            } else {
                let value = reader.cell()
                summaries[Int(tag - GroupTag.aggregate(0))].add(
                    value,
                    run.value(index, 0),
                    first: run.value(index, 1)
                )
            }
        }
        close()
        return groups
    }

    private func begin(_ key: [Cell], _ run: SortedRun, _ index: Int) -> GroupRow {
        var group = GroupRow(key: key)
        group.keyBytes = Array(run.keys[index].dropLast(4))
        for count in counts { group.counts[count] = 0 }
        group.counts[.rows] = run.value(index, 0)
        return group
    }
}
