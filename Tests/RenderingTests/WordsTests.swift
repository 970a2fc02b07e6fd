import Rendering
import StageKit
import Testing

@Suite struct WordsTests {
    @Test func theLedgerTellsEachStep() {
        let line = LedgerLine(
            [
                .init("articles", rows: 1204), .init("where", rows: 310),
                .init("quotes", rows: 842, notes: ["39 without speaker"]), .init("top", rows: 20),
            ],
            seconds: 0.42,
            skipped: "3 files, 1 record skipped",
            why: ":why"
        )
        #expect(
            line.text == "1,204 articles → where 310 → quotes 842 (39 without speaker) → top 20 · 0.4 s"
                + " · 3 files, 1 record skipped (:why)"
        )
    }

    @Test(arguments: [
        ([3, 0], "no rows: 'where' gave none from 3 articles"),
        ([3, 0, 1, 0], "no rows: 'take' gave none from 1 row"),
        ([3, 1, 0, 0], "no rows: 'top' gave none from 1 row"),
        ([3, 1], nil), ([0, 0], nil),
    ])
    func theStepThatLeavesNothingIsNamed(_ rows: [Int], _ told: String?) {
        let steps = zip(["articles", "where", "top", "take"], rows).map { LedgerLine.Step($0, rows: $1) }
        #expect(LedgerLine(steps, seconds: 0, skipped: nil, why: "").emptied == told)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
    func numbersAreGrouped(number: Int, text: String) { #expect(NumberText.grouped(number) == text) }

    @Test(arguments: [(0.04, "0.0 s"), (99.94, "99.9 s"), (125, "2 min 5 s")])
    func timesAreRounded(seconds: Double, text: String) { #expect(Count.seconds(seconds) == text) }

    @Test func theSpanIsMarked() {
        let failure = Failure(
            "unknown-column",
            "no column 'dte'",
            hint: "Did you mean 'date'?",
            span: SourceSpan(17, 20),
            related: RelatedSpan(SourceSpan(0, 8), "the columns come from here")
        )
        #expect(
            FailureText(script: "articles | where dte > 2023").lines(failure) == [
                "error: no column 'dte'", "  articles | where dte > 2023", "  ~~~~~~~~         ^^^",
                "  ~ the columns come from here", "  Did you mean 'date'?",
            ]
        )
    }

    @Test func aScriptsLineIsNamed() {
        let script = "# Wörk\nlet a = articles\n\ta | tpo 3\n"
        let start = Array(script.utf8).count - 6
        let failure = Failure("unknown-stage", "no stage 'tpo'", span: SourceSpan(start, start + 3))
        #expect(
            FailureText(script: script, name: "week.lede").lines(failure) == [
                "week.lede:3:6: error: no stage 'tpo'", "   a | tpo 3", "       ^^^",
            ]
        )
    }

    @Test func marksStandUnderWideCharacters() {
        let script = "世界 | x"
        let failure = Failure("e", "no", span: SourceSpan(9, 10))
        #expect(FailureText(script: script).lines(failure) == ["error: no", "  世界 | x", "         ^"])
    }

    @Test func aLineThatIsBrokenIsMarkedBelowEachPiece() {
        let script = "articles | select article, outlet | where oulet == 1"
        var failure = Failure("unknown-column", "there is no column", span: SourceSpan(42, 47))
        failure.related = RelatedSpan(SourceSpan(11, 33), "the table comes from here")
        #expect(
            FailureText(script: script, width: 30).lines(failure) == [
                "error: there is no column",
                "  articles | select article, o",
                "             ~~~~~~~~~~~~~~~~~",
                "  utlet | where oulet == 1",
                "  ~~~~~         ^^^^^",
                "  ~ the table comes from here",
            ]
        )
    }

    @Test func ofAVeryLongLineThePartAroundTheMarkIsShown() {
        let script = String(repeating: "é", count: 50_000) + "?" + String(repeating: "世", count: 50_000)
        let failure = Failure("e", "no", span: SourceSpan(100_000, 100_001))
        let lines = FailureText(script: script).lines(failure)
        #expect(lines.count == 3 && lines[1].utf8.count < 1000)
        #expect(lines[2].filter { $0 == "^" } == "^")
        let column = lines[2].distance(
            from: lines[2].startIndex,
            to: lines[2].firstIndex(of: "^") ?? lines[2].endIndex
        )
        #expect(lines[1].dropFirst(column).first == "?")
        let long = FailureText(script: "").lines(Failure("e", String(repeating: "1", count: 100_000)))
        #expect(long[0].utf8.count < 2000)
    }

    @Test(arguments: [
        ("a\u{1B}[2Jb", "a␛[2Jb", "a␛[2Jb"),
        ("\u{1B}[1mbold\u{1B}[0m", "␛[1mbold␛[0m", "\u{1B}[1mbold\u{1B}[0m"),
        ("\u{1B}[1", "␛[1", "␛[1"), ("\u{9B}31m\u{7F}", "\u{FFFD}31m␡", "\u{FFFD}31m␡"),
        ("“äé”\n\tx", "“äé”\n\tx", "“äé”\n\tx"), ("\u{202E}abc", "\u{FFFD}abc", "\u{FFFD}abc"),
    ])
    func whatSteersATerminalIsShown(_ text: String, _ shown: String, _ styled: String) {
        #expect(VisibleText.showingControls(text) == shown)
        #expect(VisibleText.showingControls(text, keepingStyles: true) == styled)
        #expect(VisibleText.showingControls(Array(text.utf8)) == Array(shown.utf8))
        #expect(VisibleText.showingControls(Array("\(text)\r\n".utf8)) == Array("\(shown)\r\n".utf8))
    }

    @Test func twoLinesAreBothShown() {
        let failure = Failure(
            "e",
            "no",
            span: SourceSpan(11, 14),
            related: RelatedSpan(SourceSpan(0, 8), "made here")
        )
        #expect(
            FailureText(script: "articles\n| top 3").lines(failure) == [
                "error: no", "  articles", "  ~~~~~~~~", "  ~ made here", "  | top 3", "    ^^^",
            ]
        )
    }

    @Test(arguments: [-1, 0, 8, 9, 500])
    func aSpanOutsideTheScriptDoesNoHarm(start: Int) {
        let failure = Failure("e", "no", span: SourceSpan(start, start + 7))
        #expect(FailureText(script: "articles\n").lines(failure).first?.hasSuffix("no") == true)
    }

    @Test func aFileIsNamedWithItsLine() {
        var failure = Failure("broken-json", "the line is no JSON")
        failure.file = "wire.jsonl"
        failure.line = 7
        #expect(FailureText(script: "").lines(failure) == ["wire.jsonl:7: the line is no JSON"])
        let problem = Problem(
            file: "a.csv",
            line: 3,
            code: "ragged-row",
            reason: "2 cells, not 3",
            isSkipped: true
        )
        #expect(problem.text == "a.csv:3: 2 cells, not 3")
    }
}
