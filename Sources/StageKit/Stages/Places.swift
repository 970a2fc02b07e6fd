/// The places of one article that a stage is asked about, in order of start, then end.
public struct Places: Sendable {
    /// The token ranges.
    public let ranges: [TokenRange]
    /// The number of the input row each range belongs to.
    public let rows: [Int]

    /// Takes ranges sorted by start, each with its row.
    public init(ranges: [TokenRange], rows: [Int]) {
        self.ranges = ranges
        self.rows = rows
    }

    /// How many places there are.
    public var count: Int { ranges.count }

    /// The rows whose place holds all of `tokens`.
    public func rows(holding tokens: TokenRange) -> [Int] {
        var found: [Int] = []
        for index in ranges.indices {
            if ranges[index].start > tokens.start { break }
            if ranges[index].contains(tokens) { found.append(rows[index]) }
        }
        return found
    }

    /// The tokens covered, each once: disjoint ranges in order.
    public var union: [TokenRange] {
        var merged: [TokenRange] = []
        for range in ranges where !range.isEmpty {
            if let last = merged.last, range.start <= last.end {
                merged[merged.count - 1].end = max(last.end, range.end)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
