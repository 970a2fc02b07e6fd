/// What stands beside a noun phrase and tells more of it.
extension Reading {
    /// A description with all that follows it up to the comma: `people close to the talks`.
    func widened(_ phrase: Range<Int>, to limit: Int) -> Range<Int> {
        guard phrase.upperBound < limit, !traits[phrase.upperBound].has([.comma, .time]),
            !traits[phrase.upperBound - 1].has(.capital),
            let comma = nextComma(phrase.upperBound, limit) ?? lastStop(after: phrase.upperBound, limit),
            comma - phrase.upperBound < 12
        else { return phrase }
        let rest = phrase.upperBound..<comma
        let isParticiple = traits[rest.lowerBound].has(.verb) && traits[rest.lowerBound].has(.past)
        let isDescription =
            !hasVerb(isParticiple ? rest.dropFirst() : rest)
            && !rest.contains { traits[$0].has([.that, .pronoun, .stop, .colon]) }
        return isDescription ? phrase.lowerBound..<comma : phrase
    }

    /// The stop that ends a sentence, behind what describes somebody: no preposition first, and no time.
    private func lastStop(after start: Int, _ limit: Int) -> Int? {
        guard traits[limit - 1].has(.stop), limit - 1 > start, !traits[start].has(.preposition),
            !(start..<limit).contains(where: { traits[$0].has(.time) })
        else { return nil }
        return limit - 1
    }

    /// `a poll released on Thursday`: a report with its participle.
    func released(_ phrase: Range<Int>, to limit: Int) -> Range<Int> {
        guard phrase.upperBound < limit, phrase.contains(where: { traits[$0].has(.document) }),
            traits[phrase.upperBound].has(.verb), traits[phrase.upperBound].has(.past)
        else { return phrase }
        var end = phrase.upperBound + 1
        while end < limit, end - phrase.upperBound < 12, !traits[end].has(.punctuation) {
            if traits[end].has([.auxiliary, .pronoun, .relative, .that]) { return phrase }
            end += 1
        }
        return phrase.lowerBound..<end
    }

    /// Where an apposition after a phrase ends: `, a doctor`, `, 34,`; the phrase's own end without one.
    func appositionEnd(after end: Int, to limit: Int) -> Int {
        guard end + 1 < limit, traits[end].has(.comma), quotation(at: end + 1) == nil else { return end }
        let first = traits[end + 1]
        let second = end + 2 < limit ? traits[end + 2] : []
        let isTitle = first.has(.title) && first.has([.lower]) || first.has(.capital) && second.has(.role)
        guard first.has([.determiner, .possessive, .role, .digit]) || isTitle || first.has(.relative) else {
            return end
        }
        var token = end + 1
        while token < limit, quotation(at: token) == nil {
            let own = traits[token]
            if own.has([.comma, .stop, .semicolon, .colon, .dash]) { break }
            token += 1
        }
        let goesOn = token + 1 < limit && traits[token].has(.comma) && traits[token + 1].has(.relative)
        if token < limit, traits[token].has(.comma), first.has(.digit) || goesOn {
            return appositionEnd(after: token, to: limit)
        }
        return token
    }

    /// `, in a letter,` and `, asked about it,`: between commas, and no part of who it is.
    func isAside(_ start: Int) -> Bool {
        let first = traits[start]
        if first.has(.preposition) { return !first.has([.of, .from]) }
        return first.has([.ing, .subordinator, .to, .adverb]) || first.has(.past) && first.has([.verb, .cue])
    }

    /// A stretch between commas that says nothing by itself: no finite verb, unless after `who`.
    func isApposition(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first else { return false }
        if traits[first].has(.relative) { return true }
        if traits[first].has([.coordinator, .that]) { return false }
        var afterWho = false
        for token in tokens where quotation(at: token) == nil {
            let own = traits[token]
            if own.has(.relative) { afterWho = true }
            if own.has(.comma) { afterWho = false }
            if own.has([.be, .have, .do, .modal]), !own.has(.possessiveClitic), !own.has(.capital), !afterWho
            {
                return false
            }
        }
        return true
    }

    /// `Hill (D)`: where the bracket ends.
    func bracketEnd(_ start: Int, _ limit: Int) -> Int {
        guard start < limit, traits[start].has(.openBracket) else { return start }
        var close = start + 1
        while close < limit, close - start < 10 || traits[close] == .known {
            if traits[close].has(.closeBracket) { return close + 1 }
            close += 1
        }
        return start
    }

    /// `said Hill, a doctor, publisher of a weekly`: the end of appositions that no verb makes a clause.
    func lastApposition(after start: Int, to limit: Int) -> Int {
        var end = start
        while end + 1 < limit, traits[end].has(.comma), quotation(at: end + 1) == nil {
            let first = traits[end + 1]
            let begins =
                isNounLike(end + 1) && !first.has(.ing) || first.has([.determiner, .possessive, .relative])
            guard begins, !first.has(.cue) else { break }
            var token = end + 1
            while token < limit, quotation(at: token) == nil {
                let isAbbreviation =
                    traits[token].has(.stop) && token + 1 < limit && traits[token + 1].has(.comma)
                if traits[token].has([.comma, .stop, .semicolon, .colon, .dash]), !isAbbreviation { break }
                token += 1
            }
            guard first.has(.relative) || !hasVerb(end + 1..<token) else { break }
            end = token
        }
        return end
    }

    /// Where a name ends that follows an office: `said its secretary, Ann Hill`.
    func nameEnd(after office: Range<Int>, to limit: Int) -> Int? {
        let start = office.upperBound + 1
        guard start < limit, traits[office.upperBound].has(.comma), isNamePart(start),
            office.contains(where: { traits[$0].has(.role) && traits[$0].has(.lower) })
        else { return nil }
        var end = start
        while end < limit, isNamePart(end) || joinsName(end, start..<limit) { end += 1 }
        return end == limit || traits[end].has([.comma, .stop, .colon, .dash]) ? end : nil
    }
}
