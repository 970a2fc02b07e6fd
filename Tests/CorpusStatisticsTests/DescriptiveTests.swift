import CorpusStatistics
import Testing

@Suite("Describing numbers")
struct DescriptiveTests {
    @Test("a sum keeps what plain addition loses")
    func compensatedSum() {
        var sum = CompensatedSum()
        for number in [1, 1e100, 1, -1e100] { sum.add(number) }
        #expect(sum.value == 2)
        sum.add(.infinity)
        #expect(sum.value == .infinity)
    }

    @Test("mean, extremes and the sample's standard deviation")
    func moments() throws {
        let summary = try #require(SampleSummary(of: [2, 4, 4, 4, 5, 5, 7, 9]))
        #expect(summary.count == 8)
        #expect(summary.mean == 5)
        #expect(summary.minimum == 2)
        #expect(summary.maximum == 9)
        #expect(summary.standardDeviation == (32.0 / 7).squareRoot())
    }

    @Test("a large offset does not drown the deviation")
    func offset() throws {
        let summary = try #require(SampleSummary(of: [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))
        #expect(summary.mean == 1e9 + 10)
        #expect(summary.standardDeviation == 30.0.squareRoot())
    }

    @Test(
        "quantiles are of type 7",
        arguments: [
            (0, 1), (0.1, 1.3), (0.25, 1.75), (0.5, 2.5), (0.75, 3.25), (1, 4), (-1, 1), (2, 4),
        ]
    )
    func quantiles(_ share: Double, _ value: Double) throws {
        let summary = try #require(SampleSummary(of: [4, 1, 3, 2]))
        #expect(abs(summary.quantile(share) - value) < 1e-15)
    }

    @Test("the median of an odd number is one of them")
    func median() throws {
        #expect(try #require(SampleSummary(of: [9, 1, 5])).median == 5)
    }

    @Test("the order of the numbers changes no bit")
    func anyOrder() throws {
        let numbers = (1...500).map { 1 / Double($0) }
        let forward = try #require(SampleSummary(of: numbers))
        let backward = try #require(SampleSummary(of: numbers.reversed()))
        #expect(forward.mean == backward.mean)
        #expect(forward.standardDeviation == backward.standardDeviation)
    }

    @Test("nothing to describe, and one number without a deviation")
    func tooFew() throws {
        #expect(SampleSummary(of: [Double]()) == nil)
        #expect(SampleSummary(of: [Double.nan]) == nil)
        let single = try #require(SampleSummary(of: [3, .nan]))
        #expect(single.median == 3)
        #expect(single.standardDeviation == nil)
    }
}

@Suite("Vocabulary")
struct VocabularyTests {
    private func profile(_ frequencies: [Int]) -> VocabularyProfile {
        var profile = VocabularyProfile()
        for frequency in frequencies { profile.add(frequency: frequency) }
        return profile
    }

    @Test("six tokens of three types, worked out by hand")
    func byHand() throws {
        let text = profile([3, 2, 1, 0])
        #expect(text.tokens == 6)
        #expect(text.types == 3)
        #expect(text.hapaxes == 1)
        #expect(text.typeTokenRatio == 0.5)
        // 10⁴ · (9 + 4 + 1 - 6) / 36
        #expect(text.yuleK == 80_000.0 / 36)
        #expect(abs(try #require(text.entropy) - 1.459_147_917_027_245) < 1e-14)
    }

    @Test("entropy is the logarithm of the types where all are equally frequent")
    func uniform() {
        #expect(profile([5, 5, 5, 5]).entropy == 2)
        #expect(profile([5]).entropy == 0)
        #expect(profile([1, 1, 1]).yuleK == 0)
    }

    @Test("an empty text has no measure")
    func empty() {
        let text = profile([])
        #expect(text.typeTokenRatio == nil)
        #expect(text.yuleK == nil)
        #expect(text.entropy == nil)
    }
}
