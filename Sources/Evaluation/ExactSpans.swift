package import GoldData

/// Spans that begin and end with the same tokens.
///
/// A token is a run of letters and digits, or one other sign.
package struct ExactSpans {
    private let tokenOf: [Int]

    /// Cuts a text.
    package init(_ text: String) {
        var tokens: [Int] = []
        var token = 0
        var wasWord = false
        for scalar in text.unicodeScalars {
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if !(isWord && wasWord) { token += 1 }
            wasWord = isWord
            tokens.append(scalar.properties.isWhitespace ? -1 : token)
        }
        tokenOf = tokens
    }

    /// The first and last token of a span; nil when it covers none.
    package func ends(_ span: GoldSpan) -> [Int]? {
        let hull = span.hull.clamped(to: 0..<tokenOf.count)
        guard let first = hull.first(where: { tokenOf[$0] >= 0 }),
            let last = hull.last(where: { tokenOf[$0] >= 0 })
        else { return nil }
        return [tokenOf[first], tokenOf[last]]
    }

    /// Matches spans one to one.
    package func counts(_ predicted: [GoldSpan], gold: [GoldSpan]) -> MatchCounts {
        let guesses = predicted.compactMap { ends($0) }
        let wanted = gold.compactMap { ends($0) }
        var left = Dictionary(wanted.map { ($0, 1) }, uniquingKeysWith: +)
        let matched = guesses.count { guess in
            guard let count = left[guess], count > 0 else { return false }
            left[guess] = count - 1
            return true
        }
        return MatchCounts(matched: matched, predicted: guesses.count, gold: wanted.count)
    }
}
