/// Nouns that name speakers or stand before and after their names.
enum NounWords {
    /// Stand before a name and are dropped from it.
    static let title = """
        mr mrs ms miss dr prof sir dame lord lady rev fr father sister gov sen rep reps sens gen col lt sgt capt cpt maj cmdr adm pres \
        president vice prime minister senator congressman congresswoman representative governor mayor chancellor king \
        queen prince princess pope cardinal bishop archbishop rabbi imam judge justice chief general colonel major \
        captain lieutenant sergeant admiral commander secretary ambassador attorney professor director chairman \
        chairwoman chair chairperson spokesman spokeswoman spokesperson speaker premier leader minister deputy former \
        ex-president councillor councilman councilwoman commissioner detective inspector officer superintendent \
        sheriff constable sen. rep. gov. gen. col. lt. sgt. capt. adm. mr. mrs. ms. dr. prof. rev. st. maj. cmdr. pres. \
        republican democrat democratic republicans democrats candidate nominee editor reporter correspondent host \
        anchor analyst coach manager consul
        """
    /// Titles that are no family's name.
    static let shortTitle = """
        mr mr. mrs mrs. ms ms. dr dr. prof prof. rep rep. reps reps. sen sen. sens sens. gov gov. col col. lt lt. sgt \
        sgt. capt capt. supt supt. cllr insp lt-gen maj-gen
        """
    /// Titles and offices that only men have.
    static let maleTitle = """
        mr mr. sir lord king prince pope father congressman chairman spokesman councilman businessman policeman actor \
        fisherman husband son brother uncle grandfather boy man
        """
    /// Titles and offices that only women have.
    static let femaleTitle = """
        mrs mrs. ms ms. miss lady dame baroness queen princess congresswoman chairwoman spokeswoman councilwoman \
        businesswoman policewoman actress wife mother daughter sister aunt grandmother girl woman
        """
    /// What people are, in lower case before or after their names.
    static let role = """
        spokesman spokeswoman spokesperson director analyst expert researcher lecturer professor scientist economist \
        minister president chairman chairwoman chair chief head leader lawyer attorney prosecutor judge doctor nurse \
        teacher student farmer fisherman driver worker resident witness official officer executive founder co-founder \
        owner manager editor reporter journalist author writer historian scholar strategist adviser advisor aide \
        consultant pollster lawmaker senator congressman congresswoman governor mayor councillor candidate nominee \
        activist organizer organiser campaigner critic supporter member secretary ambassador diplomat general \
        commander colonel soldier veteran investigator detective inspector engineer architect artist actor actress \
        singer coach player captain priest pastor bishop rabbi imam man woman boy girl mother father son daughter \
        brother sister wife husband uncle aunt cousin friend neighbor neighbour colleague partner voter delegate \
        politician source insider operator observer fellow specialist correspondent host anchor columnist blogger \
        deputy representative ceo cfo coo psychologist sociologist biologist physicist chemist geologist \
        meteorologist commissioner treasurer clerk banker trader investor broker agent guard pilot sailor firefighter \
        policeman policewoman rival opponent challenger paramedic mechanic plumber carpenter baker chef waiter waitress tenant landlord \
        survivor victim suspect defendant plaintiff mayor counsel superintendent sheriff premier chancellor \
        vice-president co-chair co-author lead assistant associate senior dean principal coordinator administrator \
        interpreter translator mp mep msp person somebody someone parent mom dad grandmother grandfather pensioner librarian curator
        """
    /// Several people without names.
    static let group = """
        officials analysts experts researchers scientists economists sources lawyers prosecutors investigators \
        authorities police critics supporters opponents residents witnesses lawmakers senators aides advisers \
        advisors activists campaigners leaders people voters observers diplomats scholars doctors executives members \
        politicians republicans democrats conservatives liberals americans britons europeans commentators insiders \
        pundits strategists historians journalists reporters editors spokesmen neighbors neighbours friends relatives \
        parents students teachers workers farmers fishermen soldiers families men women others many some scientists \
        detectives officers media opinion public respondents participants allies rivals protesters organizers \
        organisers scholars staffers backers donors governors mayors councillors ministers delegates attorneys judges \
        colleagues operatives pollsters consultants veterans groups companies countries nations leaders critics \
        comments analysis community
        """
    /// Stand in the names of organisations, or for them.
    static let organisation = """
        university college school institute institution department ministry agency bureau office commission committee \
        council court parliament congress senate house government administration cabinet bank fund company corporation \
        corp inc ltd llc plc group association organization organisation union federation party foundation society \
        league club authority service board center centre hospital clinic museum church network trust alliance \
        coalition campaign army navy force forces police tribunal assembly treasury embassy pentagon kremlin nato un \
        eu who imf fbi cia nasa firm team lobby watchdog regulator think-tank charity airline newspaper magazine paper \
        outlet station channel tabloid daily company startup airlines systems industries holdings partners exchange \
        inspectorate secretariat staff side camp
        """
    /// Papers, channels and news agencies.
    static let media = """
        reuters bloomberg bbc cnn nbc abc cbs fox msnbc npr afp xinhua times post journal guardian telegraph herald \
        tribune gazette chronicle courier news press politico axios buzzfeed breitbart reporter magazine newspaper \
        media tass kyodo yonhap ap observer mail sun mirror economist
        """
    /// Members of parties and of peoples, which have a capital wherever they stand.
    static let people = "republicans democrats americans britons europeans"
    static let nationality = """
        us u.s. uk u.k. eu american british french german italian spanish russian chinese japanese korean indian \
        pakistani iranian iraqi israeli palestinian syrian turkish egyptian saudi canadian mexican brazilian australian \
        dutch belgian swedish norwegian danish finnish polish ukrainian greek irish scottish welsh european african \
        asian foreign local federal state national international regional south north east west western eastern \
        northern southern afghan cuban swiss austrian czech hungarian portuguese thai vietnamese filipino indonesian
        """
    static let nameParticle = "de da di del della van von der den bin ibn al el la le du ten ter dos das y"
    static let maleName = """
        john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark \
        donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary \
        nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank \
        raymond jack dennis jerry tyler aaron jose adam nathan henry douglas peter zachary kyle noah ethan jeremy \
        walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan \
        billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell \
        bradley philip eugene mike bill jim tom bob steve dan dave ben ted ron ken rick jeff greg matt tim chris tony \
        fred harry hugh ian simon martin graham colin neil stuart craig trevor nigel oliver leo oscar luis carlos \
        pedro pablo miguel antonio francisco hans klaus jan karl pierre jean michel francois vladimir sergei dmitri \
        ivan boris igor mohammed muhammad ahmed ali omar hassan mustafa abdullah rand marco mitt barack bernie newt
        """
    static let femaleName = """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret \
        ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia \
        dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine debra rachel \
        carolyn janet maria olivia heather helen catherine diane julie victoria joyce lauren kelly christina ruth joan \
        virginia judith evelyn hannah andrea megan cheryl jacqueline madison teresa abigail sophia martha sara gloria \
        janice kathryn ann isabella judy charlotte julia grace amber alice jean denise frances danielle marilyn natalie \
        beverly diana brittany theresa kayla alexis doris lori tiffany kate anne jane lucy claire fiona heidi ingrid \
        elena olga natasha svetlana irina fatima aisha leila yuki mei hillary carly sally nora clara vera ellen wendy
        """
}
