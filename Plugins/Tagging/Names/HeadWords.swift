/// Nouns that tell what a name with them in it names.
enum HeadWords {
    /// The kind such a noun speaks for, or nil; events, laws and works are of no kind that is told of.
    static func kind(_ folded: [UInt8]) -> NameKind? {
        if organisations.contains(folded) { return .organisation }
        return places.contains(folded) ? .place : others.contains(folded) ? .other : nil
    }

    /// Whether a folded word ends the names of firms, which are told of by the words before it.
    static func endsFirm(_ folded: String) -> Bool { firms.contains(folded) }

    /// Whether names that begin with a folded word are of events, whatever follows.
    static func beginsEvent(_ folded: String) -> Bool { events.contains(folded) }

    /// Whether a folded word that ends names of places is a family's name too.
    static func isSurname(_ folded: String) -> Bool { surnames.contains(folded) }

    private static let surnames: Set<String> = [
        "hill", "hills", "park", "lake", "woods", "forest", "castle", "west", "north", "hall", "lane",
    ]

    private static let firms: Set<String> = [
        "inc", "inc.", "co", "co.", "corp", "corp.", "corporation", "company", "ltd", "ltd.", "plc", "llc",
        "group",
        "holdings", "industries", "technologies", "systems", "airlines", "motors", "foods", "pharmaceuticals",
        "bancorp", "securities", "mining", "petroleum", "entertainment", "communications", "studios", "labs",
        "ag",
        "sa", "spa", "gmbh", "nv", "n.v.", "international", "associates", "partners", "stores", "financial",
        "resources", "electronics", "energy", "software", "pictures", "records",
    ]

    private static let events: Set<String> = ["hurricane", "hurricanes", "typhoon", "cyclone", "operation"]

    private static let organisations = words(
        """
        academy administration agency airline airlines alliance army assembly associates association authority \
        bank board brigade broadcasting bureau cabinet church club co co. coalition college commission committee \
        company confederation congress consortium corp corp. corporation council court department division \
        embassy exchange federation firm force forces foundation front fund group guard holdings hospital house \
        inc inc. industries institute institution insurance international laboratory league legion ltd ltd. \
        magazine media ministry mission movement museum navy network news observatory office organisation \
        organization parliament partners party police post press school senate service services society studios \
        symphony systems taskforce team technologies times tribune tribunal trust union unit united university \
        capital caucus center centers centre chronicle democrats enterprises examiner foods gazette guardian herald \
        journal labs llc ministries partnership pharmaceuticals plc republicans research today tech \
        tories weekly advisers advisors analytics archdiocese bancorp bancshares ballet breweries brothers chamber \
        chiefs communications consulate consulting diocese directorate dispatch economics electronics endowment entertainment faculty \
        financial gmbh inquirer institutes interactive investments logistics management militia mining motors mutual \
        n.v. newspapers nv opera orchestra petroleum pictures publishers publishing radio railway railways records \
        scouts secretariat securities software spa stores subcommittee syndicate telecom telecommunications television \
        theatre tv ventures yankees mets dodgers cubs phillies orioles astros lakers celtics knicks warriors cavaliers \
        spurs steelers packers broncos redskins raiders seahawks patriots cowboys saracens rovers wanderers athletic \
        hotspur fc afc
        """
    )

    private static let places = words(
        """
        airport avenue bay beach boulevard bridge canal cape canyon cathedral city coast continent county creek \
        desert district falls forest garden gardens glacier gulf harbour harbor heights hill hills island islands \
        isle lake lane mount mountain mountains ocean park peninsula plain plateau port province reef region \
        republic reservoir river road sea shore square state states station strait street territory town tunnel \
        valley village volcano abbey airfield arena base castle cemetery dam hall highway mall palace peak plaza prison \
        ranch ridge stadium tower towers trail zoo woods central east north south west
        """
    )

    private static let others = words(
        """
        war depression recession crisis revolution act bill amendment treaty accord protocol award awards prize medal \
        games cup olympics championship championships day festival summit convention project programme program plan \
        initiative policy law doctrine clause article operation hurricane storm flu virus syndrome disease calendar \
        typhoon cyclone earthquake tsunami
        """
    )

    private static func words(_ list: String) -> Set<[UInt8]> {
        Set(list.split(separator: " ").map { Array($0.utf8) })
    }
}
