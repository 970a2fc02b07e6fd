/// The words without a date of their own that expressions of time are joined with, or end before.
extension LexiconBuilder {
    /// What is reckoned by the day or the year, rather than done once in each.
    private static let measures =
        """
        rate pace sales revenue revenues income earnings profit profits loss losses net budget output capacity \
        volume turnover average averages inflation growth
        """

    /// What lengths, weights, areas, power and pictures are measured in.
    private static let physicalUnits =
        """
        pixels dots metres meters kilometres kilometers centimetres centimeters millimetres millimeters miles feet \
        inches yards acres hectares tonnes tons kilograms kilos grams pounds ounces litres liters gallons barrels \
        volts watts kilowatts megawatts gigawatts calories degrees bytes kilobytes megabytes gigabytes hertz \
        km m cm mm kg g mg kb mb gb hz khz mhz ghz kw mw gw kph mph rpm dpi
        """

    /// What is fixed for a day before it comes.
    private static let events =
        """
        debate debates elections vote ballot hearing meeting summit game match ceremony proceedings session \
        talks trial primary referendum contest final concert launch funeral parade
        """

    /// What tells of something once it is out.
    private static let documents =
        "report study survey poll interview letter memo statement ruling speech article decision order agreement audit"

    /// What `through` is told from `to` by.
    static let through: Int32 = 1
    /// What `can` and `should`, which tell of any time, are told from the other modals by.
    static let can: Int32 = 1
    /// What `could`, which is a past too, is told from the other modals by.
    static let could: Int32 = 2

    private static let classes: [(LexemeKind, String)] = [
        (.this, "this"), (.last, "last"), (.next, "next"), (.past, "past"),
        (.previous, "previous preceding prior"),
        (.coming, "coming upcoming forthcoming"), (.following, "following ensuing"),
        (.current, "current"), (.possessor, "his her their my our your its"),
        (.same, "same"), (.that, "that"), (.latest, "latest most-recent"), (.recent, "recent"),
        (.the, "the"), (.article, "a an"), (.each, "each every"),
        (.vague, "few several many some numerous dozens"), (.half, "half"),
        (.intent, "plan plans hope hopes set due is are agreed vowed promised likely unlikely ready poised"),
        (.intent, "aims seeks wants needs"),
        (.other, "other"), (.rate, "per times hundreds thousands"),
        (.ago, "ago"), (.earlier, "earlier"), (.later, "later"), (.before, "before"), (.after, "after"),
        (.since, "since"), (.ahead, "ahead hence"), (.early, "early"), (.late, "late"),
        (.middle, "mid middle"), (.end, "end close"), (.start, "beginning start"),
        (.about, "about around approximately roughly circa"), (.nearly, "nearly almost"),
        (.more, "more"), (.less, "less fewer"), (.than, "than"), (.at, "at"), (.least, "least"),
        (.most, "most"),
        (.up, "up"), (.over, "over"), (.under, "under"), (.within, "within"), (.no, "no not"),
        (.of, "of"),
        (.in, "in"), (.on, "on"), (.to, "to"), (.from, "from"), (.between, "between"),
        (.and, "and &"), (.or, "or"), (.by, "by"), (.until, "until till"), (.for, "for"),
        (.during, "during throughout"), (.sometime, "sometime"), (.fiscal, "fiscal"), (.period, "period"),
        (.fullness, "full whole entire"), (.additional, "additional extra another"),
        (.trading, "trading business working calendar"),
        (.old, "old"), (.long, "long"), (.so, "so"), (.term, "term"), (.near, "near foreseeable distant"),
        (.time, "time"), (.beyond, "beyond"), (.eve, "eve"), (.ended, "ended ending"),
        (.comma, ","), (.hyphen, "-"), (.dash, "– — --"), (.possessive, "'s ’s"), (.apostrophe, "' ‘ ’"),
        (.bracket, "( )"),
        (.future, "future"), (.new, "new"), (.oclock, "o'clock o’clock"), (.good, "good ash black"),
        (.newspaper, "times telegraph mail mirror express post herald tribune school"),
        (.pronoun, "i he she it we they you him them us me have"), (.these, "these"), (.be, "be"),
        (.negation, "not n't n’t never neither nor"), (.wait, "wait waited waits waiting"),
        (.compared, "compared"),
        (.modal, "will would shall 'll ’ll might must"),
        (.adverb, "barely scarcely hardly just only exactly"),
        (.measure, measures), (.while, "while"), (.as, "as"), (.had, "had"), (.did, "did"),
        (.alike, "comparable corresponding"),
        (.currency, "$ £ € ¥ # no. nos."),
        (.percent, "%"), (.multiplication, "* × x"), (.physicalUnit, physicalUnits),
        (.event, events), (.document, documents),
    ]

    mutating func addFunctionWords() {
        for (kind, words) in Self.classes { add(kind, words) }
        add(.following, "following")
        add(.about, "around", 1)
        add(.vague, "couple", 2)
        add(.to, "through thru", Self.through)
        add(.modal, "can should", Self.can)
        add(.modal, "could", Self.could)
    }
}
