/// A stretch of text that may have gaps, as half-open ranges of Unicode scalars (or what a format counts).
package struct GoldSpan: Sendable, Hashable {
    /// The ranges, in order and apart.
    package var ranges: [Range<Int>]

    /// Takes ranges; overlapping ones become one, empty ones go.
    package init(_ ranges: [Range<Int>]) {
        self.ranges = []
        for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound {
                self.ranges[self.ranges.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    /// How long it is, gaps aside.
    package var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// True when nothing is covered.
    package var isEmpty: Bool { ranges.isEmpty }

    /// From the first range's start to the last one's end.
    package var hull: Range<Int> { (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0) }

    /// How much both cover.
    package func shared(with other: GoldSpan) -> Int {
        ranges.reduce(0) { sum, range in
            other.ranges.reduce(sum) { $0 + $1.clamped(to: range).count }
        }
    }
}
