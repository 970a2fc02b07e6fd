/// The closed classes that English segmentation leans on: what takes a full stop of its own, and what opens
/// a sentence.
enum EnglishWords {
    /// Stand before a name: their stop never ends a sentence.
    static let titles = WordSet(
        """
        mr mrs ms messrs mme mlle dr drs prof rev fr msgr hon pres gov lt col gen maj capt cpt cmdr cdr adm sgt cpl pvt \
        sen sens rep reps supt insp det atty amb st ste mt ft vs viz cf approx
        """
    )
    /// Belong to the number or name that follows, and are abbreviations only before a digit.
    static let references = WordSet(
        """
        no nos p pp vol vols fig figs art arts sec ch chap eq para paras ver tel ext rs op est mar jun jul sat sun \
        mon wed fri div
        """
    )
    /// May stand anywhere: what follows decides.
    static let abbreviations = WordSet(
        """
        inc corp co cos ltd llc llp plc bros jr sr esq etc al ave blvd rd hwy sq dept dist univ assn assoc natl intl \
        govt jan feb apr aug sep sept oct nov dec tue tues thu thur thurs calif conn fla mich minn mont neb okla penn \
        tenn tex wash ariz colo mass miss md ed eds trans incl misc ca resp temp max min avg ph
        """
    )
    /// Are words as well: an abbreviation only where a lower-case word or a digit follows.
    static let doubtful = WordSet(
        "al ed eds max min mass miss wash ca trans temp ph md avg st art fig co tex"
    )
    /// Close an enumeration: a capital after them begins a sentence.
    static let closers = WordSet("etc al")
    /// Times of day, where a name that follows begins a sentence.
    static let times = WordSet("a.m p.m am pm")
    /// Follow a time of day within the sentence.
    static let afterTimes = WordSet(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
        september october november december est edt et gmt utc bst cet pst pdt pt cst cdt ct mst eastern pacific \
        central local
        """
    )
    /// Open sentences and rarely go on with a name.
    static let starters = WordSet(
        """
        the it he she they we i you this that these those a an his her its their my our your there here what who \
        when where why how which if but and or so yet in on at as after before while since because although though \
        however meanwhile moreover furthermore nevertheless still also then now once until unless despite during for \
        from with without according by about among under over through to of not no yes some many most both each \
        every few several all another other one two three did does do is are was were has have had can could will \
        would should may might must let please mr mrs ms it's he's she's they're we're that's there's i'm i've
        """
    )
    /// Say who spoke, right after a quotation.
    static let speech = WordSet(
        "said says asked asks wrote writes told tells replied added answered shouted cried exclaimed wondered yelled"
    )
    /// Name a picture's source, before a colon.
    static let credits = WordSet("image images photo photos picture photograph video credit")
    /// Before `'s` these make a contraction, not a possessive.
    static let contractionHosts = WordSet(
        "it that he she there here what who where how when why let this everything something nothing"
    )
    /// Prefixes that keep their hyphen in one token.
    static let prefixes = WordSet(
        "non anti pre re co ex e pan mid counter post mini pro semi multi sub un de inter intra ultra vice neo bi tri o"
    )
}
