/// The names of months, weekdays and decades, and numbers as words.
extension LexiconBuilder {
    private static let months =
        "january february march april may june july august september october november december"
    private static let shortMonths =
        "jan/jan. feb/feb. mar/mar. apr/apr. - jun/jun. jul/jul. aug/aug. sep/sep./sept/sept. oct/oct. nov/nov. dec/dec."
    private static let weekdays = "monday tuesday wednesday thursday friday saturday sunday"
    private static let shortWeekdays =
        "mon/mon. tue/tue./tues/tues. wed/wed. thu/thu./thur/thur./thurs/thurs. fri/fri. sat/sat. sun/sun."
    private static let decades = "twenties thirties forties fifties sixties seventies eighties nineties"

    mutating func addCalendar() {
        addSeries(.month, Self.months, from: 1)
        addSeries(.weekday, Self.weekdays, from: 1)
        addSeries(.month, Self.shortMonths, from: 1, .short)
        addSeries(.weekday, Self.shortWeekdays, from: 1, .short)
        let plurals = Self.weekdays.split(separator: " ").map { "\($0)s" }.joined(separator: " ")
        addSeries(.weekday, plurals, from: 1, .plural)
        addSeries(.decade, Self.decades, from: 192, .short)
    }

    private static let ones =
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
        seventeen eighteen nineteen
        """
    private static let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    private static let ordinals =
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
        fifteenth sixteenth seventeenth eighteenth nineteenth
        """
    private static let tenths = "twentieth thirtieth"

    mutating func addNumbers() {
        addSeries(.number, Self.ones, from: 0)
        addSeries(.ordinal, Self.ordinals, from: 1)
        addSeries(.number, Self.tens, from: 20, by: 10)
        addSeries(.ordinal, Self.tenths, from: 20, by: 10)
        add(.number, "hundred", 100)
        add(.number, "thousand", 1000)
    }
}
