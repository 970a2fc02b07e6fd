/// A sum of floating-point numbers that keeps what each addition rounds away.
///
/// A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen (1974). The error
/// stays near one rounding of the result however many numbers are added, while they do not cancel almost
/// wholly.
public struct CompensatedSum: Sendable, Hashable {
    private var sum = 0.0
    private var lost = 0.0

    /// An empty sum, 0.
    public init() {}

    /// Adds a number.
    public mutating func add(_ number: Double) {
        let next = sum + number
        lost += sum.magnitude >= number.magnitude ? (sum - next) + number : (number - next) + sum
        sum = next
    }

    /// The sum so far; after an infinity it is what plain addition gives.
    public var value: Double { sum.isFinite ? sum + lost : sum }
}
