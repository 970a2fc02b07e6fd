/// Noun phrases found from their last word, by what can stand in them.
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
        start = afterPredicate(trimmedLeft(start, end), end, floor)
        guard start < end, hasHead(start..<end) else { return nil }
        return start..<end
    }

    /// `made it easier for smokers`: a bare word behind `it` or `be` and before a preposition is an adjective, and
    /// the phrase begins behind the preposition.
    private func afterPredicate(_ start: Int, _ end: Int, _ floor: Int) -> Int {
        let noun: Traits = [
            .capital, .plural, .digit, .determiner, .role, .title, .group, .organisation, .media, .document,
            .channel, .possessive,
        ]
        guard start > floor, start + 2 < end, traits[start - 1].has([.be, .it, .objectPronoun]),
            !traits[start].has(noun), isNounLike(start), isAttaching(start + 1), !traits[start + 1].has(.of)
        else { return start }
        return start + 2
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
        if touches[token], isHyphen(token - 1) || isHyphen(token) { return (token, token - 1, false) }
        if own.has(.closeBracket) { return openingBracket(of: token, floor).map { (nil, $0 - 1, false) } }
        if own.has([.determiner, .possessive]), !own.has(.allCapitals) {
            guard token > floor else { return (token, token - 1, true) }
            let goesOn =
                isAttaching(token - 1) || traits[token - 1].has(.determiner)
                || traits[token - 1].has(.coordinator) && isNameList(before: token - 1, floor)
            return (token, token - 1, !goesOn)
        }
        if isAttaching(token) {
            let isPart = token > floor && traits[token].has(.of) && traits[token - 1].has(.determiner)
            guard token > floor, token + 1 < end, isPart || isNounLike(token - 1) || isShare(token) else {
                return nil
            }
            return (nil, token - 1, false)
        }
        if own.has(.coordinator) {
            return token > floor && joins(token, end) ? (nil, token - 1, false) : nil
        }
        if isNounLike(token) || own.has(.possessiveClitic) { return (token, token - 1, false) }
        if isParticiple(token, end), !isInverted(token, floor),
            token == floor || traits[token - 1].has([.determiner, .possessive, .comma, .mark])
        {
            return (token, token - 1, token == floor || traits[token - 1].has([.comma, .mark]))
        }
        return nil
    }

    /// A verb that may stand before a noun as an adjective does.
    private func isParticiple(_ token: Int, _ end: Int) -> Bool {
        traits[token].has([.verb, .past, .ing]) && token + 1 < end && !traits[token].has(.auxiliary)
            && !traits[token + 1].has(.digit)
    }

    /// `"…," explained Ann Hill`: the verb of what stands before it, and no word of the name's.
    private func isInverted(_ token: Int, _ floor: Int) -> Bool {
        traits[token].has(.say) && traits[token].has(.past) && traits[token + 1].has(.capital)
            && token > floor && traits[token - 1].has([.comma, .mark])
    }

    /// `six in 10`, `one in five`: the preposition between two numbers.
    private func isShare(_ token: Int) -> Bool {
        let number: Traits = [.determiner, .digit]
        return traits[token].has([.in, .of]) && traits[token - 1].has(number) && traits[token + 1].has(number)
            && !traits[token - 1].has([.article, .it, .that])
            && !traits[token + 1].has([.article, .it, .that])
    }

    /// `Hill and his lawyers said`: nothing but names before the conjunction, from the start of the sentence.
    private func isNameList(before conjunction: Int, _ floor: Int) -> Bool {
        floor < conjunction && (floor..<conjunction).allSatisfy { traits[$0].has([.capital, .comma]) }
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
    func joins(_ token: Int, _ end: Int) -> Bool {
        guard token + 1 < end, isNounLike(token - 1) else { return false }
        let right = traits[token + 1]
        let left = traits[token - 1]
        if right.has(.capital) { return left.has([.capital, .group]) }
        return right.has([.determiner, .possessive]) ? left.has(.capital) : isNounLike(token + 1)
    }

    private func openingBracket(of close: Int, _ floor: Int) -> Int? {
        var token = close - 1
        while token >= floor, close - token < 12 || traits[token] == .known {
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

    /// `media reports`, `residents' letters`: it is they who speak; not so the opinion of `opinion polls`.
    func speaks(through token: Int) -> Bool {
        let own = traits[token]
        return own.has(.media) || own.has(.group) && own.has(.plural)
    }

    /// Whether a phrase has anything that can speak.
    func hasHead(_ phrase: Range<Int>) -> Bool {
        let last = traits[phrase.upperBound - 1]
        let isPart = phrase.count > 1 && isHyphen(phrase.upperBound - 2)
        if last.has(.noHead), !isPart,
            last.has(.lower) || phrase.lowerBound == sentenceStart(of: phrase.lowerBound)
        {
            return false
        }
        return phrase.contains { isNounLike($0) && !traits[$0].has(.digit) || quotation(at: $0) != nil }
            || phrase.count == 1 && traits[phrase.lowerBound].has([.determiner])
                && !traits[phrase.lowerBound].has([.article, .capital])
            || phrase.dropFirst().dropLast().contains { isShare($0) }
    }
}
