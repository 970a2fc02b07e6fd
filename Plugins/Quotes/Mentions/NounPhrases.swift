/// Noun phrases found from one end, by what can stand in them.
extension Reading {
    /// The noun phrase that ends before token `end`, or nil.
    ///
    /// Looks no further left than `floor`.
    func nounPhrase(endingAt end: Int, from floor: Int) -> Range<Int>? {
        guard end > floor else { return nil }
        let last = traits[end - 1]
        if last.has(.pronoun), !last.has(.allCapitals) { return end - 1..<end }
        var start = end
        var token = end - 1
        while token >= floor, end - token < 40 {
            guard let step = stepLeft(token, end: end, floor: floor) else { break }
            start = step.start ?? start
            if step.stops { break }
            token = step.next
        }
        start = trimmedLeft(start, end)
        guard start < end, hasHead(start..<end) else { return nil }
        return start..<end
    }

    /// What taking `token` into a phrase means: its new start, where to look next, whether it begins there.
    private func stepLeft(_ token: Int, end: Int, floor: Int) -> (start: Int?, next: Int, stops: Bool)? {
        let own = traits[token]
        if let number = quotation(at: token) {
            let inside = quotations[number]
            guard isTerm(inside), inside.open >= floor, token < end - 1 || inside.open > floor else {
                return nil
            }
            return (inside.open, inside.open - 1, false)
        }
        if own.has(.closeBracket) { return openingBracket(of: token, floor).map { (nil, $0 - 1, false) } }
        if own.has([.determiner, .possessive]), !own.has(.allCapitals) {
            let attached = token > floor && isAttaching(token - 1)
            return (token, token - 1, !attached && !(token > floor && traits[token - 1].has(.determiner)))
        }
        if isAttaching(token) {
            guard token > floor, token + 1 < end, isNounLike(token - 1) else { return nil }
            return (nil, token - 1, false)
        }
        if own.has(.coordinator) {
            return token > floor && joins(token, end) ? (nil, token - 1, false) : nil
        }
        if isNounLike(token) || own.has(.possessiveClitic) { return (token, token - 1, false) }
        let isParticiple = own.has([.verb, .past, .ing]) && token + 1 < end && !own.has(.auxiliary)
        if isParticiple, token == floor || traits[token - 1].has([.determiner, .possessive, .comma, .mark]) {
            return (token, token - 1, token == floor || traits[token - 1].has([.comma, .mark]))
        }
        return nil
    }

    /// A few words in quotation marks that are a name or a term, not something said.
    func isTerm(_ quotation: Quotation) -> Bool {
        !quotation.runsOn && quotation.inner.count <= 5 && !quotation.inner.isEmpty
            && !traits[quotation.close - 1].has([.comma, .stop])
    }

    /// A title, a term or a nickname by its look: capitals throughout, or after `so-called`.
    func isName(_ quotation: Quotation) -> Bool {
        let inner = quotation.inner
        if quotation.runsOn || inner.isEmpty { return inner.isEmpty }
        if traits[quotation.close - 1].has(.comma) { return false }
        if quotation.open > 1, traits[quotation.open - 1].has(.past), touches[quotation.open - 1] {
            return true
        }
        return inner.allSatisfy { traits[$0].has([.capital, .digit, .stop, .preposition, .determiner]) }
            && inner.contains { traits[$0].has(.capital) } && !traits[inner.lowerBound].has(.preposition)
    }

    /// A preposition that ties a noun to the one before it.
    func isAttaching(_ token: Int) -> Bool {
        let own = traits[token]
        if own.has(.to) {
            return token > 0 && traits[token - 1].has([.title, .role, .group]) && !traits[token - 1].has(.cue)
        }
        return own.has(.preposition) && !own.has([.subordinator, .capital])
    }

    /// Whether a token can be a noun, a name or an adjective.
    func isNounLike(_ token: Int) -> Bool {
        let own = traits[token]
        if own.has(.punctuation) || own.has(.possessiveClitic) { return false }
        if own.has(.capital) {
            return !own.has(.time) && !own.has([.auxiliary, .subordinator, .relative, .that])
        }
        let blockers: Traits = [
            .auxiliary, .to, .that, .subordinator, .relative, .coordinator, .negation, .pronoun,
            .objectPronoun,
            .adverb, .preposition, .time, .according, .determiner, .possessive, .verb,
        ]
        if own.has(blockers) { return false }
        return !own.has(.cue) || (own.has(.alsoNoun) && own.has([.base, .present])) || own.has(.ing)
    }

    /// Whether an `and` joins two noun phrases, not two clauses.
    private func joins(_ token: Int, _ end: Int) -> Bool {
        guard token + 1 < end, isNounLike(token - 1) else { return false }
        let right = traits[token + 1]
        let left = traits[token - 1]
        if right.has(.capital) { return left.has([.capital, .group]) }
        return right.has([.determiner, .possessive]) ? left.has(.capital) : isNounLike(token + 1)
    }

    private func openingBracket(of close: Int, _ floor: Int) -> Int? {
        var token = close - 1
        while token >= floor, close - token < 12 {
            if traits[token].has(.openBracket) { return token > floor ? token : nil }
            token -= 1
        }
        return nil
    }

    /// `statement` before a name belongs to what stands before it.
    private func trimmedLeft(_ start: Int, _ end: Int) -> Int {
        var token = end - 1
        while token >= start, traits[token].has([.capital, .nameParticle]) { token -= 1 }
        guard token > start, token < end - 1, traits[token].has(.channel), !traits[token].has(.role) else {
            return start
        }
        return traits[start].has(.determiner) ? start : token + 1
    }

    /// Whether a phrase has anything that can speak.
    private func hasHead(_ phrase: Range<Int>) -> Bool {
        phrase.contains { isNounLike($0) && !traits[$0].has(.digit) || quotation(at: $0) != nil }
            || phrase.count == 1 && traits[phrase.lowerBound].has([.determiner])
                && !traits[phrase.lowerBound].has(.capital)
    }

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
    private func isHyphen(_ token: Int) -> Bool {
        traits[token].rawValue == Traits.known.rawValue && touches[token]
    }

    private func isVerbNext(_ token: Int, _ limit: Int) -> Bool {
        traits[token].has([.verb, .auxiliary]) || (traits[token].has(.cue) && traits[token].has(.past))
    }

    /// A description with all that follows it up to the comma: `people close to the talks`.
    func widened(_ phrase: Range<Int>, to limit: Int) -> Range<Int> {
        guard phrase.upperBound < limit, !traits[phrase.upperBound].has([.comma, .time]),
            !traits[phrase.upperBound - 1].has(.capital),
            let comma = nextComma(phrase.upperBound, limit), comma - phrase.upperBound < 12
        else { return phrase }
        let rest = phrase.upperBound..<comma
        let isDescription =
            !hasVerb(rest) && !rest.contains { traits[$0].has([.that, .pronoun, .stop, .colon]) }
        return isDescription ? phrase.lowerBound..<comma : phrase
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
}
