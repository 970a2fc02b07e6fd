/// What there is to say beside the stages.
struct HelpTopic: Sendable {
    /// What it is asked for by.
    let name: String
    /// What it is about, in a phrase.
    let summary: String
    /// The lines to show.
    let text: String

    /// All of them.
    static let all = [expressions, dates, keys]

    private static let dates = HelpTopic(
        name: "dates",
        summary: "how dates are written and compared",
        text: """
            dates: how dates are written and compared

            written   2031-03-04   2031-03   2031   2031-Q1   2031-W10   and lengths of time as 7d, 2w

            A date is as coarse as it was told, and stands for all the days it may be:
              articles | where date == 2031-03           somewhere in March
              articles | where date in 2031-03-01..2031-03-15
              articles | where date > 2031-03            after the end of March
              articles | where date < 2031-03-15         unknown for an article that tells only 2031-03
              articles | where maybe(date < 2031-03-15)  such articles as well

            A missing date makes a comparison unknown; 'where' keeps only what is true, the ledger counts the \
            rest, and ':why' lists it. 'date is missing' and 'date is known' are never unknown.

            date_trusted is false when a date is missing, or when the text, its id or the collection as a whole \
            speaks against it; date_check and date_why tell more. Of "05/04/2031" in a record only the year is \
            taken, as the day may be the month; 'doubts' and date_why tell of it. 'dates' finds the dates that the texts tell; \
            relative ones are reckoned from a trusted publication date unless anchor= says otherwise.

            group month(date) counts by month; so do year, quarter, week and day.
            """
    )

    private static let keys = HelpTopic(
        name: "keys",
        summary: "what the keys do",
        text: """
            keys: what the keys do

            Tab          what could stand here; again for the next, Shift-Tab back, Escape leaves
            → or ^F      takes what is suggested; Alt-f takes a word of it
            Enter        runs the line; opens a next line while the pipeline is unfinished
            Alt-Enter    opens a next line
            ↑ ↓          between lines, then through the history; ^P ^N go there at once
            ^R           searches the history; ^R again for an earlier one
            F1           help on the stage at the cursor
            ^C           gives up the line, or stops the run
            ^D           leaves, on an empty line
            ^L ^Z        empties the window; stops the program, 'fg' goes on

            ':set editor vi' for vi's keys; ~/.editrc binds others ('bind "^T" lede-complete'); \
            ':keys' lists all.
            """
    )
}

extension String {
    /// The lines of the text, without one after its last line feed.
    var lines: [String] {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
