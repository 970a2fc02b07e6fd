/// What a title or a given name tells of a person.
enum Gender {
    case man, woman

    /// What the titles before a name tell, the last one first; nil when they tell nothing.
    init?(titles: [[UInt8]]) {
        guard let told = titles.reversed().lazy.compactMap(Gender.init(title:)).first else { return nil }
        self = told
    }

    private init?(title: [UInt8]) {
        if Gender.menTitles.contains(title) {
            self = .man
        } else if Gender.womenTitles.contains(title) {
            self = .woman
        } else {
            return nil
        }
    }

    /// What a folded given name tells; nil for those that men and women have, and for words that are none.
    init?(given: [UInt8]) {
        guard KnownNames.isGiven(given), !Gender.both.contains(given) else { return nil }
        self = Gender.women.contains(given) ? .woman : .man
    }

    private static let menTitles = NameSentence.words(
        "mr mr. sir lord congressman chairman spokesman councilman"
    )
    private static let womenTitles = NameSentence.words(
        "mrs mrs. ms ms. miss lady dame madam baroness congresswoman chairwoman spokeswoman councilwoman"
    )
    private static let both = NameSentence.words(
        """
        alex andrea ashley chris corey dale dana dawn frances francis jackie jamie jan jean jo kelly kim kyle lee leslie \
        lindsay lindsey lou lynn marion nicola robin sam shannon sean stacey tracy kerry casey jesse evelyn
        """
    )
    private static let women = NameSentence.words(
        """
        abigail aisha alexandra alice alison allison amanda amber amy ana angela anita ann anna anne annie audrey barbara \
        beatrice becky beth betty brenda caitlin carla carol caroline carolyn catherine cathy cheryl christina christine \
        cindy claire clara cynthia daniela deborah debra denise diana diane donna doris dorothy edith eileen elaine \
        eleanor elena elizabeth ellen elsa emily emma erica erin eva fatima fiona florence gail gemma gina gloria grace \
        hannah harriet heather heidi helen helena hilary hillary holly ines ingrid irene isabel isabella jacqueline jane \
        janet janice jennifer jessica jill joan joanna joanne joyce judith judy julia julie karen kate katherine kathleen \
        kathryn kathy katie kimberly kirsten laura lauren leah leila linda lisa liz lois lorraine louise lucy lydia \
        margaret maria marie marilyn martha mary maureen megan melanie melissa michelle miriam molly monica nadia nancy \
        naomi natalie natasha nicole nina nora olga olivia pam pamela patricia paula pauline peggy penny rachel rebecca \
        rose rosemary ruth sally samantha sandra sara sarah sharon sheila shirley sofia sonia sophia sophie stella \
        stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa thelma theresa tiffany tina ursula valerie \
        vanessa vera veronica victoria wanda wendy yasmin yvonne zoe
        """
    )
}
