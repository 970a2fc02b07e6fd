import StageKit
import StageTestKit
import Testing
import Timeline

@Suite struct TrendTests {
    private static let texts = [
        SampleText("Levy rise, levy fall.", date: "2031-01-05", outlet: "Gull"),
        SampleText("No news at all.", date: "2031-01-20", outlet: "Heron"),
        SampleText("The levy stays.", date: "2031-04-02", outlet: "Gull"),
        SampleText("A levy of old.", date: "2029-01-01", isDateTrusted: false, outlet: "Heron"),
    ]

    private func rows(_ options: [String: OptionValue], _ columns: [String], _ texts: [SampleText] = texts)
        throws
        -> [String]
    {
        let rows = try SampleCorpus(texts).rows(of: Trend.make(options))
        let indices = columns.map { name in Trend.declaration.columns.firstIndex { $0.name == name }! }
        return (0..<rows.count).map { row in
            indices.map { rows.columns[$0].text(row, in: nil) ?? "-" }.joined(separator: " ")
        }
    }

    @Test func everyBucketHasADenominator() throws {
        #expect(
            try rows(
                ["pattern": .text("levy"), "by": .text("month")],
                ["bucket", "frequency", "words", "articles", "articles_total"]
            ) == [
                "2031-01 2 8 1 2", "2031-02 0 0 0 0", "2031-03 0 0 0 0", "2031-04 1 3 1 1", "- 1 4 1 1",
            ]
        )
    }

    @Test func splitGivesARowForEachValue() throws {
        #expect(
            try rows(
                ["pattern": .text("lev*"), "by": .text("quarter"), "split": .texts(["outlet"])],
                ["bucket", "split", "frequency", "words"]
            ) == [
                "2031-Q1 Gull 2 4", "2031-Q1 Heron 0 4", "2031-Q2 Gull 1 3", "2031-Q2 Heron 0 0",
                "- Heron 1 4",
            ]
        )
    }

    @Test func ratesAreMissingWithoutWordsAndThinOnesMarked() throws {
        #expect(
            try rows(["pattern": .text("levy"), "by": .text("month")], ["per_million", "thin"]).prefix(2) == [
                "250000 true", "- true",
            ]
        )
        let full = (1...5).map { _ in
            SampleText(String(repeating: "levy news today ", count: 700), date: "2031-01-05")
        }
        let found = try rows(["pattern": .text("levy"), "by": .text("month")], ["words", "thin"], full)
        #expect(found == ["10500 false"])
    }

    @Test func intervalHoldsTheRate() throws {
        let rows = try SampleCorpus(Self.texts).rows(of: Trend.make(["pattern": .text("levy")]))
        for row in 0..<rows.count {
            guard case .real(let low) = rows.columns[5][row], case .real(let rate) = rows.columns[4][row],
                case .real(let high) = rows.columns[6][row]
            else { continue }
            #expect(low <= rate && rate <= high && low < high)
        }
    }

    @Test func refusesAnUnknownColumnAndTwo() throws {
        let corpus = SampleCorpus(Self.texts)
        let stage = try Trend.make(["pattern": .text("levy"), "split": .texts(["colour"])])
        #expect(throws: Failure.self) { try corpus.rows(of: stage) }
        #expect(throws: Failure.self) {
            try Trend.make(["pattern": .text("levy"), "split": .texts(["outlet", "author"])])
        }
    }

    @Test func partialsMergeInAnyOrder() throws {
        let corpus = SampleCorpus(SampleWorld(seed: 4, articles: 12).texts + Self.texts)
        let stage = try Trend.make(["pattern": .text("levy"), "split": .texts(["outlet"])])
        #expect(try corpus.mergingFaults(of: stage) == [])
    }
}
