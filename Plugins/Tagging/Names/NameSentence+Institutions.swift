import StageKit

/// Names that hold words which are no names by themselves.
extension NameSentence {
    /// An adjective that is the first word of many names (`New Haldport`); those that begin a sentence need be of
    /// those that stand in names of places.
    func leads(_ index: Int) -> Bool {
        guard index + 1 < tags.count, forms[index].capitals != .none, !isName(index) else { return false }
        let isPart = traits[index].contains(.placeAdjective)
        guard isPart || index > 0 && traits[index].contains(.institutionAdjective) else {
            return false
        }
        return isName(index + 1) || leads(index + 1)
    }

    /// The end of a run of capitalised nouns and adjectives, a proper noun among them, whose last one tells what an
    /// institution or place is (`Northern Shipping Organization`); nil when none begins here.
    func endOfInstitution(from start: Int) -> Int? {
        var end = start
        var holdsName = false
        while end < tags.count, forms[end].capitals != .none, end > 0 || isName(end), isNominal(end),
            !isOffice(end)
        {
            holdsName = holdsName || isName(end)
            end += 1
        }
        guard holdsName, end - start > 1, head(end - 1) != nil else { return nil }
        return end
    }

    /// The end of a name like `the Ports and Ferries Commission`; nil when none begins here.
    func endOfPair(from start: Int) -> Int? {
        guard start > 0, forms[start - 1].folded == Array("the".utf8) else { return nil }
        let first = isName(start) && KnownNames.kind(text(start..<start + 1)) == .place ? start + 1 : start
        var and = first
        while and < tags.count, isField(and) { and += 1 }
        guard and > first, and < tags.count, forms[and].folded == Array("and".utf8) else { return nil }
        var end = and + 1
        while end < tags.count, isField(end) { end += 1 }
        guard end > and + 1, end < tags.count, isPart(end), head(end) == .organisation else { return nil }
        return end + 1
    }

    /// A capitalised noun or adjective that by itself is no name.
    private func isField(_ index: Int) -> Bool {
        isPart(index) && head(index) == nil && !traits[index].contains(.given) && !isOffice(index)
            && KnownNames.kind(text(index..<index + 1)) == nil
    }

    /// The end of a name like `Centre for Harbour Studies and Trade`; nil when none begins here.
    func endOfCommittee(from start: Int) -> Int? {
        var index = start
        while index < tags.count, forms[index].capitals != .none, isNominal(index), !isOffice(index) {
            index += 1
        }
        guard index > start, index + 1 < tags.count, head(index - 1) == .organisation,
            traits[index].contains(.purpose), isPart(index + 1)
        else { return nil }
        index += 1
        while index < tags.count {
            if isPart(index) {
                index += 1
            } else if isLink(index), index + 1 < tags.count, isPart(index + 1) {
                index += 2
            } else {
                break
            }
        }
        return index
    }

    private func isPart(_ index: Int) -> Bool { forms[index].capitals != .none && isNominal(index) }

    private func isLink(_ index: Int) -> Bool { isOf(index) || forms[index].folded == Array("and".utf8) }

    private func isNominal(_ index: Int) -> Bool { [.noun, .properNoun, .adjective].contains(tags[index]) }

    func head(_ index: Int) -> NameKind? { traits[index].head }
}
