import StageKit
import StageTestKit
import Testing
import Timeline

@Suite struct TimelineTests {
    /// The rows as texts: bucket, basis, articles, clusters, outlets, mentions, trusted, then spike and note.
    private func lines(_ texts: [SampleText], _ options: [String: OptionValue]) throws -> [String] {
        let rows = try SampleCorpus(texts).rows(of: Timeline.make(options))
        return (0..<rows.count).map { row in
            let shown = rows.columns[0...5] + rows.columns[7...9]
            let values = shown.map { $0.text(row, in: nil) ?? "-" }
            return values.joined(separator: " ")
        }
    }

    private static let summit = [
        SampleText("Leaders will gather at Fern Hall for annual talks.", date: "2030-11-05"),
        SampleText("Leaders held talks at Fern Hall.", date: "2030-11-07"),
        SampleText(
            "= Leaders meet this week\n\nThey will meet this Friday. Talks began this year.",
            date: "2031-04-14",
            isDateTrusted: false
        ),
    ]

    @Test func mistrustedDateIsMarkedAndResolvesNothing() throws {
        #expect(
            try lines(Self.summit, ["by": .text("day")]) == [
                "2030-11-05 published 1 1 0 1 true - -", "2030-11-07 published 1 1 0 1 true - -",
                "2031-04-14 published 1 1 0 1 false - -",
                "- told 1 1 0 3 - - unanchored: this week, this Friday, this year",
            ]
        )
    }

    @Test func givenDayResolvesAndCoarseDatesHaveRowsOfTheirOwn() throws {
        let found = try lines(
            Self.summit,
            ["by": .text("day"), "of": .text("told"), "anchor": .text("2031-03-12")]
        )
        #expect(
            found == [
                "2031-03-14 told 1 1 0 1 true - -", "2031 told 1 1 0 1 true - year only",
                "2031-W11 told 1 1 0 1 true - week only",
            ]
        )
    }

    @Test(arguments: [
        ("day", ["2030-11-30", "2030", "2030-11", "2030-W48"]),
        ("week", ["2030-W48", "2030", "2030-11"]),
        ("month", ["2030-11", "2030", "2030-W48"]),
        ("quarter", ["2030-Q4", "2030"]),
        ("year", ["2030"]),
    ])
    func bucketTakesWhatIsAsFineOrFiner(_ by: String, _ expected: [String]) throws {
        let text = SampleText(
            "In 2030 it was dry. In November 2030 it rained. On November 30, 2030 it broke. It rained that week."
        )
        let rows = try SampleCorpus([text]).rows(of: Timeline.make(["by": .text(by)]))
        #expect((0..<rows.count).map { rows.columns[0].text($0, in: nil) } == expected)
    }

    @Test func durationsSetsAndReferencesAreNotShown() throws {
        #expect(try lines(["It rains daily now, for three weeks, as in the past."], [:]) == [])
    }

    @Test func spikeOfOneOutletOrOneDayIsMarked() throws {
        let busy = (1...6).map { _ in
            SampleText("The quay fell on May 3, 2031.", date: "2031-05-04", outlet: "Gull")
        }
        let calm = (1...6).map { day in
            SampleText("A ship came on June \(day), 2031.", date: "2031-06-0\(day)", outlet: "Heron")
        }
        let found = try lines(busy + calm, ["by": .text("day"), "of": .text("told")])
        #expect(found.first == "2031-05-03 told 6 6 1 6 true one outlet and publication date -")
        #expect(found.count == 7)
        #expect(found.dropFirst().allSatisfy { $0.hasSuffix("1 1 1 1 true - -") })
    }

    @Test func whatIsLookedBackAtOnManyDaysMattersMost() throws {
        let texts = [
            SampleText("The quay fell on May 3, 2031. A fair opens on May 9, 2031.", date: "2031-05-03"),
            SampleText("The fair opens on May 9, 2031.", date: "2031-05-04"),
            SampleText("The fair opens on May 9, 2031.", date: "2031-05-05"),
            SampleText("The quay that fell on May 3, 2031 was old.", date: "2031-05-06"),
            SampleText(
                "Who built what fell on May 3, 2031? It dates from March 1, 1950.",
                date: "2031-05-07"
            ),
        ]
        let rows = try SampleCorpus(texts).rows(of: Timeline.make(["by": .text("day"), "of": .text("told")]))
        #expect(
            (0..<rows.count).map { rows.columns[0].text($0, in: nil) } == [
                "1950-03-01", "2031-05-03", "2031-05-09",
            ]
        )
        #expect((0..<rows.count).map { rows.columns[6][$0] } == [.real(0.5), .real(2.5), .real(0)])
    }

    @Test func bestSentenceIsWholeAndNamesItsArticle() throws {
        let corpus = SampleCorpus([
            "May 3, 2031.",
            "Ice came early. The old quay at Marrow Sound fell into the water on May 3, 2031 and took two cranes with it.",
        ])
        let rows = try corpus.rows(of: Timeline.make(["by": .text("day")]))
        #expect(
            rows.columns[10][0]
                == .text(
                    "The old quay at Marrow Sound fell into the water on May 3, 2031 and took two cranes with it."
                )
        )
        #expect(rows.columns[11][0] == .text("a2"))
    }

    @Test(arguments: ["CLOSE", "Video", "EXCLUSIVE:", "ANALYSIS/OPINION:", "Photo: The quay at Marrow Sound"])
    func labelBeforeTheTextIsNoSentenceOfIts(_ label: String) throws {
        let article = SampleText(
            "\(label)\n\nThe old quay at Marrow Sound is gone.\n\nIt took two cranes with it.",
            date: "2031-05-04"
        )
        let rows = try SampleCorpus([article]).rows(of: Timeline.make(["of": .text("published")]))
        #expect(rows.columns[10][0] == .text("The old quay at Marrow Sound is gone."))
    }

    @Test func whatHappenedIsToldRatherThanWhatWasAnnounced() throws {
        let corpus = SampleCorpus([
            SampleText(
                "The old quay at Marrow Sound will be opened to ships again on May 3, 2031.",
                date: "2031-05-01"
            ),
            SampleText(
                "It rained. The old quay at Marrow Sound was opened to ships again on May 3, 2031.",
                date: "2031-05-04"
            ),
        ])
        let rows = try corpus.rows(of: Timeline.make(["by": .text("day"), "of": .text("told")]))
        #expect(rows.columns[11][0] == .text("a2"))
    }

    @Test func bestSentenceTellsWhatMostOthersTell() throws {
        let corpus = SampleCorpus([
            SampleText(
                "On May 3, 2031 a baker in Tern Lane sold the last of his rye loaves.",
                date: "2031-05-04"
            ),
            SampleText("The quay at Marrow Sound fell into the water on May 3, 2031.", date: "2031-05-04"),
            SampleText(
                "Two cranes went with the quay that fell into the water on May 3, 2031.",
                date: "2031-05-05"
            ),
        ])
        let rows = try corpus.rows(of: Timeline.make(["by": .text("day"), "of": .text("told")]))
        #expect(rows.columns[11][0] == .text("a2"))
    }

    @Test(arguments: ["day", "week", "month", "quarter", "year"])
    func partialsMergeInAnyOrder(_ by: String) throws {
        let texts =
            Self.summit + [
                SampleText(
                    "The quay fell on May 3, 2031, last week and in June.",
                    date: "2031-05-08",
                    outlet: "Gull"
                ),
                SampleText(
                    "It fell on May 3, 2031, and this fall.",
                    date: "2031-05-09",
                    outlet: "Heron",
                    cluster: 3
                ),
            ]
        #expect(try SampleCorpus(texts).mergingFaults(of: Timeline.make(["by": .text(by)])) == [])
    }
}
