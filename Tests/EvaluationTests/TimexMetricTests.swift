import Evaluation
import GoldData
import Testing

@Suite struct TimexMetricTests {
    // Three gold expressions, four predictions: one equal in extent and value, one equal in extent alone, one
    // overlapping with the right value, one wrong. Strict 2 of 4 and 2 of 3; relaxed 3 of 4 and 3 of 3, F1
    // 6/7; two values of three right, so value F1 4/7.
    @Test func valuesWeighRelaxedF1() {
        var metric = TimexMetric()
        let matches = metric.add(
            [
                TimexSpan(0..<6, type: "DATE", value: "2031-03-04"),
                TimexSpan(10..<15, type: "DATE", value: "2031"),
                TimexSpan(22..<28, type: "DURATION", value: "P3D"),
                TimexSpan(40..<44, type: "DATE", value: "2030"),
            ],
            gold: [
                TimexSpan(0..<6, type: "DATE", value: "2031-03-04"),
                TimexSpan(10..<15, type: "DATE", value: "2030"),
                TimexSpan(20..<25, type: "DURATION", value: "P3D"),
            ]
        )
        #expect(matches == [0, 1, 2])
        #expect(abs(metric.strict.f1 - 4.0 / 7) < 1e-12)
        #expect(abs(metric.relaxed.f1 - 6.0 / 7) < 1e-12)
        #expect(abs(metric.valueF1 - 4.0 / 7) < 1e-12)
        #expect(abs(metric.typeF1 - 6.0 / 7) < 1e-12)
    }

    @Test func aPredictionServesOneGoldExpressionAndTheEqualOneFirst() {
        var metric = TimexMetric()
        let matches = metric.add(
            [TimexSpan(5..<9, value: "2031")],
            gold: [TimexSpan(0..<6, value: "2030"), TimexSpan(5..<9, value: "2031")]
        )
        #expect(matches == [nil, 0])
    }

    @Test func offsetsLeaveBlanksOut() {
        let blanks = TimexSpan.blanksBefore("on 4\n March")
        #expect(TimexSpan.solid(3..<11, in: blanks) == 2..<8)
        #expect(TimexSpan.solid(3..<4, in: blanks) == 2..<3)
    }

    @Test func expressionsAreReadFromTimeML() throws {
        let document = try TimeMLDocument(
            """
            <TimeML><DOCID> h1 </DOCID><DCT><TIMEX3 type="DATE" value="2031-03-04">March 4</TIMEX3></DCT>
            <TEXT>Tarn &amp; Co. <EVENT eid="e1">left</EVENT> <TIMEX3 tid="t1" type="DATE" \
            value="2031-03-03">yesterday</TIMEX3>.</TEXT></TimeML>
            """
        )
        #expect(document.id == "h1")
        #expect(document.created == "2031-03-04")
        #expect(document.text == "Tarn & Co. left yesterday.")
        #expect(document.expressions.map(\.range) == [16..<25])
        #expect(document.expressions.map(\.value) == ["2031-03-03"])
    }
}
