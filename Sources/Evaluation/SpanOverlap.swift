package import GoldData

/// Quotations as found or missed by how much of them is covered.
package enum SpanOverlap {
    /// The share of `wanted` that `by` covers.
    package static func coverage(of wanted: GoldSpan, by other: GoldSpan) -> Double {
        wanted.isEmpty ? 0 : Double(wanted.shared(with: other)) / Double(wanted.count)
    }

    /// A gold span is found if one prediction covers at least `threshold` of it; a prediction is right if one
    /// gold span covers as much of it.
    package static func counts(_ predicted: [GoldSpan], gold: [GoldSpan], threshold: Double) -> MatchCounts {
        var counts = MatchCounts()
        counts.predicted = predicted.count
        counts.gold = gold.count
        counts.right = Double(predicted.count { isCovered($0, by: gold, threshold) })
        counts.found = Double(gold.count { isCovered($0, by: predicted, threshold) })
        return counts
    }

    /// Whether one of the spans covers enough of `span`.
    package static func isCovered(_ span: GoldSpan, by others: [GoldSpan], _ threshold: Double) -> Bool {
        others.contains { coverage(of: span, by: $0) >= threshold }
    }

    /// The index of the span that covers most of `span`, the first of equals; nil below the threshold.
    package static func best(for span: GoldSpan, among others: [GoldSpan], _ threshold: Double) -> Int? {
        var best: (index: Int, coverage: Double)?
        for (index, other) in others.enumerated() {
            let coverage = coverage(of: span, by: other)
            if coverage >= threshold, coverage > best?.coverage ?? 0 { best = (index, coverage) }
        }
        return best?.index
    }
}
