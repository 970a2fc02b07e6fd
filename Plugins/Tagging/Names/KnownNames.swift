/// Names so common that an article need not tell what they are, and the words made from those of peoples.
enum KnownNames {
    /// What a folded name, its words with blanks between, names wherever it stands alone; nil for one not listed.
    static func kind(_ folded: String) -> NameKind? { kinds[folded] }

    /// Whether a folded word is a given name.
    static func isGiven(_ folded: [UInt8]) -> Bool { given.contains(folded) }

    /// Whether a folded word tells of a people or its language, singular or plural (`Danish`, `Danes`).
    static func isPeople(_ folded: [UInt8]) -> Bool {
        peoples.contains(folded) || folded.last == 0x73 && peoples.contains(Array(folded.dropLast()))
    }

    private static let kinds: [String: NameKind] = {
        var kinds: [String: NameKind] = [:]
        let lists: [(NameKind, String)] = [
            (.other, otherList), (.person, familyList), (.organisation, organisationList),
            (.place, townList), (.place, placeList),
        ]
        for (kind, list) in lists {
            for name in list.split(separator: ",") { kinds[String(name.trimmed)] = kind }
        }
        return kinds
    }()
    private static let given = words(givenList)
    private static let peoples = words(peopleList)

    private static func words(_ list: String) -> Set<[UInt8]> {
        Set(list.split(separator: " ").map { Array($0.utf8) })
    }

    private static let placeList = """
        afghanistan,albania,algeria,angola,argentina,armenia,australia,austria,azerbaijan,bahrain,bangladesh,belarus,\
        belgium,belize,benin,bhutan,bolivia,bosnia,botswana,brazil,britain,brunei,bulgaria,burkina faso,burundi,\
        cambodia,cameroon,canada,chile,china,colombia,congo,costa rica,croatia,cuba,cyprus,czech republic,denmark,\
        djibouti,ecuador,egypt,el salvador,england,eritrea,estonia,ethiopia,europe,asia,africa,north america,\
        south america,latin america,fiji,finland,france,gabon,gambia,germany,ghana,greece,greenland,guatemala,guinea,\
        guyana,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,northern ireland,israel,italy,\
        ivory coast,jamaica,japan,kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,liberia,libya,\
        lithuania,luxembourg,macedonia,malawi,malaysia,mali,malta,mauritania,mexico,moldova,mongolia,montenegro,\
        morocco,mozambique,myanmar,burma,namibia,nepal,netherlands,the netherlands,new zealand,nicaragua,niger,nigeria,\
        north korea,south korea,norway,oman,pakistan,palestine,panama,papua new guinea,paraguay,peru,philippines,\
        poland,portugal,qatar,romania,russia,rwanda,saudi arabia,scotland,senegal,serbia,sierra leone,singapore,\
        slovakia,slovenia,somalia,south africa,south sudan,spain,sri lanka,sudan,sweden,switzerland,syria,taiwan,\
        tajikistan,tanzania,thailand,tunisia,turkey,turkmenistan,uganda,ukraine,united arab emirates,united kingdom,\
        united states,united states of america,uruguay,uzbekistan,venezuela,vietnam,wales,yemen,zambia,zimbabwe,\
        gaza,west bank,crimea,catalonia,quebec,ontario,alberta,bavaria,siberia,chechnya,kashmir,tibet,hong kong,\
        u.s.,u.k.,u.s.a.,usa,uk,uae,us,alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,\
        florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,\
        michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,\
        new york city,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,puerto rico,rhode island,\
        south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,wyoming,d.c.,\
        ala.,ariz.,ark.,calif.,colo.,conn.,fla.,ga.,ill.,ind.,kan.,ky.,la.,mass.,md.,mich.,minn.,miss.,mo.,mont.,\
        n.c.,n.d.,n.h.,n.j.,n.m.,n.y.,neb.,nev.,okla.,ore.,pa.,r.i.,s.c.,s.d.,tenn.,tex.,va.,vt.,w.va.,wash.,wis.,wyo.,\
        amsterdam,athens,atlanta,baghdad,baltimore,bangkok,barcelona,beijing,beirut,berlin,birmingham,bogota,boston,\
        bristol,brooklyn,brussels,bucharest,budapest,buenos aires,cairo,calgary,cardiff,chicago,cincinnati,cologne,\
        copenhagen,dallas,damascus,delhi,denver,detroit,doha,dubai,dublin,edinburgh,frankfurt,geneva,glasgow,hamburg,\
        hanoi,havana,helsinki,hollywood,islamabad,istanbul,jakarta,jerusalem,johannesburg,kabul,kandahar,karachi,kiev,\
        kyiv,lagos,las vegas,leeds,lisbon,liverpool,london,los angeles,madrid,manchester,manhattan,manila,melbourne,\
        miami,milan,milwaukee,minneapolis,montreal,moscow,mumbai,munich,nairobi,naples,new delhi,new orleans,oslo,\
        ottawa,paris,philadelphia,phoenix,pittsburgh,prague,pyongyang,rio de janeiro,riyadh,rome,san diego,\
        san francisco,san jose,santiago,sao paulo,seattle,seoul,shanghai,sheffield,st. louis,stockholm,sydney,taipei,\
        tehran,tel aviv,tokyo,toronto,tripoli,vancouver,vienna,warsaw,washington d.c.,yangon,zurich,middle east,\
        balkans,caucasus,far east,midwest,silicon valley,wall street,capitol hill
        """

    private static let peopleList = """
        afghan african albanian algerian american arab argentinian argentine armenian asian australian austrian bavarian \
        belgian bosnian brazilian british briton bulgarian burmese californian canadian catalan chilean chinese \
        colombian congolese croatian cuban czech dane danish dutch egyptian english ethiopian european filipino finn \
        finnish french german georgian ghanaian greek haitian hispanic hungarian icelandic indian indonesian iowan \
        iranian iraqi irish israeli italian jamaican japanese jew jewish jordanian kenyan korean kurd kurdish kuwaiti \
        latino latina latvian lebanese libyan lithuanian malaysian mexican mongolian moroccan muslim christian catholic \
        protestant mormon nepali nigerian norwegian pakistani palestinian persian peruvian philippine pole polish \
        portuguese qatari romanian russian rwandan saudi scot scottish serb serbian singaporean slovak slovenian somali \
        soviet spaniard spanish sudanese sunni shiite swede swedish swiss syrian taiwanese texan thai tibetan tunisian \
        turk turkish ugandan ukrainian uzbek venezuelan vietnamese welsh western yemeni zimbabwean islamic islamist
        """

    private static let givenList = """
        aaron abdul abdullah abigail adam adrian ahmed aisha alan albert alejandro alex alexander alexandra ali alice \
        alison allison amanda amber amy ana anders andrea andreas andrew andy angela anita ann anna anne annie anthony \
        antonio arthur ashley audrey barack barbara beatrice becky ben benjamin bernard bernie beth betty bill billy bob \
        bobby boris brad bradley brandon brenda brendan brett brian bruce bryan caitlin carl carla carlos carol caroline \
        carolyn catherine cathy charles charlie cheryl chris christian christina christine christopher chuck cindy claire \
        clara clarence colin connor corey craig cynthia dale dan daniel daniela danny darren dave david dawn dean deborah \
        debra denise dennis derek diana diane diego dmitri don donald donna doris dorothy doug douglas duncan dylan earl \
        ed eddie edith eduardo edward edwin eileen elaine eleanor elena eli elizabeth ellen elsa emily emma emmanuel eric \
        erica erik erin ernest ethan eugene eva evan evelyn fatima felix fernando fiona florence frances francis francisco \
        frank fred frederick gabriel gail gareth gary gavin gemma geoffrey george gerald gerard gina giovanni glen glenn \
        gloria gordon grace graham greg gregory guy hannah hans harold harriet harry harvey hassan heather heidi helen \
        helena henry herbert hilary hillary holly howard hugh hugo ian igor imran ines ingrid irene isaac isabel isabella \
        ivan jack jackie jacob jacqueline jake james jamie jan jane janet janice jared jason javier jean jeff jeffrey \
        jennifer jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joanne joe joel johan john johnny jon \
        jonathan jorge jose joseph josh joshua joyce juan judith judy julia julian julie justin karen karl kate katherine \
        kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kimberly kirsten klaus kurt kyle larry lars laura \
        lauren laurence lawrence leah lee leila leo leon leonard leslie lewis liam linda lindsay lindsey lisa liz lois \
        lorraine louis louise lucas lucy luis luke lydia lynn magnus malcolm manuel marco marcus margaret maria marie \
        marilyn mario marion mark marko martha martin mary mathew matt matthew maureen max megan melanie melissa michael \
        michel michelle miguel mike miriam mitch mitt mohamed mohammad mohammed mohammad molly monica muhammad mustafa \
        nadia nancy naomi natalie natasha nathan neil nicholas nick nicola nicolas nicole nigel nina noah nora norman \
        olga oliver olivia omar oscar owen pablo pam pamela patricia patrick paul paula pauline pedro peggy penny pete \
        peter phil philip phillip pierre rachel rafael ralph randy ray raymond rebecca reza ricardo richard rick rob \
        robert roberto robin rodney roger roland ron ronald rose rosemary ross roy russell ruth ryan sally sam samantha \
        samuel sandra sara sarah scott sean sebastian sergei sergey sharon shaun shawn sheila shirley simon sofia sonia \
        sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue susan suzanne sylvia \
        tamara tammy tanya tara ted teresa terry thelma theresa thomas tiffany tim timothy tina todd tom tommy tony tracy \
        travis trevor tyler ursula valerie vanessa vera vernon veronica victor victoria vincent vladimir wallace walter \
        wanda warren wayne wendy wesley wilfred will william willie yasmin yuri yusuf yvonne zachary zoe
        """
}

extension Substring {
    /// The list's words without the line breaks' blanks.
    fileprivate var trimmed: Substring { drop { $0 == " " } }
}
