/// The closed classes of words that expressions of time are made of.
enum Lexicon {
    /// What the lower-cased words below are.
    static let words: [String: Lexeme] = build()

    private static func build() -> [String: Lexeme] {
        var table: [String: Lexeme] = [:]
        func add(_ kind: LexemeKind, _ words: String, _ value: Int32 = 0, _ flags: LexemeFlags = []) {
            for word in words.split(separator: " ") {
                table[String(word)] = Lexeme(kind: kind, flags: flags, value: value)
            }
        }
        func number(_ kind: LexemeKind, _ words: String, from first: Int32 = 1) {
            for (index, word) in words.split(separator: " ").enumerated() {
                add(kind, String(word), first + Int32(index))
            }
        }
        number(.month, months)
        number(.weekday, weekdays)
        for (index, short) in shortMonths.split(separator: " ").enumerated() {
            for form in short.split(separator: "/") where form != "-" {
                add(.month, "\(form) \(form).", Int32(index + 1), .short)
            }
        }
        for (index, short) in shortWeekdays.split(separator: " ").enumerated() {
            for form in short.split(separator: "/") {
                add(.weekday, "\(form) \(form).", Int32(index + 1), .short)
            }
        }
        for (index, name) in weekdays.split(separator: " ").enumerated() {
            add(.weekday, "\(name)s", Int32(index + 1), .plural)
        }
        number(.number, ones, from: 0)
        number(.ordinal, ordinals)
        for (index, tens) in tens.split(separator: " ").enumerated() {
            add(.number, String(tens), Int32(index + 2) * 10)
        }
        for (index, tens) in tenths.split(separator: " ").enumerated() {
            add(.ordinal, String(tens), Int32(index + 2) * 10)
        }
        for (index, name) in decadeNames.split(separator: " ").enumerated() {
            add(.decade, String(name), Int32(192 + index), .short)
        }
        add(.number, "hundred", 100)
        add(.number, "thousand", 1000)
        addUnits(add)
        addTimes(add)
        addFunctionWords(add)
        return table
    }

    private static let months =
        "january february march april may june july august september october november december"
    private static let shortMonths = "jan feb mar apr - jun jul aug sep/sept oct nov dec"
    private static let weekdays = "monday tuesday wednesday thursday friday saturday sunday"
    private static let shortWeekdays = "mon tue/tues wed thu/thur/thurs fri sat sun"
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
    /// What is reckoned by the day or the year, rather than done once in each.
    private static let measures =
        """
        rate pace sales revenue revenues income earnings profit profits loss losses net budget output capacity \
        volume turnover average averages inflation growth
        """
    private static let tenths = "twentieth thirtieth"
    private static let decadeNames = "twenties thirties forties fifties sixties seventies eighties nineties"

    private typealias Adder = (_ kind: LexemeKind, _ words: String, _ value: Int32, _ flags: LexemeFlags) ->
        Void

    private static func addUnits(_ add: Adder) {
        let units: [(String, TimeUnit)] = [
            ("minute", .minute), ("hour", .hour), ("day", .day), ("week", .week), ("month", .month),
            ("quarter", .quarter), ("year", .year), ("decade", .decade), ("millennium", .millennium),
        ]
        for (name, unit) in units {
            add(.unit, name, unit.rawValue, [])
            add(.unit, "\(name)s", unit.rawValue, .plural)
        }
        add(.unit, "century", TimeUnit.century.rawValue, [])
        add(.unit, "centuries", TimeUnit.century.rawValue, .plural)
        add(.unit, "seconds secs", TimeUnit.second.rawValue, .plural)
        add(.unit, "mins", TimeUnit.minute.rawValue, .plural)
        add(.unit, "hrs", TimeUnit.hour.rawValue, .plural)
        add(.unit, "yrs", TimeUnit.year.rawValue, .plural)
        add(.unit, "weekends", TimeUnit.weekend.rawValue, .plural)
        add(.weekend, "weekend", 0, [])
        for (index, names) in ["spring", "summer", "fall autumn", "winter"].enumerated() {
            add(.season, names, Int32(index), [])
            for name in names.split(separator: " ") { add(.season, "\(name)s", Int32(index), .plural) }
        }
        for (words, unit) in [
            ("daily nightly", TimeUnit.day), ("weekly", .week), ("monthly", .month), ("quarterly", .quarter),
            ("annual annually yearly", .year), ("hourly", .hour),
        ] { add(.setAdverb, words, 100 + unit.rawValue, []) }
        add(.setAdverb, "biweekly fortnightly", 200 + TimeUnit.week.rawValue, [])
        add(.setAdverb, "bimonthly", 200 + TimeUnit.month.rawValue, [])
        add(.setAdverb, "biennial biennially biannual", 200 + TimeUnit.year.rawValue, [])
    }

    private static func addTimes(_ add: Adder) {
        for (index, names) in PartOfDay.names.enumerated() {
            add(.partOfDay, names, Int32(index), [])
            for name in names.split(separator: " ") { add(.partOfDay, "\(name)s", Int32(index), .plural) }
        }
        add(.partOfDay, "overnight", Int32(PartOfDay.night.rawValue), .whole)
        add(.namedTime, "noon midday noontime", 12 * 60, [])
        add(.namedTime, "midnight", 24 * 60, [])
        add(.meridiem, "a.m. am a.m", 0, [])
        add(.meridiem, "p.m. pm p.m", 1, [])
        add(.zone, "est edt et gmt utc bst cet cest pst pdt pt cst cdt ct mst mdt jst hkt ist msk", 0, [])
        add(.relativeDay, "yesterday", -1, [])
        add(.relativeDay, "today", 0, [])
        add(.relativeDay, "tomorrow", 1, [])
        add(.relativeDay, "tonight", 0, .whole)
        add(.reference, "now currently nowadays", Reference.present.rawValue, [])
        add(.reference, "recently lately", Reference.past.rawValue, [])
        for (index, names) in Holiday.names.enumerated() { add(.holiday, names, Int32(index), []) }
        for (index, name) in Holiday.dayNames.enumerated() {
            add(.dayName, name, Int32(index + Holiday.names.count), [])
        }
    }

    private static func addFunctionWords(_ add: Adder) {
        let classes: [(LexemeKind, String)] = [
            (.this, "this"), (.last, "last"), (.next, "next"), (.past, "past"),
            (.previous, "previous preceding prior"),
            (.coming, "coming upcoming forthcoming"), (.following, "following ensuing"),
            (.current, "current"), (.possessor, "his her their my our your its"),
            (.same, "same"), (.that, "that"), (.latest, "latest most-recent"), (.recent, "recent"),
            (.the, "the"), (.article, "a an"), (.each, "each every"),
            (.vague, "few several many some numerous dozens"), (.half, "half"),
            (.intent, "plan plans hope hopes set due is are agreed vowed promised"),
            (.other, "other"), (.rate, "per times hundreds thousands"),
            (.ago, "ago"), (.earlier, "earlier"), (.later, "later"), (.before, "before"), (.after, "after"),
            (.since, "since"), (.ahead, "ahead hence"), (.early, "early"), (.late, "late"),
            (.middle, "mid middle"), (.end, "end close"), (.start, "beginning start"),
            (.about, "about around approximately roughly circa"), (.nearly, "nearly almost"),
            (.more, "more"), (.less, "less fewer"), (.than, "than"), (.at, "at"), (.least, "least"),
            (.most, "most"),
            (.up, "up"), (.over, "over"), (.under, "under"), (.within, "within"), (.no, "no not"),
            (.of, "of"),
            (.in, "in"), (.on, "on"), (.to, "to through thru"), (.from, "from"), (.between, "between"),
            (.and, "and &"), (.or, "or"), (.by, "by"), (.until, "until till"), (.for, "for"),
            (.during, "during throughout"), (.sometime, "sometime"), (.fiscal, "fiscal"), (.period, "period"),
            (.fullness, "full whole entire"), (.additional, "additional extra another"),
            (.trading, "trading business working calendar"),
            (.old, "old"), (.long, "long"), (.so, "so"), (.term, "term"), (.near, "near foreseeable distant"),
            (.time, "time"), (.beyond, "beyond"), (.eve, "eve"), (.ended, "ended ending"),
            (.comma, ","), (.hyphen, "-"), (.dash, "– — --"), (.possessive, "'s ’s"), (.bracket, "( )"),
            (.future, "future"), (.new, "new"), (.oclock, "o'clock o’clock"), (.good, "good ash black"),
            (.newspaper, "times telegraph mail mirror express post herald tribune school"),
            (.pronoun, "i he she it we they you him them us me not be have these"),
            (.modal, "will would shall 'll ’ll can could might must should"),
            (.adverb, "barely scarcely hardly just only exactly"),
            (.measure, measures), (.while, "while"), (.as, "as"), (.had, "had did"),
            (.currency, "$ £ € ¥ # no. nos."),
            (.percent, "%"),
        ]
        for (kind, words) in classes { add(kind, words, 0, []) }
        add(.following, "following", 0, [])
        add(.about, "around", 1, [])
        add(.vague, "couple", 2, [])
    }
}
