/// Towns and regions beside the countries and the great cities.
extension KnownNames {
    /// Names with commas between.
    static let townList = """
        washington,d.c,palestinian territories,west africa,east africa,north africa,southeast asia,\
        south asia,central asia,eastern europe,western europe,central america,gulf of mexico,\
        persian gulf,mediterranean,pacific,atlantic ocean,pacific ocean,arctic,antarctica,caribbean,\
        scandinavia,balkans,great britain,u.s,america,the united states,the united kingdom,soviet union,\
        yugoslavia,east germany,west germany,czechoslovakia,zaire,east timor,burkina,bermuda,bahamas,\
        barbados,trinidad,maldives,mauritius,malta,monaco,liechtenstein,vatican,vatican city,\
        cayman islands,falkland islands,guam,guantanamo,guantanamo bay,koreas,macau,golan heights,\
        gaza strip,south ossetia,abkhazia,dagestan,donetsk,donbass,lugansk,korean peninsula,new england,\
        pacific northwest,deep south,bay area,long island,cape cod,aberdeen,addis ababa,aden,akron,\
        albuquerque,aleppo,alexandria,algiers,amman,anchorage,ankara,antwerp,annapolis,aspen,asheville,\
        auckland,austin,bakersfield,bali,bangalore,basra,baton rouge,beersheba,belfast,belgrade,\
        benghazi,bethesda,bethlehem,bonn,boulder,brasilia,bratislava,brisbane,brighton,buffalo,\
        burlington,calais,calcutta,cambridge,canberra,cape town,caracas,casablanca,charlotte,\
        charlottesville,chattanooga,cleveland,colombo,columbus,cornwall,corpus christi,coventry,dakar,\
        dar es salaam,darwin,davos,dayton,dearborn,des moines,devon,derby,dresden,duluth,durban,durham,\
        dusseldorf,el paso,essex,exeter,fallujah,fargo,ferguson,flint,florence,fort worth,fresno,\
        fukushima,galveston,gdansk,guangzhou,guantánamo bay,the hague,hague,hanover,harlem,hartford,\
        hebron,helmand,honolulu,houston,hiroshima,hull,indianapolis,inverness,iowa city,jacksonville,\
        jaffa,jersey city,juneau,kansas city,karbala,kent,khartoum,kinshasa,kirkuk,knoxville,kobane,\
        kuala lumpur,kunduz,lahore,lancashire,lancaster,leicester,lima,little rock,louisville,luanda,\
        lyon,macon,madison,mariupol,marseille,mecca,medina,memphis,mexico city,minsk,mobile,mogadishu,\
        mombasa,montevideo,mosul,nablus,nagasaki,najaf,nashville,newark,newcastle,newtown,norfolk,\
        nottingham,oakland,oklahoma city,okinawa,omaha,orlando,osaka,oxford,\
        palm beach,palo alto,panama city,parkland,peoria,perth,peshawar,plymouth,porto,portland,\
        port-au-prince,providence,pretoria,queens,quetta,quito,raleigh,ramallah,raqqa,reno,reykjavik,\
        richmond,riga,rochester,rotterdam,sacramento,st louis,st. petersburg,saint petersburg,\
        st petersburg,salt lake city,san antonio,san bernardino,san juan,santa barbara,santa fe,\
        santa monica,sarajevo,savannah,scottsdale,sevastopol,seville,shenzhen,siberia,sinai,sinjar,\
        skopje,sofia,southampton,spokane,srebrenica,stamford,stockton,stuttgart,suffolk,surrey,sussex,\
        syracuse,tallahassee,tallinn,tampa,tbilisi,tegucigalpa,tijuana,tikrit,toledo,tucson,tulsa,tunis,\
        turin,ulan bator,valencia,venice,vladivostok,waco,wellington,wembley,westminster,wichita,\
        wilmington,wimbledon,wuhan,yorkshire,zagreb,downing street,capitol,the capitol,times square,\
        central park,ground zero,silicon valley,main street,madison avenue,k street,broadway,hollywood,\
        vegas,l.a.,mar-a-lago,camp david,tiananmen square,tahrir square,red square,west wing,\
        oval office,rose garden,heathrow,white hart lane,old trafford,stamford bridge,anfield,highbury
        """
}
