import StageKit
import StageTestKit
import Testing
import Timeline

/// All are told on Wednesday 2031-03-12, in week 11, unless a test says otherwise.
@Suite struct DatesTests {
    @Test(arguments: [
        MarkedDates("The dyke broke on [March 4, 2029].", "DATE 2029-03-04"),
        MarkedDates("The dyke broke on [4 March 2029].", "DATE 2029-03-04"),
        MarkedDates("The dyke broke on [March 4th].", "DATE 2031-03-04"),
        MarkedDates("The dyke broke on [the 4th of March 2029].", "DATE 2029-03-04"),
        MarkedDates("The dyke broke on [Nov. 27, 2030].", "DATE 2030-11-27"),
        MarkedDates("The dyke broke on [11/02/29].", "DATE 2029-11-02"),
        MarkedDates("The dyke broke on [2029-11-02].", "DATE 2029-11-02"),
        MarkedDates("The dyke broke on [27/11/2029].", "DATE 2029-11-27"),
        MarkedDates("The dyke broke in [March 2021].", "DATE 2021-03"),
        MarkedDates("The dyke broke in [1989].", "DATE 1989"),
        MarkedDates("It broke in [nineteen ninety-six].", "DATE 1996"),
        MarkedDates("The dyke broke in [November].", "DATE 2030-11"),
        MarkedDates("The council will vote in [November].", "DATE 2031-11"),
        MarkedDates("She left in [March] for her health.", "DATE 2031-03"),
        MarkedDates("It broke in [late November].", "DATE 2030-11 END"),
        MarkedDates("It broke in [mid-November].", "DATE 2030-11 MID"),
        MarkedDates("It broke in [March last year].", "DATE 2030-03"),
        MarkedDates("The [post-1959] harbour rules broke it.", "DATE 1959 AFTER"),
        MarkedDates("It broke on [the 5th].", "DATE 2031-03-05"),
        MarkedDates("The council will meet on [the 5th].", "DATE 2031-04-05"),
        MarkedDates("It will open on [Saturday, April 26].", "DATE 2031-04-26"),
        MarkedDates("Dykes were built in [the 1990s].", "DATE 199"),
        MarkedDates("Dykes were built in [the '80s].", "DATE 198"),
        MarkedDates("Dykes were built in [the early eighties].", "DATE 198 START"),
        MarkedDates("Dykes date from [the 17th century].", "DATE 16"),
        MarkedDates("Dykes date from [the early 1800s].", "DATE 18 START"),
        MarkedDates("Dykes were built in [the 1970s] and [80s].", "DATE 197", "DATE 198"),
        MarkedDates("Dykes were built in the ‘[70s].", "DATE 197"),
    ])
    func calendarDates(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        MarkedDates("The mayor resigned [Friday].", "DATE 2031-03-07"),
        MarkedDates("The mayor will resign [Friday].", "DATE 2031-03-14"),
        MarkedDates("The mayor plans to resign [Friday].", "DATE 2031-03-14"),
        MarkedDates("The mayor resigned [Wednesday].", "DATE 2031-03-12"),
        MarkedDates("The mayor resigned [last Wednesday].", "DATE 2031-03-05"),
        MarkedDates("The mayor will resign [next Friday].", "DATE 2031-03-21"),
        MarkedDates("The talks will be held [this Friday].", "DATE 2031-03-14"),
        MarkedDates("The talks on [this coming Sunday] matter.", "DATE 2031-03-23"),
        MarkedDates("The mayor was seen over [the weekend].", "DATE 2031-W10-WE"),
        MarkedDates("The mayor will speak at [the weekend].", "DATE 2031-W11-WE"),
        MarkedDates("The mayor left [last weekend].", "DATE 2031-W10-WE"),
        MarkedDates("They spoke [yesterday] and [today].", "DATE 2031-03-11", "DATE 2031-03-12"),
        MarkedDates("They will speak [the day after tomorrow].", "DATE 2031-03-14"),
        MarkedDates("They spoke [the day before yesterday].", "DATE 2031-03-10"),
        MarkedDates("They spoke [the day before last Tuesday].", "DATE 2031-03-10"),
        MarkedDates("The ballot closes on [Thursday].", "DATE 2031-03-13"),
        MarkedDates("Work on the lock begins [Monday].", "DATE 2031-03-17"),
        MarkedDates("The talks did not begin [Monday].", "DATE 2031-03-10"),
        MarkedDates("The offer had been due to expire [Friday].", "DATE 2031-03-07"),
        MarkedDates("The vote was postponed until [Tuesday].", "DATE 2031-03-18"),
        MarkedDates("Until [Monday], they had kept silent.", "DATE 2031-03-10"),
        MarkedDates("The pilot could sail as early as [Tuesday].", "DATE 2031-03-18"),
        MarkedDates("The pilots did not plan to sail [Tuesday].", "DATE 2031-03-18"),
        MarkedDates("The fee is to be paid on [Tuesday].", "DATE 2031-03-18"),
        MarkedDates("The race had to be stopped on [Tuesday].", "DATE 2031-03-11"),
        MarkedDates("It will hear the proposed plan [Tuesday].", "DATE 2031-03-18"),
        MarkedDates("The jury could rule [Tuesday].", "DATE 2031-03-18"),
        MarkedDates("The tug may be sold [Tuesday].", "DATE 2031-03-18"),
        MarkedDates("Ms Anholt could not be reached [Tuesday].", "DATE 2031-03-11"),
        MarkedDates("Neither pilot could be reached [Tuesday].", "DATE 2031-03-11"),
        MarkedDates("The tug could have been sold [Tuesday].", "DATE 2031-03-11"),
        MarkedDates("The storm that hit on [Tuesday] may return.", "DATE 2031-03-11"),
        MarkedDates("On [Tuesday], the jury could rule.", "DATE 2031-03-18"),
        MarkedDates("The hearing is [Tuesday].", "DATE 2031-03-18"),
        MarkedDates("The hearings are on [Tuesday].", "DATE 2031-03-18"),
        MarkedDates("The bill is likely to pass [Tuesday].", "DATE 2031-03-18"),
        MarkedDates("The owners did not answer until [Tuesday].", "DATE 2031-03-11"),
        MarkedDates("The mayor waited until [Tuesday].", "DATE 2031-03-11"),
        MarkedDates("It will be paid on an unspecified day in [May].", "DATE 2031-05"),
        MarkedDates("It was lent money through [August].", "DATE 2031-08"),
        MarkedDates("Sales rose [this year] through [February].", "DATE 2031", "DATE 2031-02"),
    ])
    func weekdays(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        MarkedDates("The fleet left [this week].", "DATE 2031-W11"),
        MarkedDates("The fleet left [last month].", "DATE 2031-02"),
        MarkedDates("The fleet left [last year].", "DATE 2030"),
        MarkedDates("The fleet will leave [next year].", "DATE 2032"),
        MarkedDates("The fleet left [earlier this year].", "DATE 2031 START"),
        MarkedDates("The fleet left [the week before last].", "DATE 2031-W09"),
        MarkedDates("The fleet left [two years ago].", "DATE 2029"),
        MarkedDates("The fleet left [10 days ago].", "DATE 2031-03-02"),
        MarkedDates("The fleet left [several years ago].", "DATE PAST_REF"),
        MarkedDates(
            "It left in [July 2029] and was back [the following month].",
            "DATE 2029-07",
            "DATE 2029-08"
        ),
        MarkedDates(
            "It left on [July 3, 2029]. [The previous day] was calm.",
            "DATE 2029-07-03",
            "DATE 2029-07-02"
        ),
        MarkedDates("It left in [July 2029]. [That same day] it sank.", "DATE 2029-07", "DATE 2029-07-XX"),
        MarkedDates("The captain was calm [that day].", "DATE XXXX-XX-XX"),
        MarkedDates("It sank [the following week].", "DATE XXXX-WXX"),
        MarkedDates("By [the end of next year] it will be back.", "DATE 2032 END"),
        MarkedDates("It met [three days] after the summit.", "DURATION P3D"),
        MarkedDates("It met [the day] after the summit.", "DATE XXXX-XX-XX"),
        MarkedDates(
            "It left on [July 3, 2029], [the day] before the storm.",
            "DATE 2029-07-03",
            "DATE 2029-07-03"
        ),
        MarkedDates("Rents reached a high for [the year] of $900 a week.", "DATE 2031"),
        MarkedDates("They made the [late-November] trip.", "DATE 2030-11 END"),
        MarkedDates("It must be paid by [the end of the month].", "DATE 2031-03 END"),
        MarkedDates("It must be paid by [year-end].", "DATE 2031-12-31"),
        MarkedDates("Pilots prayed as [Easter week] began.", "DATE 2031-W15"),
        MarkedDates("The lock was built [two decades ago].", "DATE 2011"),
        MarkedDates("It left in [June 2029]. It sank [a year ago].", "DATE 2029-06", "DATE 2030"),
        MarkedDates("The lock was built [a half-century ago].", "DATE 1981"),
        MarkedDates(
            "It left on [July 3, 2029]. Later on [that Friday] it sank.",
            "DATE 2029-07-03",
            "DATE 2029-07-06"
        ),
        MarkedDates("She said that [Friday] was calm.", "DATE 2031-03-07"),
    ])
    func shiftedDates(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        MarkedDates("Dredging took [five days].", "DURATION P5D"),
        MarkedDates("Dredging took [less than a week].", "DURATION P1W LESS_THAN"),
        MarkedDates("Prices fell to a [nearly 17 month] low.", "DURATION P17M LESS_THAN"),
        MarkedDates("A [two-week] strike began.", "DURATION P2W"),
        MarkedDates("Rents rose over [a two-year period].", "DURATION P2Y"),
        MarkedDates("They asked for an extra [two-week] period.", "DURATION P2W"),
        MarkedDates("It took [2 1/2 years].", "DURATION P2Y6M"),
        MarkedDates("It took [half an hour].", "DURATION PT30M"),
        MarkedDates("It took [a half hour].", "DURATION PT30M"),
        MarkedDates("It took [the last half-century].", "DURATION P50Y"),
        MarkedDates("It took [a quarter of a century].", "DURATION P25Y"),
        MarkedDates("It took [two and a half years].", "DURATION P2Y6M"),
        MarkedDates("It took [three-and-a-half weeks].", "DURATION P3.5W"),
        MarkedDates("It took [a couple of years].", "DURATION P2Y APPROX"),
        MarkedDates("It took [a few days].", "DURATION PXD"),
        MarkedDates("It took [twenty-four hours].", "DURATION PT24H"),
        MarkedDates("It took [a hundred years].", "DURATION P100Y"),
        MarkedDates("It has rained for [the past year].", "DURATION P1Y"),
        MarkedDates("It has rained for [the past three months].", "DURATION P3M"),
        MarkedDates("Trade will grow in [the coming years].", "DURATION PXY"),
        MarkedDates("It has lasted [at least 20 more years].", "DURATION P20Y EQUAL_OR_MORE"),
        MarkedDates("Talks are to end a [years-old] strike.", "DURATION PXY"),
        MarkedDates("It is a matter of days, after hundreds of years."),
        MarkedDates("It lasted [two decades].", "DURATION P20Y"),
        MarkedDates("The strike will last [four days].", "DURATION P4D"),
        MarkedDates("The strike is to last [four days].", "DURATION P4D"),
        MarkedDates("Trade fell in [the last four days].", "DURATION P4D"),
        MarkedDates("It rained in the [four days] of the strike.", "DURATION P4D"),
        MarkedDates("It took about [five hours].", "DURATION PT5H APPROX"),
        MarkedDates("It takes [two to three weeks].", "DURATION P2W EQUAL_OR_MORE"),
        MarkedDates("He was seen in the [weeks] before the fire.", "DURATION PXW"),
        MarkedDates("It took [a while].", "DURATION PXX"),
        MarkedDates("It will be back in [weeks or months].", "DURATION PXW"),
        MarkedDates("Rents rose in [recent weeks and months].", "DURATION PXW"),
        MarkedDates("Pilots need [1400 hours] of practice.", "DURATION PT1400H"),
        MarkedDates("Rents changed over [the years].", "DURATION PXY"),
    ])
    func durations(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        MarkedDates("It left at [0730 hrs].", "TIME 2031-03-12T07:30"),
        MarkedDates("It left at [1400 hours], full of coal.", "TIME 2031-03-12T14:00"),
        MarkedDates("It left at [1830 GMT yesterday].", "TIME 2031-03-11T18:30"),
        MarkedDates(
            "The lock is shut from [1130] to [1215 GMT].",
            "TIME 2031-03-12T11:30",
            "TIME 2031-03-12T12:15"
        ),
        MarkedDates(
            "The lock is shut between [1900] and [2015 GMT].",
            "TIME 2031-03-12T19:00",
            "TIME 2031-03-12T20:15"
        ),
        MarkedDates("The lock is shut from [1700] local time.", "TIME 2031-03-12T17:00"),
        MarkedDates("The lock was shut from [1914] to [1918].", "DATE 1914", "DATE 1918"),
        MarkedDates("Its screens show 2048 * 1080 and 1920 × 1080 pixels, or 2000 pixels."),
        MarkedDates("It left on [March 4 at 0015 hrs].", "TIME 2031-03-04T00:15"),
        MarkedDates("It left on [March 4], [1830 GMT].", "DATE 2031-03-04", "TIME 2031-03-04T18:30"),
        MarkedDates("It left at [noon].", "TIME 2031-03-12T12:00"),
        MarkedDates("The film High Noon was shown."),
    ])
    func timesOfDay(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        MarkedDates("The regatta is held [annually] there.", "SET P1Y"),
        MarkedDates("The [annual] regatta drew a crowd.", "SET P1Y"),
        MarkedDates("Rents rise by 8% annually, and the yard builds 40 boats annually."),
        MarkedDates("It flooded in each of [the past three winters].", "SET XXXX-WI"),
        MarkedDates("The ferry runs [every two weeks].", "SET P2W"),
        MarkedDates("The ferry runs [every other day].", "SET P2D"),
        MarkedDates("The ferry runs [each Thursday].", "SET XXXX-WXX-4"),
        MarkedDates("The ferry runs [each July].", "SET XXXX-07"),
        MarkedDates("The ferry runs [daily] and on [Tuesday nights].", "SET P1D", "SET XXXX-WXX-2TNI"),
        MarkedDates("The court sits on [Mondays].", "SET XXXX-WXX-1"),
        MarkedDates("The report is read almost [daily].", "SET P1D"),
        MarkedDates("The port has annual sales of ten million and quarterly results."),
    ])
    func sets(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }
}
