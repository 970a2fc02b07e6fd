/// What one form of a token can be, as far as its letters and the word lists tell.
struct Traits: OptionSet {
    let rawValue: UInt128

    // Shape
    static let lower = Traits(bit: 0)
    static let capital = Traits(bit: 1)
    static let allCapitals = Traits(bit: 2)
    static let digit = Traits(bit: 3)
    static let comma = Traits(bit: 4)
    /// Ends a sentence: `.`, `?`, `!`, `…`.
    static let stop = Traits(bit: 5)
    static let colon = Traits(bit: 6)
    static let dash = Traits(bit: 7)
    static let openBracket = Traits(bit: 8)
    static let closeBracket = Traits(bit: 9)
    /// A double quotation mark, straight or curly.
    static let doubleMark = Traits(bit: 10)
    /// A single quotation mark or apostrophe that is a token.
    static let singleMark = Traits(bit: 11)
    /// A mark that can only open (`“ ‘ „ «`).
    static let opensOnly = Traits(bit: 12)
    /// A mark that should close (`” » ’`).
    static let closesOnly = Traits(bit: 13)
    static let semicolon = Traits(bit: 14)
    /// A possessive `'s`.
    static let possessiveClitic = Traits(bit: 15)

    // Closed classes
    static let determiner = Traits(bit: 16)
    static let preposition = Traits(bit: 17)
    static let coordinator = Traits(bit: 18)
    static let subordinator = Traits(bit: 19)
    static let he = Traits(bit: 20)
    static let she = Traits(bit: 21)
    static let they = Traits(bit: 22)
    /// `it`, `that`, `this` as subjects that are no persons.
    static let it = Traits(bit: 23)
    /// `I`, `we`, `you`.
    static let speechPerson = Traits(bit: 24)
    static let possessive = Traits(bit: 25)
    static let be = Traits(bit: 26)
    static let have = Traits(bit: 27)
    static let `do` = Traits(bit: 28)
    static let modal = Traits(bit: 29)
    static let negation = Traits(bit: 30)
    static let adverb = Traits(bit: 31)
    static let relative = Traits(bit: 32)
    static let to = Traits(bit: 33)
    /// Weekdays, months, `today`.
    static let time = Traits(bit: 34)
    static let that = Traits(bit: 35)
    /// `him`, `them`, `me`.
    static let objectPronoun = Traits(bit: 36)

    // Verbs that tell of speech
    static let say = Traits(bit: 37)
    static let tell = Traits(bit: 38)
    static let think = Traits(bit: 39)
    static let act = Traits(bit: 40)
    static let pledge = Traits(bit: 41)
    static let manner = Traits(bit: 42)
    static let past = Traits(bit: 43)
    static let present = Traits(bit: 44)
    static let base = Traits(bit: 45)
    static let ing = Traits(bit: 46)
    /// The form is a common noun as well (`claims`, `report`).
    static let alsoNoun = Traits(bit: 47)

    // Nouns
    static let title = Traits(bit: 48)
    static let role = Traits(bit: 49)
    static let group = Traits(bit: 50)
    static let organisation = Traits(bit: 51)
    static let media = Traits(bit: 52)
    static let document = Traits(bit: 53)
    /// What things are said in: `statement`, `interview`.
    static let channel = Traits(bit: 54)
    static let nationality = Traits(bit: 55)
    static let maleName = Traits(bit: 56)
    static let femaleName = Traits(bit: 57)
    /// Ends in `-ed`, or is a common verb in a finite form.
    static let verb = Traits(bit: 58)
    /// Stands inside names: `de`, `van`, `bin`.
    static let nameParticle = Traits(bit: 59)
    static let view = Traits(bit: 60)
    /// Capitalised only because it opens a sentence, most likely.
    static let common = Traits(bit: 61)
    /// `according`.
    static let according = Traits(bit: 62)
    /// The form has been looked up.
    static let known = Traits(bit: 63)

    /// `out`, as in `pointed out`.
    static let out = Traits(bit: 64)
    /// Forms of `point` and `refer`, which tell of speech before `out` and `to` only.
    static let point = Traits(bit: 65)
    static let `as` = Traits(bit: 66)
    static let `in` = Traits(bit: 67)
    static let quoted = Traits(bit: 68)
    /// Begins an indirect question.
    static let whether = Traits(bit: 69)
    static let of = Traits(bit: 70)
    /// Goes with a verb that takes what is said as a thing: `call for`, `call on`.
    static let cueParticle = Traits(bit: 71)
    /// A lower-case word in `-s`, so a plural if it is a noun.
    static let plural = Traits(bit: 72)
    /// `worth`, `so-called`, `known`: what follows is no speech.
    static let worth = Traits(bit: 73)
    /// Ends in `-ly` and is no adverb.
    static let noAdverb = Traits(bit: 75)
    /// Verbs that name a thing in somebody's words: `described it as "…"`.
    static let naming = Traits(bit: 74)

    /// A past verb of speech with a capital: `Said Ann Hill:`, or a name.
    static let capitalCue = Traits(bit: 76)
    /// A short lower-case word of no list, as the last part of a name may be (`Kim Ha neul`).
    static let syllable = Traits(bit: 77)
    /// `may`, `might`, `could`.
    static let possible = Traits(bit: 78)

    /// `from`.
    static let from = Traits(bit: 79)
    /// `the`, `a`, `an`: they say nothing alone.
    static let article = Traits(bit: 80)
    /// One capital letter, as in `S and P`.
    static let letter = Traits(bit: 81)

    /// `a`, `an`.
    static let indefinite = Traits(bit: 82)

    /// Tells of speech before a preposition of ``topicParticle``.
    static let about = Traits(bit: 83)
    /// `about`, `of`: stands before what is spoken about.
    static let topicParticle = Traits(bit: 84)
    /// Members of a party or a people.
    static let people = Traits(bit: 85)
    /// Titles and offices of men: `Mr`, `spokesman`.
    static let maleTitle = Traits(bit: 86)
    /// Titles and offices of women.
    static let femaleTitle = Traits(bit: 87)
    /// `asked`, with or without a capital.
    static let asked = Traits(bit: 88)
    /// Adjectives and adverbs that stand before a noun and are none (`late`, `long`).
    static let noHead = Traits(bit: 89)
    /// Determiners before one thing: `one`, `another`.
    static let single = Traits(bit: 90)
    /// May stand between several speakers and their verb: `all`, `both`.
    static let floating = Traits(bit: 91)
    /// Short titles, which no name is without a name behind them.
    static let shortTitle = Traits(bit: 92)
    /// Titles before several names.
    static let titles = Traits(bit: 93)

    static let cue: Traits = [.say, .tell, .think, .act, .pledge, .manner]
    static let person: Traits = [.he, .she, .they]
    static let pronoun: Traits = [.he, .she, .they, .it, .speechPerson]
    static let auxiliary: Traits = [.be, .have, .do, .modal]
    static let punctuation: Traits = [
        .comma, .stop, .colon, .dash, .openBracket, .closeBracket, .doubleMark, .singleMark, .semicolon,
    ]
    /// What a form is as a verb.
    static let cueForm: Traits = [
        .say, .tell, .think, .act, .pledge, .manner, .past, .present, .base, .ing, .verb, .alsoNoun, .about,
    ]
    static let closedClass: Traits = [
        .he, .she, .they, .it, .speechPerson, .relative, .objectPronoun, .adverb, .modal, .be, .have, .do,
        .preposition, .subordinator, .coordinator, .to, .that, .determiner, .negation,
    ]
    /// Common words, that a capital at the start of a sentence makes no names of.
    static let openers: Traits = [
        .role, .group, .document, .channel, .adverb, .common, .determiner, .preposition, .coordinator,
        .subordinator,
        .he, .she, .they, .it, .possessive, .relative, .that, .to, .negation, .view, .speechPerson,
    ]
    static let mark: Traits = [.doubleMark, .singleMark]

    private init(bit: UInt128) { rawValue = 1 << bit }
    init(rawValue: UInt128) { self.rawValue = rawValue }

    /// Whether any of `others` is here.
    @inline(__always)
    func has(_ others: Traits) -> Bool { rawValue & others.rawValue != 0 }
}
