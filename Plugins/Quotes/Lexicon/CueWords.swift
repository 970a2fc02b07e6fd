/// Verbs and nouns that tell of speech, by what they take.
///
/// In the notation of ``Inflection``.
enum CueWords {
    /// Report what somebody said, with or without `that`; stand after quotations too.
    static let say = """
        say/said state* add note* explain argue claim* insist announce declare report* reply answer* respond remark* \
        comment* observe warn assert contend acknowledge admit+ concede confirm deny emphasize emphasise \
        stress* reiterate repeat recall recount write/wrote/written tweet* suggest assure reveal disclose predict \
        caution* conclude allege lament testify mention* affirm proclaim aver+ quip+ continue joke* vow* \
        muse reason* exhort recommend complain underline underscore posit advise hint* estimate* clarify elaborate opine confess \
        retort* attest opine boast* post* preach declaim interject theorize theorise speculate surmise
        """
    /// Take whom they address first.
    static let tell = "tell/told inform remind notify warn assure advise ask persuade convince brief*"
    /// Report what somebody holds, with `that` or a clause.
    static let think = """
        believe think/thought feel/felt hope* fear* expect worry* doubt* suspect* know/knew/known understand/understood \
        realize realise agree consider assume calculate imagine find/found* decide conclude show/showed/shown indicate \
        demonstrate propose wonder* guess* argue judge* see/saw/seen say/said presume insist demand* imply signal* \
        foresee/foresaw/foreseen complain reckon
        """
    /// Take what is said as a thing: `called for a vote`, `criticised the plan`.
    static let act = """
        call* criticize criticise describe accuse praise* blame* condemn denounce dismiss cite propose question* \
        defend deny reject* blast* slam+ mock ridicule discuss recommend outline \
        urge* demand* applaud decry lambaste tout brand* hail characterize characterise portray depict label* \
        dub+ compare liken urge applaud welcome rebuke* laud slam+ deride disavow dispute* rebut+ repudiate \
        bemoan invoke highlight* hail espouse champion* decry favor* favour* prefer+ echo liken challenge* scold* \
        deplore commend bash tout caution* advocate* request* describe pan+ skewer mention* express endorse echo* \
        retweet* reaffirm voice*
        """
    /// Tell of speech before a preposition only: `spoke of the plan`.
    static let about =
        "talk* speak/spoke/spoken brag+ complain joke* boast* warn argue gripe*"
    /// Name a thing in somebody's words.
    static let naming = "call* describe dub+ label* characterize characterise brand* term* liken portray"
    /// Take `to` and what is promised.
    static let pledge = """
        pledge* vow* promise* refuse* agree decline* threaten offer* swear/swore/sworn hope* want* plan* propose \
        claim* urge* expect wish* ask demand* seek/sought
        """
    /// Stand beside quotations only.
    static let manner = """
        laugh* shout* counter shoot/shot yell* cry* exclaim whisper* chant* scream* sing/sang/sung begin/began/begun read/read go/went/gone \
        ask urge* agree joke* start* sigh* snap+ mutter recite blurt interrupt protest* roar* inquire demand* fume \
        gush declare growl continue crow plead respond call* wonder* retort text* email* marvel+ concur+ shrug+ think/thought \
        offer* grumble scoff promise* describe dub+ bark* boom* bellow thunder* confess interject intone charge* mouth* \
        drawl enthuse exult hiss moan* groan* mumble murmur* quaver rasp shriek sneer* snarl* sob+ stammer* stutter* \
        tease* thank trill wail whine* chuckle* giggle* grin+ beam* smile* nod+ deadpan+
        """
    /// Places that words are said in or on.
    static let channel = """
        statement interview email e-mail letter speech tweet post conference memo message blog phone call briefing \
        release debate rally hearing article column op-ed essay filing affidavit testimony remarks address telephone \
        event meeting twitter facebook instagram tv television radio show newsletter video appearance press podcast \
        response panel note paper book report account analysis
        """
    /// Papers and figures that say something.
    static let document = """
        report reports survey surveys poll polls study studies documents document statement data figures statistics \
        research findings lawsuit complaint filing filings records record emails email analysis indictment transcript \
        census estimates letter memo article results story
        """
    /// Ways of seeing things: `in X's view`.
    static let view =
        "view views opinion opinions words telling estimation eyes judgment judgement assessment"
}
