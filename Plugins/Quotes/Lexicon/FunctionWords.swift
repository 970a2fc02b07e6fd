/// The closed classes of English that bound clauses and noun phrases.
enum FunctionWords {
    static let determiner = """
        the a an this these those some many most several few all both each every any no another other such one two \
        three four five six seven eight nine ten dozens hundreds thousands
        """
    static let preposition = """
        of for at in from with on by about under over into through during against between among near inside within \
        without across after before behind since until amid toward towards upon around outside like despite regarding \
        concerning including per via as than
        """
    static let coordinator = "and or but nor yet"
    static let subordinator = """
        if whether because while when where although though unless whereas since until once so why how what whatever \
        whenever wherever after before as than like despite whom
        """
    static let be = "is are was were be been being am 's ’s 're 'm ’re ’m"
    static let have = "has have had having 've 'd ’ve ’d"
    static let `do` = "do does did"
    static let modal = "will would can could may might must shall should wo ca 'll ’ll ought"
    static let negation = "not n't n’t never hardly nobody none neither nor cannot"
    static let adverb = """
        also previously recently later then now again still even just once already soon always often earlier further \
        here there perhaps maybe however meanwhile moreover furthermore therefore thus instead nevertheless indeed \
        yesterday rather too only ever almost first firstly secondly thirdly fourthly fifthly finally additionally \
        afterwards afterward elsewhere together twice far better well
        """
    /// End in `-ly` without being adverbs.
    static let noAdverb = """
        early family daily weekly monthly ally rally supply reply assembly likely elderly friendly lonely lovely ugly \
        holy fly bully belly anomaly monopoly italy july only
        """
    /// Stand before a noun or a verb, and are no noun by themselves.
    static let noHead = """
        late long more last back least please likely unlikely sometimes stern current own former down up away so \
        new old early good bad big great significant coastal such very same
        """
    static let relative = "who which whom whose"
    static let objectPronoun = "him her them me us himself herself themselves itself"
    static let possessive = "his her their my our your its"
    static let time = """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
        september october november december today yesterday tomorrow tonight morning afternoon evening night week \
        weekend month year jan feb aug sept oct nov dec mon tue wed thu fri sat sun noon midnight hours minutes days \
        weeks months years ago day
        """
    /// Capitalised at the start of a sentence without being names.
    static let opener = """
        according firstly secondly thirdly finally however meanwhile then there here yes well oh please asked speaking \
        following given based regarding under instead still now today yesterday earlier later again once even only \
        just also perhaps maybe throughout lastly nobody somebody everyone everybody anyone someone nothing something everything \
        especially clearly certainly obviously sadly nearly almost about let look listen
        """
    /// Frequent finite verbs that no rule of endings finds.
    static let verb = """
        came went made took gave got became began ran left kept held led met lost won paid sent built fell grew broke \
        spoke stood sat rose drew put set cut hit let brought bought taught caught fought sought meant felt goes comes \
        makes takes gives gets becomes needs remains seems appears includes means keeps runs leads looks works lives \
        wants helps makes turns starts stays deserves has fails lacks need take make give get come go become help keep \
        seem remain aim aims try tried tries allow allows spend spends send sends choose lose
        """
}
