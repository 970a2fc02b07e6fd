import Evaluation
import GoldData
import Testing

@Suite struct QuotationMetricTests {
    private func span(_ ranges: Range<Int>...) -> GoldSpan { GoldSpan(ranges) }

    @Test func coverageIsTheSharedPartOfTheWantedSpan() {
        #expect(SpanOverlap.coverage(of: span(0..<10), by: span(5..<25)) == 0.5)
        #expect(SpanOverlap.coverage(of: span(0..<4, 10..<14), by: span(2..<12)) == 0.5)
        #expect(SpanOverlap.coverage(of: span(), by: span(0..<3)) == 0)
    }

    /// Gold 0..<10 is covered by 3 tenths, gold 20..<30 by none; prediction 7..<17 by 3 tenths, 40..<50 by none.
    @Test(arguments: [(0.3, 1.0), (0.31, 0.0)])
    func aSpanIsFoundFromTheThresholdOn(_ threshold: Double, _ found: Double) {
        let counts = SpanOverlap.counts(
            [span(7..<17), span(40..<50)],
            gold: [span(0..<10), span(20..<30)],
            threshold: threshold
        )
        #expect(counts.found == found)
        #expect(counts.right == found)
        #expect(counts.predicted == 2)
        #expect(counts.gold == 2)
    }

    @Test func exactSpansHaveTheSameFirstAndLastToken() {
        let text = "Mayor Ines Tarn said: no."
        let exact = ExactSpans(text)
        // A blank or half a token more makes no other span; a token more does.
        let counts = exact.counts(
            [span(0..<16), span(16..<21), span(22..<24)],
            gold: [span(0..<15), span(16..<20), span(22..<25)]
        )
        #expect(counts == MatchCounts(matched: 1, predicted: 3, gold: 3))
    }

    @Test func equalSpansAreMatchedOnce() {
        let exact = ExactSpans("Ines Tarn")
        #expect(
            exact.counts([span(0..<4), span(0..<4)], gold: [span(0..<4)])
                == MatchCounts(matched: 1, predicted: 2, gold: 1)
        )
    }

    /// Two direct quotations, one mixed, one indirect; the first is found with its speaker and is sure, the
    /// second is found with another speaker and sure, the mixed one is missed.
    @Test func speakersCountOverDirectAndMixedOnesFound() {
        func gold(_ content: Range<Int>, _ source: Range<Int>, _ kind: String) -> GoldAttribution {
            GoldAttribution(source: span(source), cue: span(), content: span(content), kind: kind)
        }
        func guess(_ content: Range<Int>, _ source: Range<Int>, _ kind: String) -> PredictedAttribution {
            PredictedAttribution(
                source: span(source),
                cue: span(),
                content: span(content),
                kind: kind,
                isSure: kind == "direct"
            )
        }
        var metric = QuotationMetric()
        metric.add(
            [
                guess(0..<10, 12..<15, "direct"), guess(20..<30, 90..<95, "direct"),
                guess(60..<70, 72..<75, "indirect"),
            ],
            gold: [
                gold(0..<10, 11..<16, "direct"), gold(20..<30, 31..<36, "direct"),
                gold(40..<50, 51..<56, "mixed"), gold(60..<70, 71..<76, "indirect"),
            ],
            text: String(repeating: "a ", count: 60)
        )
        #expect(metric.direct.recall == 1)
        #expect(metric.speaker.recall == 0.5)
        #expect(metric.sure.precision == 0.5)
        #expect(abs(metric.sure.recall - 1.0 / 3) < 1e-12)
        #expect(metric.loose.precision == 1)
        #expect(metric.loose.recall == 0.75)
    }
}
