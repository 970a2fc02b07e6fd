import CorpusStatistics
import Testing

@Suite("Rates")
struct RateTests {
    @Test(
        "per million is rounded once",
        arguments: [(1, 1000, 1000.0), (3, 1480, 3e6 / 1480), (0, 5, 0), (5, 5, 1e6)]
    )
    func perMillion(_ frequency: Int, _ tokens: Int, _ value: Double) throws {
        #expect(try #require(Rate(frequency: frequency, tokens: tokens)).perMillion == value)
    }

    // R. Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
    @Test(
        "the interval is Wilson's as Newcombe prints it",
        arguments: [
            (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
        ]
    )
    func interval(_ frequency: Int, _ tokens: Int, _ lower: Double, _ upper: Double) throws {
        let interval = try #require(Rate(frequency: frequency, tokens: tokens)).perMillionInterval
        #expect(abs(interval.lower / 1e6 - lower) <= 5e-5)
        #expect(abs(interval.upper / 1e6 - upper) <= 5e-5)
    }

    @Test("a word that is never or always there has an end of the scale as its bound")
    func ends() throws {
        #expect(try #require(Rate(frequency: 0, tokens: 7)).perMillionInterval.lower == 0)
        #expect(try #require(Rate(frequency: 7, tokens: 7)).perMillionInterval.upper == 1_000_000)
    }

    @Test("no tokens, no rate", arguments: [(0, 0), (-1, 5), (6, 5)])
    func refuses(_ frequency: Int, _ tokens: Int) {
        #expect(Rate(frequency: frequency, tokens: tokens) == nil)
    }
}
