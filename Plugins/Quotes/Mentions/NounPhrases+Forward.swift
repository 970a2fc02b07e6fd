/// Noun phrases found from their first word.
extension Reading {
    /// The noun phrase that begins at `start`, or nil.
    ///
    /// `limit` is where it must end at the latest.
    func nounPhrase(startingAt start: Int, to limit: Int) -> Range<Int>? {
        guard start < limit else { return nil }
        let first = traits[start]
        let isPossessive = first.has(.possessive) && start + 1 < limit && isNounLike(start + 1)
        if first.has([.pronoun, .objectPronoun]), !isPossessive, !first.has(.allCapitals) {
            return start..<start + 1
        }
        var token = start
        while token < limit, token - start < 40 {
            guard let next = stepRight(token, from: start, to: limit) else { break }
            token = next
        }
        while token > start + 1, !isNounLike(token - 1), quotation(at: token - 1) == nil { token -= 1 }
        guard token > start, hasHead(start..<token) else { return nil }
        return start..<token
    }

    private func stepRight(_ token: Int, from start: Int, to limit: Int) -> Int? {
        let own = traits[token]
        if let number = quotation(at: token) {
            let inside = quotations[number]
            return isTerm(inside) && token > start && inside.close < limit ? inside.close + 1 : nil
        }
        let before = token > start ? traits[token - 1] : []
        if token > start, touches[token], isHyphen(token - 1) || isHyphen(token) { return token + 1 }
        if own.has([.determiner, .possessive]), !own.has(.allCapitals) {
            let begins = token == start || before.has([.preposition, .coordinator, .determiner])
            return begins ? token + 1 : nil
        }
        if own.has(.possessiveClitic) { return token > start ? token + 1 : nil }
        if isAttaching(token) { return attaches(token, from: start, to: limit) ? token + 1 : nil }
        if own.has(.coordinator) {
            return token > start && token + 1 < limit && joins(token, limit) && !isVerbNext(token + 1, limit)
                ? token + 1 : nil
        }
        let isModifier = own.has(.adverb) && !own.has([.auxiliary, .capital]) && token + 2 < limit
        if isModifier, traits[token + 1].has(.verb) && isNounLike(token + 2) || isHyphen(token + 1) {
            return token + 1
        }
        if isNounLike(token) {
            let isVerb =
                own.has(.cue) && own.has([.present, .base]) && token > start && token + 1 < limit
                && traits[token + 1].has([.that, .determiner, .pronoun])
            return isVerb ? nil : token + 1
        }
        if own.has(.verb), token > start, isHyphen(token - 1) { return token + 1 }
        let isParticiple =
            own.has([.verb, .past]) && (token == start || before.has([.determiner, .possessive]))
        return isParticiple && token + 1 < limit && isNounLike(token + 1) && !own.has(.auxiliary)
            ? token + 1 : nil
    }

    private func attaches(_ token: Int, from start: Int, to limit: Int) -> Bool {
        guard token > start, token + 1 < limit, isNounLike(token - 1) || quotation(at: token - 1) != nil
        else {
            return false
        }
        let next = traits[token + 1]
        if next.has([.time, .channel]) { return false }
        let object = next.has([.determiner, .possessive]) && token + 2 < limit ? traits[token + 2] : next
        if object.has([.time, .channel]), !object.has([.organisation, .media]) { return false }
        if !(isNounLike(token + 1) || next.has([.determiner, .possessive])) { return false }
        let isName = (start..<token).allSatisfy {
            traits[$0].has(.capital) && !traits[$0].has([.organisation, .title])
        }
        return !isName
    }

    /// A hyphen inside a word.
    func isHyphen(_ token: Int) -> Bool {
        traits[token].rawValue == Traits.known.rawValue && touches[token]
    }

    private func isVerbNext(_ token: Int, _ limit: Int) -> Bool {
        traits[token].has([.verb, .auxiliary]) || (traits[token].has(.cue) && traits[token].has(.past))
    }
}
