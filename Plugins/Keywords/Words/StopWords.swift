/// Words that never stand in a key phrase, whatever part of speech they are.
enum StopWords {
    /// All of them, folded.
    static let words = set(determiners, pronouns, adverbs, vague, times, speech)

    /// Those that do stand in phrases beside other words.
    static let dependent = set(
        """
        state states time times term terms order orders set sets report reports use claim claims call calls show \
        hold need needs help case cases number numbers high low real long short full
        """
    )

    /// Those that point at what was told.
    static let demonstratives: Set<String> = ["this", "that", "these", "those", "such"]

    /// Those that stand before persons' names.
    static let titles = set(
        """
        mr mr. mrs mrs. ms ms. dr dr. prof. sen. sens. rep. reps. gov. gen. lt. col. capt. sgt. maj. cmdr. rev. hon. \
        messrs messrs.
        """
    )

    /// Those that are the first word of many names.
    static let nameFirst: Set<String> = ["new", "great"]

    /// Adjectives and participles that say how good, how much or which one, not what kind.
    static let evaluative = set(
        """
        efficient effective novel simple general specific particular basic practical successful existing common \
        individual typical appropriate suitable useful significant considerable fundamental essential necessary \
        obvious clear interesting powerful challenging difficult easy extensive substantial overall additional \
        proposed present certain sufficient proper correct exact apparent excellent remarkable reasonable \
        satisfactory promising alternative relevant respective corresponding desired resulting huge tiny enormous \
        vast little superior inferior outstanding innovative adequate acceptable convenient careful crucial vital \
        required needed given inherent principal prior past subsequent preliminary detailed comprehensive thorough \
        unique so-called well-known
        """
    )

    private static func set(_ lists: String...) -> Set<String> {
        Set(lists.flatMap { $0.split(separator: " ").map(String.init) })
    }

    private static let determiners = """
        a an the this that these those my your his her its our their whose some any no every each all both either \
        neither half of in on at by for from with without within into onto upon over under above below between among \
        amongst amid against toward towards through throughout during before after since until till despite via per \
        about around across along behind beside besides beyond inside outside near off like unlike versus except \
        concerning regarding including involving following as than and or nor but another other others such same own \
        several many few fewer most more less much enough various numerous certain
        """
    private static let pronouns = """
        i you he she it we they who which what me him us them himself herself itself themselves myself ourselves \
        yourself yourselves be am is are was were been being isn't aren't wasn't weren't have has had haven't hasn't \
        hadn't having do does did don't doesn't didn't can cannot can't could couldn't will won't would wouldn't shall \
        should shouldn't may might must mustn't ought to let not there i'm i've i'd i'll you're you've you'll he's \
        she's it's we're we've we'll they're they've they'll that's there's who's what's
        """
    private static let adverbs = """
        if when where why how while because although though unless whether so yet too also just only even still again \
        already always never ever often sometimes usually once twice now then here soon later earlier ago today \
        tonight tomorrow yesterday perhaps maybe quite rather very almost nearly about up down out away back apart \
        aside together forward abroad ahead instead else otherwise thus hence therefore however moreover furthermore \
        meanwhile nevertheless nonetheless indeed firstly secondly thirdly finally lastly according due accordingly \
        etc yes ok okay please well first second third fourth fifth sixth seventh eighth ninth tenth last next further
        """
    private static let vague = """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands \
        million millions billion billions trillion dozen dozens percent per-cent pct thing things something anything \
        nothing everything someone anyone everyone somebody anybody nobody everybody way ways lot lots kind kinds sort \
        sorts bit number numbers amount couple rest part parts fact facts case cases example examples instance manner \
        addition order terms term place time times date dates new old good better best bad worse worst big great able \
        likely unlikely sure different similar recent previous current currently former latter early late long short \
        high low main major minor whole entire full true real possible impossible available important
        """
    private static let times = """
        second seconds minute minutes hour hours day days night nights week weeks weekend month months year years \
        decade decades century centuries morning afternoon evening noon midnight a.m p.m am pm AM PM EST EDT GMT \
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
        september october november december jan feb mar apr jun jul aug sep sept oct nov dec
        """
    private static let speech = """
        say says said saying tell tells told telling report reported reportedly announce announced announces state \
        stated add adds added explain explained note noted notes ask asks asked asking reply replied answer answered \
        claim claimed believe believes believed think thinks thought quote quoted describe described describes \
        reveal revealed mention mentioned comment commented make makes made making take takes took taken taking give \
        gives gave given giving get gets got gotten getting go goes went gone going come comes came coming keep keeps \
        kept put puts want wants wanted need needs needed use used using uses see sees saw seen show shows showed \
        shown seem seems seemed become becomes became look looks looked know knows knew known find finds found call \
        calls called try tries tried leave leaves left begin begins began begun start starts started continue \
        continues continued hold holds held holding bring brings brought include includes included expect expects \
        expected set sets help helps helped mean means meant
        """
}
