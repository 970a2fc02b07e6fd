/// Days, awards, contests, laws, creeds and works: proper nouns that name no person, organisation or place.
extension KnownNames {
    /// Names with commas between.
    static let otherList = """
        christmas,christmas day,christmas eve,easter,thanksgiving,halloween,hanukkah,ramadan,passover,\
        new year,new year's eve,new year's day,valentine's day,independence day,memorial day,labor day,\
        election day,super tuesday,black friday,tax day,earth day,inauguration day,d-day,god,lord,\
        allah,bible,koran,quran,torah,gospel,islam,christianity,judaism,hinduism,buddhism,catholicism,\
        sharia,marxist,communist,nazi,nazis,oscar,oscars,emmy,emmys,grammy,grammys,golden globe,\
        golden globes,brit awards,bafta,baftas,nobel,nobel prize,nobel peace prize,pulitzer,\
        pulitzer prize,booker prize,super bowl,world cup,world series,olympics,olympic,olympic games,\
        davis cup,ryder cup,fa cup,champions league,premier league,six nations,grand slam,grand prix,\
        us open,french open,australian open,tour de france,euro 2004,medicare,medicaid,obamacare,\
        trumpcare,social security,affordable care act,first amendment,second amendment,fourth amendment,\
        fifth amendment,constitution,declaration of independence,bill of rights,brexit,watergate,roe,\
        cold war,world war,world war ii,world war i,vietnam war,civil war,gulf war,\
        iraq war,great depression,holocaust,september 11,arab spring,new deal,green new deal,\
        american dream,third world,internet,web,world wide web,net,windows,windows xp,android,ipod,ipad,\
        iphone,xbox,playstation,linux,firefox,internet explorer,gmail,java,bluetooth,gps,gameboy,\
        bitcoin,kindle,aids,hiv,ebola,covid,covid-19,covid - 19,coronavirus,sars,zika,mers,bse,\
        alzheimer,dna,english,french,german,spanish,arabic,hebrew,mandarin,cantonese,pashto,farsi,urdu,\
        hindi,latin,aramaic,russian,titanic,shrek,star wars,star trek,harry potter,lord of the rings,\
        air force one,kalashnikov,kalashnikovs,boeing 747,afl,ft-se,ftse,ftse 100,dow,\
        dow jones industrial average,s&p,s & p,s&p 500,nikkei,hang seng,euro,dollar,yen,sterling,libor,\
        gdp,earth,mars,moon,sun,jupiter,venus,saturn,democrat,republican,dems,muslims,christians,jews,\
        jihad,caliphate,sept.,oct.,nov.,dec.,jan.,feb.,aug.,sept,oct,nov,dec,jan,feb,aug,mr,mrs,ms,dr,\
        president,prime minister,chancellor,pope,queen,king,speaker,majesty,senator,mayor,attorney,ceo,\
        cfo,coo,mp,mps,gcse,phd,tv,radio,cd,dvd,ok,pm,am,r,d,i
        """
}
