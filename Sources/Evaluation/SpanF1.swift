/// F1 of cutting, as in the CoNLL 2018 shared task: a span is right if a gold one has the same first and last
/// character, blanks not counted.
package enum SpanF1 {
    /// Matches the spans of one text.
    ///
    /// Several gold spans may be equal: words written as one whose letters cannot be told apart.
    package static func counts(_ predicted: [Range<Int>], gold: [Range<Int>]) -> MatchCounts {
        var left = Dictionary(gold.map { ($0, 1) }, uniquingKeysWith: +)
        let matched = predicted.count { span in
            guard let count = left[span], count > 0 else { return false }
            left[span] = count - 1
            return true
        }
        return MatchCounts(matched: matched, predicted: predicted.count, gold: gold.count)
    }
}
