/// A frequency relative to the tokens it was counted in.
public struct Rate: Sendable, Hashable {
    /// Occurrences.
    public let frequency: Int
    /// Tokens they were counted in.
    public let tokens: Int

    /// Nil where there are no tokens, or the frequency is negative or larger than their number.
    public init?(frequency: Int, tokens: Int) {
        guard tokens > 0, 0...tokens ~= frequency else { return nil }
        self.frequency = frequency
        self.tokens = tokens
    }

    /// Occurrences per million tokens, rounded once.
    public var perMillion: Double { Double(frequency) * 1_000_000 / Double(tokens) }

    /// The 95 % interval of ``perMillion``, in the same unit.
    ///
    /// E. Wilson, Probable Inference, the Law of Succession, and Statistical Inference (1927), without
    /// continuity correction: never below 0 or above a million, and of use at frequency 0. It takes
    /// occurrences for independent; words come in bursts, so the true one is wider.
    public var perMillionInterval: ConfidenceInterval {
        let z = ConfidenceInterval.normalQuantile95
        let count = Double(frequency)
        let size = Double(tokens)
        let absent = Double(tokens - frequency)
        let margin = z * (count * absent / size + z * z / 4).squareRoot()
        let scale = 1_000_000 / (size + z * z)
        // The bounds at the ends are 0 and a million by algebra; rounding would miss them.
        return ConfidenceInterval(
            lower: frequency == 0 ? 0 : max(0, (count + z * z / 2 - margin) * scale),
            upper: frequency == tokens ? 1_000_000 : min(1_000_000, (count + z * z / 2 + margin) * scale)
        )
    }
}

/// The two ends of a confidence interval.
public struct ConfidenceInterval: Sendable, Hashable {
    /// The lower end.
    public let lower: Double
    /// The upper end.
    public let upper: Double

    /// The standard normal quantile at 0.975, for intervals of 95 %.
    static let normalQuantile95 = 1.959963984540054
}
