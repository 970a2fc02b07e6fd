/// What describes a column of numbers, whatever order they come in.
public struct SampleSummary: Sendable {
    private let ascending: [Double]
    /// The arithmetic mean.
    public let mean: Double
    /// The sample's standard deviation (divided by count - 1, twice through the numbers); nil for a single
    /// number.
    public let standardDeviation: Double?

    /// Nil where there is no number; a NaN is none and is left out.
    ///
    /// Costs a sort.
    public init?(of numbers: some Sequence<Double>) {
        let ascending = numbers.filter { !$0.isNaN }.sorted()
        guard !ascending.isEmpty else { return nil }
        var sum = CompensatedSum()
        for number in ascending { sum.add(number) }
        let mean = sum.value / Double(ascending.count)
        var squares = CompensatedSum()
        for number in ascending { squares.add((number - mean) * (number - mean)) }
        self.ascending = ascending
        self.mean = mean
        standardDeviation =
            ascending.count > 1 ? (squares.value / Double(ascending.count - 1)).squareRoot() : nil
    }

    /// How many numbers there are.
    public var count: Int { ascending.count }
    /// The least number.
    public var minimum: Double { ascending[0] }
    /// The greatest number.
    public var maximum: Double { ascending[ascending.count - 1] }
    /// The middle number, or the mean of the two in the middle.
    public var median: Double { quantile(0.5) }

    /// The number below which a share of the sample lies: linear between the two nearest order statistics.
    ///
    /// Type 7 of R. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages (1996): position
    /// (count - 1) · share from the least. A share outside 0...1 gives the nearer end.
    public func quantile(_ share: Double) -> Double {
        let position = min(1, max(0, share)) * Double(count - 1)
        let below = Int(position)
        guard below + 1 < count else { return maximum }
        let fraction = position - Double(below)
        return fraction == 0
            ? ascending[below] : ascending[below] * (1 - fraction) + ascending[below + 1] * fraction
    }
}
