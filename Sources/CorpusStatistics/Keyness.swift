import Glibc

/// How often a word occurs in a target and in a reference that share no token, and how large each is.
public struct KeynessCounts: Sendable, Hashable {
    /// Occurrences in the target.
    public let targetFrequency: Int
    /// Tokens of the target, those of the word included.
    public let targetTokens: Int
    /// Occurrences in the reference.
    public let referenceFrequency: Int
    /// Tokens of the reference, those of the word included.
    public let referenceTokens: Int

    /// Nil where a side is empty or a frequency is negative or larger than its side: there is nothing to
    /// compare.
    public init?(targetFrequency: Int, targetTokens: Int, referenceFrequency: Int, referenceTokens: Int) {
        guard targetTokens > 0, referenceTokens > 0, 0...targetTokens ~= targetFrequency,
            0...referenceTokens ~= referenceFrequency
        else { return nil }
        self.targetFrequency = targetFrequency
        self.targetTokens = targetTokens
        self.referenceFrequency = referenceFrequency
        self.referenceTokens = referenceTokens
    }

    /// The 2×2 table: target or reference by this word or any other.
    public var table: ContingencyTable {
        ContingencyTable(
            joint: targetFrequency,
            row: targetTokens,
            column: targetFrequency + referenceFrequency,
            total: targetTokens + referenceTokens
        )!
    }

    /// G² over all four cells of ``table`` (Dunning 1993), the word's absences included.
    public var logLikelihood: Double { table.logLikelihood }

    /// Log₂ of the ratio of the two rates, with its interval; nil where the word is in neither.
    ///
    /// A. Hardie, Log Ratio: an informal introduction (2014): 1 means twice as frequent in the target, -1
    /// half. A zero frequency counts as 0.5. Interval: that of a log relative risk, standard error √(1/a -
    /// 1/A + 1/b - 1/B), D. Katz and others, Obtaining Confidence Intervals for the Risk Ratio in Cohort
    /// Studies (1978).
    public var logRatio: LogRatio? {
        guard targetFrequency + referenceFrequency > 0 else { return nil }
        let target = targetFrequency == 0 ? 0.5 : Double(targetFrequency)
        let reference = referenceFrequency == 0 ? 0.5 : Double(referenceFrequency)
        let ratio = (target * Double(referenceTokens)) / (reference * Double(targetTokens))
        let variance = (1 / target - 1 / Double(targetTokens)) + (1 / reference - 1 / Double(referenceTokens))
        let margin = ConfidenceInterval.normalQuantile95 * max(0, variance).squareRoot() / log(2)
        let value = log2(ratio)
        return LogRatio(
            value: value,
            interval: ConfidenceInterval(lower: value - margin, upper: value + margin)
        )
    }
}

/// A log ratio in doublings, with its 95 % interval.
public struct LogRatio: Sendable, Hashable {
    /// Log₂ of target rate over reference rate.
    public let value: Double
    /// The 95 % interval in the same unit; it holds 0 where the direction is not established.
    public let interval: ConfidenceInterval
}
