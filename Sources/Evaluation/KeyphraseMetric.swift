import TextCore

/// Precision, recall and F1 of the first K key phrases, compared by Porter stems.
///
/// Phrases are put in lower case and each blank-separated token stemmed; predictions that become equal count
/// once, before the cut at K; gold phrases that the text does not hold count as missed.
package struct KeyphraseMetric {
    private var stemmer = Stemmer()
    /// Counts of all articles together, by K.
    package private(set) var pooled: [Int: MatchCounts] = [:]
    private var sums: [Int: (f1: Double, articles: Int)] = [:]

    package init() {}

    /// A phrase as it is compared.
    package mutating func stemmed(_ phrase: String) -> String {
        phrase.lowercased().split(whereSeparator: \.isWhitespace).map { stemmer.stem(String($0)) }
            .joined(separator: " ")
    }

    /// The phrases as they are compared, each once, in order.
    package mutating func distinct(_ phrases: [String]) -> [String] {
        var seen: Set<String> = []
        return phrases.map { stemmed($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// Counts an article's predictions, the best first.
    package mutating func add(_ predicted: [String], gold: [String], cuts: [Int] = [5, 10, 15]) {
        let guesses = distinct(predicted)
        let right = Set(distinct(gold))
        for cut in cuts {
            let kept = guesses.prefix(cut)
            let counts = MatchCounts(
                matched: kept.count { right.contains($0) },
                predicted: kept.count,
                gold: right.count
            )
            pooled[cut, default: MatchCounts()] += counts
            let sum = sums[cut] ?? (0, 0)
            sums[cut] = (sum.f1 + counts.f1, sum.articles + 1)
        }
    }

    /// The mean of the articles' F1.
    package func macroF1(at cut: Int) -> Double {
        sums[cut].map { $0.f1 / Double(max(1, $0.articles)) } ?? 0
    }
}
