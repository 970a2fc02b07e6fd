import StageKit
import StageTestKit
import Testing
import Timeline

/// What relative expressions are set against.
@Suite struct AnchorTests {
    private static let text =
        "= Leaders to meet this week\n\nThe talks will be held this Friday. Annual talks began this year."

    @Test func mistrustedDateLeavesRelativeOnesOpen() throws {
        let article = SampleText(Self.text, date: "2031-03-12", isDateTrusted: false)
        #expect(
            try MarkedDates.found([article], anchor: "trusted") == [
                "this week: DATE XXXX-WXX", "this Friday: DATE XXXX-WXX-5", "Annual: SET P1Y",
                "this year: DATE XXXX",
            ]
        )
    }

    @Test(arguments: ["declared", "2031-03-12"])
    func declaredDateOrGivenDayResolvesThem(_ anchor: String) throws {
        let article = SampleText(Self.text, date: "2031-03-12", isDateTrusted: false)
        #expect(
            try MarkedDates.found([article], anchor: anchor, columns: [2, 4, 5, 6]) == [
                "this week: 2031-W11 2031-03-10 2031-03-16 2031-03-12",
                "this Friday: 2031-03-14 2031-03-14 2031-03-14 2031-03-12",
                "Annual: P1Y", "this year: 2031 2031-01-01 2031-12-31 2031-03-12",
            ]
        )
    }

    @Test func fridayToComeIsNotTheOnePast() throws {
        #expect(
            try MarkedDates("The talks will be held [this Friday].").found(anchor: "2024-04-14")
                == ["this Friday: DATE 2024-04-19"]
        )
    }

    @Test(arguments: [
        MarkedDates(
            "It broke on [the 20th]. [The previous day] it rained.",
            "DATE XXXX-XX-20",
            "DATE XXXX-XX-19"
        ),
        MarkedDates("It broke in [March last year].", "DATE XXXX-03"),
        MarkedDates("From [June 4th] to [5th] it rained.", "DATE XXXX-06-04", "DATE XXXX-06-05"),
        MarkedDates("It rained over [the weekend].", "DATE XXXX-WXX-WE"),
        MarkedDates("Since [March 2021] it rained.", "DATE 2021-03"),
        MarkedDates("It rained [last summer].", "DATE XXXX-SU"),
        MarkedDates("It rained [yesterday].", "DATE XXXX-XX-XX"),
    ])
    func withoutDateOfPublicationNothingIsMadeUp(_ row: MarkedDates) throws {
        #expect(try row.found(anchor: "trusted") == row.wanted)
    }

    @Test func tellsWhatItWasSetAgainst() throws {
        let found = try MarkedDates.found(
            [SampleText("It broke on the 20th. The previous day it rained.")],
            anchor: "trusted",
            columns: [6]
        )
        #expect(found == ["the 20th:", "The previous day: the 20th"])
    }

    @Test(arguments: ["yes", "2031-02-30", "2031-03", ""])
    func refusesWhatIsNoAnchor(_ anchor: String) {
        #expect(throws: Failure.self) { try Dates.make(["anchor": .text(anchor)]) }
        #expect(throws: Failure.self) { try Timeline.make(["anchor": .text(anchor)]) }
    }

    @Test func keepsOnlyWhatLiesInThePlaces() throws {
        let corpus = SampleCorpus(["It broke in 1989. It broke in 1990."])
        let place = try #require(corpus.place(of: "It broke in 1990"))
        let rows = try corpus.rows(of: Dates.make(["anchor": .text("declared")]), at: [place])
        #expect(rows.count == 1)
        #expect(rows.columns[2][0] == .text("1990"))
    }
}
