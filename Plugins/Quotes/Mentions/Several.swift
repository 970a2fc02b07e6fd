/// Speakers of whom there are several.
extension Reading {
    /// `Ministers Hill and Amadi`: the names that an `and` joins, without titles before them; nil for the name of one
    /// institution (`Ports and Ferries Board`).
    func several(in phrase: Range<Int>) -> Range<Int>? {
        guard let and = phrase.last(where: { traits[$0].has(.coordinator) }), and > phrase.lowerBound,
            and + 1 < phrase.upperBound, isNamePart(and - 1), !traits[and - 1].has(.letter),
            !phrase.contains(where: { isAttaching($0) })
        else { return nil }
        let right = and + 1..<phrase.upperBound
        let isName = right.allSatisfy { token in
            isNamePart(token) || joinsName(token, phrase)
        }
        guard isName, isNamePart(right.upperBound - 1),
            !right.contains(where: { traits[$0].has([.organisation, .media, .nationality]) })
        else { return nil }
        var start = phrase.lowerBound
        while start + 1 < and, traits[start].has([.title, .role, .titles]),
            !traits[start].has([.maleName, .femaleName])
        {
            start += 1
        }
        return start..<phrase.upperBound
    }
}
