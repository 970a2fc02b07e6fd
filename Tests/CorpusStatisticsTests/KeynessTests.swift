import CorpusStatistics
import Testing

private func counts(_ target: Int, of targetTokens: Int, _ reference: Int, of tokens: Int) throws
    -> KeynessCounts
{
    try #require(
        KeynessCounts(
            targetFrequency: target,
            targetTokens: targetTokens,
            referenceFrequency: reference,
            referenceTokens: tokens
        )
    )
}

private func isClose(_ left: Double, _ right: Double, within tolerance: Double = 1e-12) -> Bool {
    abs(left - right) <= tolerance * max(1, abs(right))
}

@Suite("Keyness")
struct KeynessTests {
    @Test("the log-likelihood is over four cells, the word's absences among them")
    func logLikelihood() throws {
        // 15 expected on either side: 2 · (20 ln 4/3 + 10 ln 2/3), and with the absences 980 and 990 of 985.
        #expect(isClose(try counts(20, of: 1000, 10, of: 1000).logLikelihood, 3.448_742_375_226_546))
    }

    @Test("a word missing from a side still has a log-likelihood")
    func emptyCell() throws {
        // 2 · (10 ln 2 + 990 ln 990/995 + 1000 ln 1000/995)
        #expect(isClose(try counts(10, of: 1000, 0, of: 1000).logLikelihood, 13.913_195_078_972_075))
    }

    @Test(
        "each doubling of the ratio of rates is one in the log ratio",
        arguments: [
            (10, 1000, 0.0), (20, 1000, 1), (40, 1000, 2), (5, 1000, -1), (10, 250, 2),
        ]
    )
    func logRatioDoubles(_ frequency: Int, _ tokens: Int, _ value: Double) throws {
        #expect(try counts(frequency, of: tokens, 10, of: 1000).logRatio?.value == value)
    }

    @Test("the interval of the log ratio is that of a relative risk")
    func logRatioInterval() throws {
        // Variance 1/20 - 1/1000 + 1/10 - 1/1000 = 0.148.
        let interval = try #require(try counts(20, of: 1000, 10, of: 1000).logRatio).interval
        #expect(isClose(interval.lower, 1 - 1.087_811_104_106_804))
        #expect(isClose(interval.upper, 1 + 1.087_811_104_106_804))
    }

    @Test("a word missing from one side counts as half an occurrence in the log ratio")
    func logRatioOfEmptyCell() throws {
        let ratio = try #require(try counts(0, of: 1000, 10, of: 3000).logRatio)
        #expect(isClose(ratio.value, -2.736_965_594_166_206))
        #expect(isClose(ratio.interval.upper - ratio.value, 4.096_324_587_710_913))
        #expect(try counts(0, of: 1000, 0, of: 3000).logRatio == nil)
    }

    @Test(
        "an empty side or too many occurrences is nothing to compare",
        arguments: [
            [0, 0, 1, 10], [1, 10, 0, 0], [11, 10, 1, 10], [-1, 10, 1, 10], [1, 10, 11, 10],
        ]
    )
    func refusesContradiction(_ row: [Int]) {
        let counts = KeynessCounts(
            targetFrequency: row[0],
            targetTokens: row[1],
            referenceFrequency: row[2],
            referenceTokens: row[3]
        )
        #expect(counts == nil)
    }
}
