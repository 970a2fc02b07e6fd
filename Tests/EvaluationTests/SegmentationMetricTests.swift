import Evaluation
import Testing

@Suite struct SegmentationMetricTests {
    /// Gold has the sentences 0–10, 10–20, 20–30; the guess has 0–10 and 10–30: one of two right, one of three
    /// found, F1 2/5.
    @Test func aSpanIsRightWithBothEnds() {
        let counts = SpanF1.counts([0..<10, 10..<30], gold: [0..<10, 10..<20, 20..<30])
        #expect(counts == MatchCounts(matched: 1, predicted: 2, gold: 3))
        #expect(abs(counts.f1 - 0.4) < 1e-12)
    }

    @Test func equalGoldSpansAreFoundOnceEach() {
        #expect(SpanF1.counts([0..<5], gold: [0..<5, 0..<5]).found == 1)
    }

    @Test func nothingPredictedIsNoPrecision() {
        #expect(SpanF1.counts([], gold: [0..<5]).f1 == 0)
    }

    @Test func accuracyIsTheShareOfRightTags() {
        var accuracy = TagAccuracy()
        accuracy.add(["NOUN", "VERB", "NOUN"], gold: ["NOUN", "VERB", "PROPN"])
        accuracy.add(["DET"], gold: ["DET"])
        #expect(accuracy.accuracy == 0.75)
        #expect(accuracy.confusions == ["PROPN as NOUN": 1])
    }

    /// Three gold dates, so the first three distinct ones of five count: two are right.
    @Test func asManyDatesArePredictedAsThereAre() {
        let counts = DateSelection.counts(
            ["2031-03-04", "2031-03-04", "2031-03-09", "2031-04-01", "2031-05-01"],
            gold: ["2031-03-04", "2031-04-01", "2031-05-01"]
        )
        #expect(counts == MatchCounts(matched: 2, predicted: 3, gold: 3))
        #expect(abs(counts.f1 - 2.0 / 3) < 1e-12)
    }
}
