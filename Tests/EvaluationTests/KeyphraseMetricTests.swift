import Evaluation
import Testing

@Suite struct KeyphraseMetricTests {
    @Test func phrasesAreComparedByStems() {
        var metric = KeyphraseMetric()
        #expect(metric.stemmed("Harbour  Tunnels") == "harbour tunnel")
        #expect(metric.distinct(["tunnels", "Tunnel", "ferry"]) == ["tunnel", "ferri"])
    }

    // First article: of 5 distinct guesses 2 are among 4 gold phrases: P 2/5, R 2/4, F1 4/9. Second: of 2
    // guesses 1 is the one gold phrase: P 1/2, R 1, F1 2/3. Pooled: 3 of 7, 3 of 5, F1 6/12.
    @Test func microPoolsCountsAndMacroMeansF1() {
        var metric = KeyphraseMetric()
        metric.add(
            ["tunnels", "tunnel", "harbour wall", "ferry", "mayor", "toll", "levies"],
            gold: ["tunnel", "tolls", "levy", "lighthouse keeper"]
        )
        metric.add(["storm", "gale"], gold: ["storms"])
        #expect(metric.pooled[5] == MatchCounts(matched: 3, predicted: 7, gold: 5))
        #expect(abs(metric.pooled[5]!.f1 - 0.5) < 1e-12)
        #expect(abs(metric.macroF1(at: 5) - (4.0 / 9 + 2.0 / 3) / 2) < 1e-12)
    }

    @Test func moreGuessesFindMore() {
        var metric = KeyphraseMetric()
        metric.add(
            ["tunnel", "harbour wall", "ferry", "mayor", "toll", "levies"],
            gold: ["tunnel", "tolls", "levy"]
        )
        #expect(metric.pooled[5]?.found == 2)
        #expect(metric.pooled[10]?.found == 3)
    }
}
