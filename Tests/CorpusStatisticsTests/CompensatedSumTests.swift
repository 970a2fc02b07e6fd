import CorpusStatistics
import Testing

@Suite("Sums")
struct CompensatedSumTests {
    @Test("a sum keeps what plain addition loses")
    func compensatedSum() {
        var sum = CompensatedSum()
        for number in [1, 1e100, 1, -1e100] { sum.add(number) }
        #expect(sum.value == 2)
        sum.add(.infinity)
        #expect(sum.value == .infinity)
    }
}
