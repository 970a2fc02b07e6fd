import StageKit
import StageTestKit
import Testing
import Timeline

/// Parts of years and of days, ranges, references, and what is no date; told on Wednesday 2031-03-12.
@Suite struct DatesOfYearsTests {
    @Test(arguments: [
        MarkedDates("Sales fell in [the fourth quarter].", "DATE 2030-Q4"),
        MarkedDates("Sales fell in [the third quarter of 2029].", "DATE 2029-Q3"),
        MarkedDates("Sales fell in [last year's third quarter].", "DATE 2030-Q3"),
        MarkedDates(
            "[Fourth-quarter] sales fell from those [a year earlier].",
            "DATE 2030-Q4",
            "DATE 2029-Q4"
        ),
        MarkedDates(
            "[Second-quarter] sales fell; costs in [the latest quarter] rose.",
            "DATE 2030-Q2",
            "DATE 2030-Q2"
        ),
        MarkedDates(
            "[Fourth-quarter] sales fell. It will book a [first-quarter] charge. Costs in [the latest quarter] rose.",
            "DATE 2030-Q4",
            "DATE 2031-Q1",
            "DATE 2030-Q4"
        ),
        MarkedDates(
            "[Fourth-quarter] sales fell from those of [the corresponding period last year].",
            "DATE 2030-Q4",
            "DATE 2029-Q4"
        ),
        MarkedDates(
            "[Fourth-quarter] sales were 40 million, compared with 30 million [last year].",
            "DATE 2030-Q4",
            "DATE 2029-Q4"
        ),
        MarkedDates("Sales fell in [the first half of 2029].", "DATE 2029-H1"),
        MarkedDates("Sales fell in [the last half of the '80s].", "DATE 198 END"),
        MarkedDates("Sales fell in [the first nine months].", "DURATION P9M"),
        MarkedDates("Sales fell in [fiscal 2029].", "DATE 2029"),
        MarkedDates("The port froze in [the winter of 2029].", "DATE 2029-WI"),
        MarkedDates("The port closed [last summer].", "DATE 2030-SU"),
        MarkedDates("The port will close [this fall].", "DATE 2031-FA"),
        MarkedDates("The port closed on [Christmas Day].", "DATE 2030-12-25"),
        MarkedDates("It closed on [New Year's Eve].", "DATE 2030-12-31"),
        MarkedDates("It closed on [Easter Monday 2029].", "DATE 2029-04-02"),
    ])
    func partsOfYears(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        MarkedDates("The alarm rang at [10 p.m. Wednesday].", "TIME 2031-03-12T22:00"),
        MarkedDates("The alarm rang at [9:05 a.m. EST, March 6].", "TIME 2031-03-06T09:05"),
        MarkedDates("The alarm rang [Friday morning].", "TIME 2031-03-07TMO"),
        MarkedDates("The alarm rang [last night].", "TIME 2031-03-11TNI"),
        MarkedDates("The alarm rang at [noon Thursday].", "TIME 2031-03-06T12:00"),
        MarkedDates(
            "The alarm rang at [noon] on [Thursday].",
            "TIME 2031-03-06T12:00",
            "DATE 2031-03-06"
        ),
        MarkedDates("The alarm rang at [4 in the morning].", "TIME 2031-03-12T04:00"),
        MarkedDates("The alarm will ring [tonight].", "TIME 2031-03-12TNI"),
        MarkedDates("[The night before], the alarm rang.", "TIME 2031-03-11TNI"),
        MarkedDates(
            "It rang from [6 a.m.] to [7 p.m. Thursday].",
            "TIME 2031-03-06T06:00",
            "TIME 2031-03-06T19:00"
        ),
        MarkedDates(
            "It rang at [6 a.m.] local time on [Thursday].",
            "TIME 2031-03-06T06:00",
            "DATE 2031-03-06"
        ),
    ])
    func times(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        MarkedDates("He was away from [June 4th] to [5th], they said.", "DATE 2030-06-04", "DATE 2030-06-05"),
        MarkedDates("He will be away [April 4]-[9].", "DATE 2031-04-04", "DATE 2031-04-09"),
        MarkedDates(
            "He will leave before the talks on [June 8]-[10] if his side lost.",
            "DATE 2031-06-08",
            "DATE 2031-06-10"
        ),
        MarkedDates("He was mayor [2001]-[2005].", "DATE 2001", "DATE 2005"),
        MarkedDates("He was mayor from [2001] to [2005].", "DATE 2001", "DATE 2005"),
        MarkedDates("It froze between [January] and [March 2019].", "DATE 2019-01", "DATE 2019-03"),
        MarkedDates("It froze from [December] to [March 2019].", "DATE 2018-12", "DATE 2019-03"),
        MarkedDates("It froze in [June] and [July last year].", "DATE 2030-06", "DATE 2030-07"),
        MarkedDates("It was shown [Dec. 3]-[12, 2018].", "DATE 2018-12-03", "DATE 2018-12-12"),
        MarkedDates("They met before [March 6].", "DATE 2031-03-06 BEFORE"),
        MarkedDates("He will stay until [2035 or later].", "DATE 2035 ON_OR_AFTER"),
    ])
    func ranges(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        MarkedDates("[Now] they wait.", "DATE PRESENT_REF"),
        MarkedDates("Now, who pays for the boats?"),
        MarkedDates("Boats cost more [these days].", "DATE PRESENT_REF"),
        MarkedDates("[More recently] they sold boats.", "DATE PAST_REF"),
        MarkedDates("They sold boats, most recently [last May].", "DATE 2030-05"),
        MarkedDates("Boats were sold in [past years], too.", "DATE PAST_REF"),
        MarkedDates("They will [one day] sell boats.", "DATE FUTURE_REF"),
        MarkedDates("Worse may come in [the future].", "DATE FUTURE_REF"),
        MarkedDates("Worse came in [the past], she said.", "DATE PAST_REF"),
    ])
    func references(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        "The G7 cited Article 5 and 350 basis points, from 8.5% to 12%.",
        "It was the first long-term plan, and the second of its kind.",
        "Ministers may march on; the March of the Mothers went by.",
        "Theresa May and April Vane read the Sunday Times.",
        "The XBB.1.16 strain cost 100 marks; call 0455 123 4567.",
        "The ship sailed at 30 knots with 2,000 people and 16 boats.",
        "Anna Voss, a 44-year-old baker, is in her thirties at heart.",
        "It sold 24 loaves for $300 a week in the spring tide.",
        "The falls drowned out the talk.",
        "She was in her early 20s, he in his late thirties.",
        "He spent one's 20s and 30s there; turnout was in the high 90s.",
        "Storms sank 1000s of boats on the way to 1600 Harbour Row.",
    ])
    func whatIsNoDate(_ text: String) throws { #expect(try MarkedDates(text).found() == []) }
}
