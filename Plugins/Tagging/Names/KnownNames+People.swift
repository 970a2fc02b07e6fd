/// Persons who are told of by one name.
extension KnownNames {
    /// Names with commas between.
    static let familyList = """
        jesus,trump,obama,clinton,biden,bush,reagan,nixon,carter,kennedy,roosevelt,eisenhower,truman,lincoln,\
        cheney,rumsfeld,gore,kerry,mccain,romney,palin,pelosi,mcconnell,schumer,boehner,reid,ryan,cruz,\
        rubio,sanders,warren,buttigieg,klobuchar,o'rourke,gingrich,giuliani,huckabee,santorum,perry,\
        kasich,christie,bachmann,mueller,comey,barr,sessions,rosenstein,mcgahn,manafort,bannon,kushner,\
        ivanka,melania,pompeo,tillerson,mattis,bolton,mulvaney,kavanaugh,gorsuch,scalia,ginsburg,alito,\
        sotomayor,kagan,breyer,snowden,assange,zuckerberg,bezos,musk,gates,jobs,buffett,soros,greenspan,\
        bernanke,yellen,volcker,holder,lewinsky,hillary,putin,yeltsin,gorbachev,medvedev,stalin,lenin,\
        khrushchev,merkel,schroeder,kohl,macron,sarkozy,chirac,mitterrand,hollande,berlusconi,blair,\
        thatcher,cameron,corbyn,miliband,netanyahu,sharon,arafat,abbas,assad,saddam,hussein,bin laden,\
        gaddafi,gadhafi,qaddafi,mubarak,morsi,erdogan,khamenei,khomeini,ahmadinejad,rouhani,zarif,\
        soleimani,karzai,musharraf,bhutto,modi,gandhi,mandela,mugabe,mbeki,castro,chavez,maduro,guaido,\
        bolsonaro,kissinger,hitler,mussolini,churchill,mao,deng,gaulle,marx,darwin,einstein,freud,\
        shakespeare,nadler,schiff,zelensky,zelenskiy,zelenskyy,duterte,trudeau,ocasio-cortez,koizumi,\
        hariri,yushchenko,yanukovych,yanukovich,poroshenko,kim jong un,kim jong il,xi jinping,jinping
        """
}
