/// What a word alone tells of the names it stands in; read once a form, since it takes a look at every list.
package struct NameTraits: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    static let title = NameTraits(rawValue: 1)
    /// A role before a name; of those of surnames, only at the beginning.
    static let office = NameTraits(rawValue: 1 << 1)
    static let surnameOffice = NameTraits(rawValue: 1 << 2)
    static let fieldOfOffice = NameTraits(rawValue: 1 << 3)
    static let suffix = NameTraits(rawValue: 1 << 4)
    static let placeAdjective = NameTraits(rawValue: 1 << 5)
    static let institutionAdjective = NameTraits(rawValue: 1 << 6)
    static let particle = NameTraits(rawValue: 1 << 7)
    static let purpose = NameTraits(rawValue: 1 << 8)
    static let noName = NameTraits(rawValue: 1 << 9)
    static let given = NameTraits(rawValue: 1 << 10)
    static let people = NameTraits(rawValue: 1 << 11)
    /// Nouns that tell what a name with them in it names.
    static let organisationHead = NameTraits(rawValue: 1 << 12)
    static let placeHead = NameTraits(rawValue: 1 << 13)
    static let otherHead = NameTraits(rawValue: 1 << 14)

    static let day = NameTraits(rawValue: 1 << 17)
    static let month = NameTraits(rawValue: 1 << 18)
    /// A noun of institutions whose fields stand behind `of`.
    static let fieldHead = NameTraits(rawValue: 1 << 16)
    /// What people do, where it says so only before a given name.
    static let job = NameTraits(rawValue: 1 << 15)

    /// What persons do with words, and firms and offices only through them.
    static let speech = NameTraits(rawValue: 1 << 19)
    /// What firms and clubs have: `shares`, `subsidiary`.
    static let firmPart = NameTraits(rawValue: 1 << 20)
    /// What persons have: `wife`, `lawyer`, `career`.
    static let personPart = NameTraits(rawValue: 1 << 21)
    /// What firms and clubs are: `brewer`, `retailer`.
    static let firmNoun = NameTraits(rawValue: 1 << 22)
    /// What stands before places: `in`, `near`.
    static let within = NameTraits(rawValue: 1 << 23)

    /// The traits of a folded word.
    package init(of folded: [UInt8]) {
        var traits: NameTraits = []
        for (trait, words) in NameSentence.lists where words.contains(folded) { traits.insert(trait) }
        if KnownNames.isGiven(folded) { traits.insert(.given) }
        if KnownNames.isPeople(folded) { traits.insert(.people) }
        switch HeadWords.kind(folded) {
        case .organisation: traits.insert(.organisationHead)
        case .place: traits.insert(.placeHead)
        case .some: traits.insert(.otherHead)
        case nil: break
        }
        self = traits
    }

    /// The kind that the word speaks for as the head of a name.
    var head: NameKind? {
        if contains(.organisationHead) { return .organisation }
        return contains(.placeHead) ? .place : contains(.otherHead) ? .other : nil
    }
}
