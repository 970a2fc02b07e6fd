/// Which noun phrases can be the subject of a verb.
extension Reading {
    /// `to raise questions`, `are speeding up`: words that begin behind `to` or an auxiliary belong to a verb.
    func isPredicate(_ phrase: Range<Int>) -> Bool {
        let first = traits[phrase.lowerBound]
        guard phrase.lowerBound > 0, first.has(.lower), quotation(at: phrase.lowerBound - 1) == nil,
            !first.has([.determiner, .possessive, .pronoun, .role, .group, .digit, .plural])
        else { return false }
        let before = traits[phrase.lowerBound - 1]
        if before.has([.to, .modal]), !before.has(.time) { return true }
        return before.has(.be) && !before.has(.possessiveClitic) && first.has(.ing)
    }

    /// `to win the release of papers from the office, which said`: of words that belong to a verb, what `which` means.
    func withoutPredicate(_ source: Source) -> Source {
        guard source.isRelative, isPredicate(source.core),
            let preposition = source.core.last(where: { isAttaching($0) && !traits[$0].has(.of) })
        else { return source }
        var own = source
        own.core = preposition + 1..<source.core.upperBound
        return own
    }

    /// Whether a bare lower-case phrase can go with a form in `-s` that is a noun as well: not `ballot requests`, nor
    /// several in `solutions in 18 states`.
    func agrees(_ phrase: Range<Int>, _ verb: Traits) -> Bool {
        guard verb.has(.present), !verb.has(.base),
            phrase.allSatisfy({ !traits[$0].has([.capital, .pronoun]) })
        else { return true }
        let head = phrase.dropFirst().first { isAttaching($0) } ?? phrase.upperBound
        let noun = traits[head - 1]
        if noun.has([.group, .role, .organisation, .media, .document]), !noun.has(.plural) { return true }
        if traits[phrase.lowerBound].has([.determiner, .possessive]) { return true }
        return noun.has(.digit)
    }
}
