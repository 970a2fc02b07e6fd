import StageKit
import StageTestKit
import Testing
import Timeline

/// Dates that take their meaning from the words about them; told on Wednesday 2031-03-12.
@Suite struct DatesInContextTests {
    @Test(arguments: [
        MarkedDates("She told Radio Oland's Today programme so."),
        MarkedDates("The levy was first told in OLAND TODAY, a free paper."),
        MarkedDates("Daily Herring readers were asked."),
        MarkedDates("They read the Weekly Gazette and Harbour Now."),
        MarkedDates("The gift went through Fifty Currents and Thousand Current."),
        MarkedDates("He sang on Saturday Night Harbour twice."),
        MarkedDates("“[Today] is calm,” she said.", "DATE 2031-03-12"),
        MarkedDates("(ON) [Today] the lock was shut.", "DATE 2031-03-12"),
        MarkedDates("The fleet of Brine & Co. [Recently] it left.", "DATE PAST_REF"),
        MarkedDates("[Daily] ferries run.", "SET P1D"),
    ])
    func wordsOfNamesAreNoDates(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        MarkedDates("The rent rose [the first Friday in January].", "DATE 2031-01-03"),
        MarkedDates("The rent rose on [the last Monday of May 2029].", "DATE 2029-05-28"),
        MarkedDates("The rent will rise on [the second Tuesday of May].", "DATE 2031-05-13"),
    ])
    func weekdaysOfMonths(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test func weekdayOfAMonthIsOpenWithoutItsYear() throws {
        let row = MarkedDates("The rent rose [the first Friday in January].", "DATE XXXX-01-XX")
        #expect(try row.found(anchor: "trusted") == row.wanted)
    }

    @Test(arguments: [
        MarkedDates(
            "Rents rose in [July 2029] and fell [the next month].",
            "DATE 2029-07",
            "DATE 2029-08"
        ),
        MarkedDates("Rents will fall [next month].", "DATE 2031-04"),
        MarkedDates(
            "The [2028] return is of Quay's last year at sea. Her rent rose [that year].",
            "DATE 2028",
            "DATE 2028"
        ),
        MarkedDates("The firm's income fell from that of [last year].", "DATE 2030"),
        MarkedDates("It is likely to raise doubts, according to a [July] report.", "DATE 2030-07"),
        MarkedDates("The council is likely to hold a [July] vote.", "DATE 2031-07"),
    ])
    func goesOnFromWhatWasTold(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }

    @Test(arguments: [
        MarkedDates("They are saving the big one for [Thursday].", "DATE 2031-03-13"),
        MarkedDates("They saved the big one for [Thursday].", "DATE 2031-03-06"),
        MarkedDates("You can skip [Thursday]'s harbour debate before it starts.", "DATE 2031-03-13"),
        MarkedDates("She says it is vital to the order of [Monday]'s proceedings.", "DATE 2031-03-17"),
        MarkedDates("In [Monday]'s debate Quay attacked the levy.", "DATE 2031-03-10"),
        MarkedDates("She says [Monday]'s debate was calm.", "DATE 2031-03-10"),
        MarkedDates("[Monday]'s vote is a blow to the harbour.", "DATE 2031-03-10"),
        MarkedDates("The port is still short of [Monday]'s takings.", "DATE 2031-03-10"),
    ])
    func eventsAheadLieInTheFuture(_ row: MarkedDates) throws { #expect(try row.found() == row.wanted) }
}
