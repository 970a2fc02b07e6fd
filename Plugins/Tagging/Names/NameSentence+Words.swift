/// The words that tell what is a name, and what is none.
extension NameSentence {
    /// Words of peoples, parties' marks (`D-Oland`) and roles are no names.
    func isNoName(_ name: Range<Int>) -> Bool {
        let (first, firstTraits) = (forms[name.lowerBound].folded, traits[name.lowerBound])
        if name.count == 1 {
            if firstTraits.contains(.placeAdjective), name.upperBound < forms.count,
                traits[name.upperBound].contains(.people)
            {
                return true
            }
            return firstTraits.contains(.people) || isPartyMark(first) || firstTraits.contains(.noName)
        }
        if name.count == 2, traits[name.upperBound - 1].contains(.people) {
            return firstTraits.contains(.people) || firstTraits.contains(.placeAdjective)
        }
        if name.count > 2, first.count == 1, forms[name.lowerBound + 1].folded == [0x2D] { return true }
        return isPartyMark(first) || first.last == 0x2D && name.count == 2
    }

    private func isPartyMark(_ word: [UInt8]) -> Bool {
        word.count > 2 && word[1] == 0x2D && [0x64, 0x72, 0x69].contains(word[0])
    }

    private static let placeAdjectives = words("new united north south east west great")
    private static let institutionAdjectives = words(
        "northern southern eastern western central national international royal federal planned american african grand"
    )
    private static let particles = words(
        "de da di del della der den van von zu bin bint ibn al el la le du dos ten ter"
    )
    private static let fieldHeads = words(
        "academy association board bureau committee council department faculty institute institutes ministry office society"
    )
    private static let purposes = words("for on")
    private static let noNames = words(
        """
        democrat republican tory conservative liberal independent party monday tuesday wednesday thursday friday \
        saturday sunday january february march april june july august september october november december et edt est pt pst gmt bst
        """
    )

    /// The words that have traits of names, by the trait.
    static let lists: [(trait: NameTraits, words: Set<[UInt8]>)] =
        [
            (.placeAdjective, placeAdjectives), (.institutionAdjective, institutionAdjectives),
            (.particle, particles), (.purpose, purposes), (.noName, noNames), (.fieldHead, fieldHeads),
        ] + titleLists + cueLists

    static func words(_ list: String) -> Set<[UInt8]> {
        Set(list.split(separator: " ").map { Array($0.utf8) })
    }
}
