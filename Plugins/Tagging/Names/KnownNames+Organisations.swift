/// Firms, institutions, parties, papers and clubs that are named without a word of what they are.
extension KnownNames {
    /// Names with commas between.
    static let organisationList = """
        abc,nbc,cbs,cnn,bbc,pbs,npr,msnbc,cnbc,cbc,itv,sky news,fox news,fox,fox business,al jazeera,\
        associated press,ap,reuters,afp,bloomberg news,new york times,the new york times,\
        washington post,wall street journal,usa today,los angeles times,politico,axios,buzzfeed,\
        buzzfeed news,vox,salon,slate,breitbart,breitbart news,huffington post,huffpost,newsweek,\
        the economist,the guardian,guardian,the hill,the atlantic,the intercept,the new yorker,\
        financial times,daily mail,daily telegraph,daily mirror,xinhua,yonhap,interfax,itar-tass,tass,\
        national review,mother jones,vanity fair,rolling stone,new york post,daily beast,\
        the daily beast,daily caller,google,microsoft,apple,amazon,facebook,twitter,youtube,instagram,\
        snapchat,tiktok,linkedin,reddit,netflix,yahoo,intel,ibm,dell,hewlett-packard,hp,cisco,oracle,\
        nokia,motorola,sony,samsung,toshiba,hitachi,fujitsu,panasonic,nintendo,ebay,uber,lyft,airbnb,\
        tesla,spacex,alphabet,alibaba,huawei,tencent,adobe,aol,skype,spotify,whatsapp,wikipedia,\
        wikileaks,mozilla,symantec,sun microsystems,walmart,wal-mart,costco,kmart,starbucks,mcdonald's,\
        coca-cola,pepsi,pepsico,nike,adidas,ikea,tesco,sainsbury's,home depot,macy's,procter & gamble,\
        unilever,nestle,boeing,airbus,lockheed martin,northrop grumman,raytheon,general electric,\
        general motors,gm,ge,ford,chrysler,daimlerchrysler,daimler,volkswagen,bmw,fiat,renault,peugeot,\
        toyota,honda,nissan,mitsubishi,mazda,hyundai,exxon,exxonmobil,exxon mobil,chevron,texaco,bp,\
        shell,yukos,gazprom,rosneft,aramco,petrobras,halliburton,enron,at&t,at & t,verizon,comcast,\
        time warner,timewarner,disney,walt disney,viacom,vodafone,deutsche telekom,worldcom,t-mobile,\
        citigroup,citibank,goldman sachs,morgan stanley,merrill lynch,lehman brothers,jpmorgan,\
        jpmorgan chase,jp morgan,bank of america,wells fargo,barclays,hsbc,ubs,credit suisse,\
        deutsche bank,bnp paribas,aig,nasdaq,standard & poor's,moody's,fitch,fannie mae,freddie mac,\
        berkshire hathaway,blackrock,visa,mastercard,paypal,pfizer,merck,novartis,roche,glaxosmithkline,\
        astrazeneca,moderna,johnson & johnson,bayer,monsanto,basf,siemens,united airlines,\
        american airlines,delta,lufthansa,british airways,ryanair,ahold,ntt,easyjet,qantas,aer lingus,fedex,ups,\
        kpmg,deloitte,mckinsey,pricewaterhousecoopers,ernst & young,un,u.n.,eu,e.u.,united nations,\
        european union,nato,opec,imf,wto,oecd,unicef,unesco,asean,interpol,african union,arab league,\
        amnesty international,human rights watch,greenpeace,red cross,oxfam,eurogroup,world bank,fbi,\
        cia,nsa,irs,epa,fda,dea,nasa,fema,tsa,usda,faa,fcc,ftc,sec,doj,dhs,hud,cdc,atf,gao,cbo,omb,\
        pentagon,white house,the white house,kremlin,congress,senate,house,parliament,\
        house of representatives,supreme court,federal reserve,fed,state department,justice department,\
        treasury,home office,scotland yard,bundestag,knesset,duma,politburo,house of commons,\
        house of lords,commons,lords,gop,g.o.p.,dnc,rnc,tea party,democrats,republicans,\
        democratic party,republican party,labour,labour party,conservatives,tories,liberal democrats,\
        lib dems,lib dem,ukip,bnp,snp,plaid cymru,sinn fein,green party,likud,fatah,hamas,hezbollah,\
        hizbollah,taliban,taleban,al qaeda,al-qaeda,al qaida,isis,isil,islamic state,boko haram,kkk,\
        ku klux klan,plo,ira,eta,pkk,muslim brotherhood,antifa,black lives matter,aclu,naacp,nra,aarp,\
        planned parenthood,moveon.org,acorn,afl-cio,harvard,yale,princeton,stanford,mit,\
        columbia university,nba,nfl,nhl,mlb,ncaa,fifa,uefa,ioc,fa,manchester united,manchester city,\
        arsenal,chelsea,everton,tottenham,tottenham hotspur,aston villa,newcastle united,real madrid,\
        ac milan,inter milan,juventus,bayern munich,celtic,rangers,emi,mtv,hbo,espn,dreamworks,\
        paramount,universal,miramax,warner bros,napster,bonhams,sotheby's,christie's
        """
}
