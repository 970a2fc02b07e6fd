import CorpusStatistics
import Testing

private func dispersion(_ frequencies: [Int], _ sizes: [Int], reversed: Bool = false) -> Dispersion? {
    var parts = PartSizes()
    for size in sizes { parts.add(size) }
    let occupied = zip(frequencies, sizes).filter { $0.0 > 0 }.map { OccupiedPart(frequency: $0, size: $1) }
    return Dispersion(of: reversed ? occupied.reversed() : occupied, in: parts)
}

@Suite("Dispersion")
struct DispersionTests {
    // The example corpus of S. Gries, Dispersions and adjusted frequencies in corpora (2008): five parts of
    // 9, 10, 10, 10 and 11 words, in which one word occurs 1 to 5 times.
    @Test("DP and Juilland's D are as Gries prints them")
    func gries() throws {
        let word = try #require(dispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]))
        #expect(abs(word.deviationOfProportions - 0.18) < 1e-15)
        #expect(abs(word.juillandD - 0.785) < 5e-4)
        // The smallest part holds 9 of 50 words: 0.18 / (1 - 0.18).
        #expect(abs(word.normalisedDeviationOfProportions - 0.18 / 0.82) < 1e-15)
    }

    @Test("a word spread as the parts' sizes has DP 0 and D 1")
    func even() throws {
        let word = try #require(dispersion([1, 2, 3, 4, 5], [10, 20, 30, 40, 50]))
        #expect(word.deviationOfProportions == 0)
        #expect(word.normalisedDeviationOfProportions == 0)
        #expect(word.juillandD == 1)
    }

    @Test("a word in the smallest part alone has normalised DP 1, and D 0")
    func crowded() throws {
        let word = try #require(dispersion([0, 3, 0, 0, 0], [10, 5, 10, 15, 60]))
        #expect(word.deviationOfProportions == 0.95)
        #expect(word.normalisedDeviationOfProportions == 1)
        #expect(abs(word.juillandD) < 1e-15)
    }

    @Test("the order of parts does not change DP")
    func anyOrder() throws {
        let frequencies = [3, 1, 4, 1, 5, 9, 2]
        let sizes = [31, 71, 41, 13, 59, 97, 23]
        let forward = try #require(dispersion(frequencies, sizes))
        let backward = try #require(dispersion(frequencies, sizes, reversed: true))
        #expect(forward.deviationOfProportions == backward.deviationOfProportions)
        #expect(forward.normalisedDeviationOfProportions == backward.normalisedDeviationOfProportions)
    }

    @Test("is missing under five parts, empty ones not counted, and for a word that never occurs")
    func missing() {
        #expect(dispersion([1, 1, 1, 1], [10, 10, 10, 10]) == nil)
        #expect(dispersion([1, 1, 1, 1, 0], [10, 10, 10, 10, 0]) == nil)
        #expect(dispersion([0, 0, 0, 0, 0], [10, 10, 10, 10, 10]) == nil)
        #expect(dispersion([1, 1, 1, 1, 1], [10, 10, 10, 10, 10]) != nil)
    }

    @Test("is missing where occurrences do not fit their parts")
    func contradiction() {
        #expect(dispersion([11, 1, 1, 1, 1], [10, 10, 10, 10, 10]) == nil)
    }
}
