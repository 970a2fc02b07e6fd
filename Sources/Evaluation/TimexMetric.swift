/// An expression of time with its value; offsets in characters that are not blank.
package struct TimexSpan: Sendable, Equatable {
    package var range: Range<Int>
    package var type: String
    package var value: String

    package init(_ range: Range<Int>, type: String = "", value: String) {
        self.range = range
        self.type = type
        self.value = value
    }

    /// Offsets in scalars of a text as offsets in those that are not blank.
    package static func solid(_ range: Range<Int>, in blanksBefore: [Int]) -> Range<Int> {
        let start = range.lowerBound - blanksBefore[range.lowerBound]
        return start..<max(start, range.upperBound - blanksBefore[range.upperBound])
    }

    /// For each scalar of a text, and its end, how many blank ones stand before it.
    package static func blanksBefore(_ text: String) -> [Int] {
        var counts = [0]
        for scalar in text.unicodeScalars {
            counts.append(counts.last! + (scalar.properties.isWhitespace ? 1 : 0))
        }
        return counts
    }
}

/// TIMEX3 as TempEval-3 scores it: strict extents, relaxed extents, and value F1.
package struct TimexMetric {
    package private(set) var strict = MatchCounts()
    package private(set) var relaxed = MatchCounts()
    private var rightValues = 0
    private var rightTypes = 0

    package init() {}

    /// Counts an article; gives which prediction each gold expression was matched with.
    @discardableResult
    package mutating func add(_ predicted: [TimexSpan], gold: [TimexSpan]) -> [Int?] {
        let matches = TimexMetric.matches(predicted, gold)
        let exact = matches.indices.count { matches[$0].map { predicted[$0].range } == gold[$0].range }
        strict += MatchCounts(matched: exact, predicted: predicted.count, gold: gold.count)
        relaxed += MatchCounts(
            matched: matches.count { $0 != nil },
            predicted: predicted.count,
            gold: gold.count
        )
        for (index, match) in matches.enumerated() {
            guard let match else { continue }
            if predicted[match].value == gold[index].value { rightValues += 1 }
            if predicted[match].type == gold[index].type { rightTypes += 1 }
        }
        return matches
    }

    /// Relaxed F1 times the share of matches with the same value.
    package var valueF1: Double { relaxed.f1 * share(rightValues) }
    /// Relaxed F1 times the share of matches with the same type.
    package var typeF1: Double { relaxed.f1 * share(rightTypes) }

    private func share(_ count: Int) -> Double { relaxed.right == 0 ? 0 : Double(count) / relaxed.right }

    /// One to one: equal extents first, then the first overlapping prediction that is free.
    private static func matches(_ predicted: [TimexSpan], _ gold: [TimexSpan]) -> [Int?] {
        var isFree = Array(repeating: true, count: predicted.count)
        var matches: [Int?] = Array(repeating: nil, count: gold.count)
        func match(_ isMatch: (Range<Int>, Range<Int>) -> Bool) {
            for index in gold.indices where matches[index] == nil {
                let found = predicted.indices.first {
                    isFree[$0] && isMatch(predicted[$0].range, gold[index].range)
                }
                guard let found else { continue }
                isFree[found] = false
                matches[index] = found
            }
        }
        match { $0 == $1 }
        match { $0.overlaps($1) }
        return matches
    }
}
