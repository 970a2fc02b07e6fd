import StageKit
import TextCore

/// The rows of a trend: each bucket from the first to the last, in each value split by, whether there is
/// anything in it or not.
struct TrendTable {
    /// The most empty buckets that are put in; over that only those with articles are shown.
    static let mostEmpty = 20_000

    struct Row {
        var bucket: String?
        var split: Cell
        var frequency = 0
        var words = 0
        var articles = 0
        var total = 0
        /// The bytes of the fold's key; nil when nothing was published.
        var key: ArraySlice<UInt8>?
    }

    private(set) var rows: [Row] = []

    init(_ groups: SortedRun, by size: BucketSize) {
        var found: [(start: Int?, row: Row)] = []
        for index in 0..<groups.count {
            var key = groups.key(index)
            let start: Int? = if case .integer(let days) = key.cell() { days } else { nil }
            found.append(
                (
                    start,
                    Row(
                        bucket: start.map { TrendTable.value($0, size) },
                        split: key.cell(),
                        frequency: groups.value(index, 0),
                        words: groups.value(index, 1),
                        articles: groups.value(index, 2),
                        total: groups.value(index, 3),
                        key: groups.keys[index]
                    )
                )
            )
        }
        fill(found, size)
    }

    private static func value(_ start: Int, _ size: BucketSize) -> String {
        DateValue.holding(CalendarDay(daysSinceEpoch: Int32(start)), size.unit).text
    }

    /// Keys come by bucket, then by value, missing ones last.
    private mutating func fill(_ found: [(start: Int?, row: Row)], _ size: BucketSize) {
        let splits = TrendTable.distinct(found.map(\.row.split))
        let dated = found.filter { $0.start != nil }
        var at = 0
        for start in TrendTable.starts(dated.compactMap(\.start), size, splits.count) {
            for split in splits {
                if at < dated.count, dated[at].start == start, dated[at].row.split == split {
                    rows.append(dated[at].row)
                    at += 1
                } else {
                    rows.append(Row(bucket: TrendTable.value(start, size), split: split))
                }
            }
        }
        rows += found.filter { $0.start == nil }.map(\.row)
    }

    /// Every start from the first to the last, unless those are too many.
    private static func starts(_ known: [Int], _ size: BucketSize, _ splits: Int) -> [Int] {
        guard let first = known.first, let last = known.last else { return [] }
        var starts: [Int] = []
        var day = CalendarDay(daysSinceEpoch: Int32(first))
        while Int(day.daysSinceEpoch) <= last {
            starts.append(Int(day.daysSinceEpoch))
            if starts.count * splits > mostEmpty {
                return known.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
            }
            day = size.next(after: day).start
        }
        return starts
    }

    /// The values split by, in alphabetical order, missing last.
    private static func distinct(_ cells: [Cell]) -> [Cell] {
        var texts: Set<String> = []
        var hasMissing = false
        for cell in cells {
            if case .text(let text) = cell { texts.insert(text) } else { hasMissing = true }
        }
        let sorted = texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return sorted.map { .text($0) } + (hasMissing ? [.missing] : [])
    }
}
