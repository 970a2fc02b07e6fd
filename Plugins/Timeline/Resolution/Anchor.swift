import TextCore

/// What relative expressions of one article are set against.
struct Anchor: Sendable {
    /// The day of publication, or the day given; nil leaves relative expressions open.
    var day: CalendarDay?
    /// The date told last in the text.
    var told: Told?
    /// The quarter, half or season told last: what a report compares with the year before.
    var quarter: Told?

    /// A date told in the text.
    struct Told: Sendable {
        /// What it came to.
        var date: DateValue
        /// The token it begins at.
        var token: Int
        /// Its sentence.
        var sentence: Int
    }
}
