/// Where what was said begins after a cue.
struct Complement {
    var start: Int
    /// It began with `that`.
    var hasThat = false
    /// It is a quotation right after the cue.
    var isQuotation = false
    var isQuestion = false
    var isInfinitive = false
}

extension Reading {
    /// What follows the cue verb whose unit ends before `start`; nil when nothing said follows.
    func complement(from start: Int, to limit: Int, verb: Traits) -> Complement? {
        var token = start
        if verb.has(.tell), !verb.has(.say) || !isClauseStart(token, limit) {
            token = addresseeEnd(token, limit)
        }
        if !(verb.has(.pledge) && token < limit && traits[token].has(.to)) {
            token = adverbialEnd(token, limit)
        }
        guard token < limit else { return nil }
        if traits[token].has(.comma), token + 1 < limit { return complement(afterComma: token, limit, verb) }
        if traits[token].has(.colon), token + 1 < limit {
            let isQuoted = isQuotationStart(token + 1)
            return Complement(start: token + 1, isQuotation: isQuoted)
        }
        if isQuotationStart(token) { return Complement(start: token, isQuotation: true) }
        if traits[token].has(.that) {
            let isSubject =
                token + 1 < limit && traits[token + 1].has(.auxiliary) && !verb.has(.alsoNoun)
            if isSubject { return Complement(start: token) }
            return Complement(start: pointsAt(token + 1, limit) ? token : token + 1, hasThat: true)
        }
        if let that = thatAfter(token, limit) { return Complement(start: that + 1, hasThat: true) }
        if let found = quotationAfterName(token, limit, verb) { return found }
        if let found = quotationAfterComma(token, limit, verb) { return found }
        if traits[token].has(.to), verb.has([.pledge, .tell]) {
            return Complement(start: token, isInfinitive: true)
        }
        if traits[token].has(.whether) { return Complement(start: token, isQuestion: true) }
        if isCount(token, limit), !verb.has(.act) { return nil }
        return traits[token].has([.stop, .semicolon, .dash, .coordinator]) ? nil : Complement(start: token)
    }

    /// `said that man left`: one person without an article, so `that` stands for it.
    private func pointsAt(_ noun: Int, _ limit: Int) -> Bool {
        guard noun + 1 < limit, traits[noun].has(.role), traits[noun].has(.lower) else { return false }
        let next = traits[noun + 1]
        return next.has([.verb, .auxiliary]) && !next.has(.possessiveClitic)
            || next.has(.cue) && next.has(.past)
    }

    private func complement(afterComma token: Int, _ limit: Int, _ verb: Traits) -> Complement? {
        if isQuotationStart(token + 1) { return Complement(start: token + 1, isQuotation: true) }
        if traits[token + 1].has(.that) { return Complement(start: token + 2, hasThat: true) }
        if let that = thatAfter(token + 1, min(limit, token + 8)), traits[that - 1].has(.comma) {
            return Complement(start: that + 1, hasThat: true)
        }
        if let found = quotationAfterComma(token, limit, verb) { return found }
        return isCondition(token, limit) && verb.has(.say) ? Complement(start: token + 1) : nil
    }

    /// `said, if elected, she would`: a condition between commas.
    private func isCondition(_ comma: Int, _ limit: Int) -> Bool {
        guard traits[comma + 1].has(.subordinator), traits[comma + 1].has(.whether),
            let end = nextComma(comma + 1, limit)
        else { return false }
        return end - comma < 10 && hasVerb(end..<limit)
    }

    /// `added 300 jobs`: how many of something without a verb is what was done, not what was said.
    private func isCount(_ token: Int, _ limit: Int) -> Bool {
        let number = traits[token].has(.adverb) ? token + 1 : token
        return number < limit && traits[number].has(.digit) && !hasVerb(number..<limit)
    }

    /// `said of the ferry, "…"`: a quotation after a comma, with no clause before it.
    private func quotationAfterComma(_ start: Int, _ limit: Int, _ verb: Traits) -> Complement? {
        guard verb.has([.say, .tell, .manner]),
            traits[start].has([.preposition, .comma, .to, .ing, .subordinator])
        else {
            return nil
        }
        var token = start + 1
        while token + 1 < limit, token - start < 30, quotation(at: token) == nil {
            let own = traits[token]
            let isSubject = own.has(.pronoun) && token == start + 1 && traits[start].has(.subordinator)
            if own.has([.that, .stop, .semicolon, .modal, .pronoun]), !isSubject { return nil }
            if own.has([.comma, .colon]), isQuotationStart(token + 1) {
                return Complement(start: token + 1, isQuotation: true)
            }
            token += 1
        }
        return nil
    }

    /// `told Radio Oland's morning programme: "…"`: a quotation behind the colon after whom it was told.
    private func quotationAfterName(_ start: Int, _ limit: Int, _ verb: Traits) -> Complement? {
        guard verb.has(.tell),
            let colon = (start..<min(limit, start + 8)).first(where: { traits[$0].has(.colon) }),
            colon + 1 < limit, isQuotationStart(colon + 1), !hasVerb(start..<colon),
            (start..<colon).allSatisfy({ isNounLike($0) || isAttaching($0) || traits[$0].has(.time) })
        else { return nil }
        return Complement(start: colon + 1, isQuotation: true)
    }

    /// Whether an opening mark stands here.
    func isQuotationStart(_ token: Int) -> Bool {
        quotation(at: token).map { quotations[$0].open == token } ?? false
    }

    private func isClauseStart(_ token: Int, _ limit: Int) -> Bool {
        token < limit && traits[token].has([.that, .comma, .colon, .whether])
    }

    func addresseeEnd(_ start: Int, _ limit: Int) -> Int {
        guard let phrase = nounPhrase(startingAt: start, to: limit) else { return start }
        return phrase.upperBound
    }

    /// Skips `on Friday`, `in a statement`, `later`, `to reporters`.
    func adverbialEnd(_ start: Int, _ limit: Int) -> Int {
        var token = start
        while token < limit {
            let own = traits[token]
            let isSubject = token + 1 < limit && traits[token + 1].has(.auxiliary)
            if own.has([.time, .adverb]), !own.has(.auxiliary), !isSubject {
                token += 1
            } else if own.has([.preposition, .to]), !own.has(.that), let end = adverbial(token, limit) {
                token = end
            } else {
                break
            }
        }
        return token
    }

    private func adverbial(_ start: Int, _ limit: Int) -> Int? {
        var end = start + 1
        var holds = traits[start].has(.to)
        while end < limit, end - start < 10, quotation(at: end) == nil {
            let own = traits[end]
            let isPart =
                isNounLike(end) || own.has([.determiner, .possessive, .time, .possessiveClitic, .digit])
                || isAttaching(end)
            guard isPart else { break }
            holds = holds || own.has([.time, .channel, .media])
            if own.has(.time), end + 1 < limit, !isAttaching(end + 1), !traits[end + 1].has(.time) {
                return end + 1
            }
            end += 1
        }
        guard holds, end < limit, end > start + 1 else { return nil }
        return traits[end].has([.that, .comma, .colon, .stop]) || quotation(at: end) != nil ? end : nil
    }

    /// A `that` not far off with no clause between.
    private func thatAfter(_ start: Int, _ limit: Int) -> Int? {
        var token = start
        while token < limit, token - start < 14 {
            let own = traits[token]
            if own.has(.that), !own.has(.capital) { return token }
            let ends: Traits = [
                .stop, .semicolon, .colon, .auxiliary, .pronoun, .verb, .relative, .cue, .subordinator,
            ]
            let isAside = own.has(.subordinator) && token + 1 < limit && traits[token + 1].has(.comma)
            if own.has(ends), !isAside, !own.has(.alsoNoun), !own.has(.preposition) || own.has(.stop) {
                return nil
            }
            if quotation(at: token) != nil { return nil }
            token += 1
        }
        return nil
    }

    /// `wrote that clause herself`, `denied that quote on Monday`: `that` stands before one noun, and no clause
    /// follows it; a form in `-s` may be a verb.
    func pointsOut(_ noun: Int, _ rest: Range<Int>) -> Bool {
        guard isNounLike(noun), traits[noun].has(.lower), (2...8).contains(rest.count),
            traits[noun + 1].has([.objectPronoun, .preposition, .to, .time, .stop, .comma]),
            !hasVerb(rest)
        else { return false }
        return !rest.contains { traits[$0].has([.plural, .digit]) || quotation(at: $0) != nil }
    }

    /// Whether a stretch has a finite verb, as far as the lists know.
    func hasVerb(_ tokens: Range<Int>) -> Bool {
        tokens.contains { token in
            let own = traits[token]
            if own.has(.capital) { return false }
            if own.has(.possessiveClitic) { return token > 0 && isContracted(token) }
            if own.has([.be, .have, .do, .modal]) { return true }
            guard own.has(.verb) || own.has(.cue) && own.has([.past, .present]) else { return false }
            return token == tokens.lowerBound || !isAttributive(token)
        }
    }

    /// `it's`, `there's`, not `Ann's`.
    private func isContracted(_ clitic: Int) -> Bool {
        let before = traits[clitic - 1]
        return before.has([.pronoun, .that, .relative, .whether, .adverb])
    }

    /// `of shared concerns`, `the proposed law`: a form in `-ed` that goes with the noun after it.
    private func isAttributive(_ token: Int) -> Bool {
        traits[token - 1].has([.determiner, .possessive, .preposition]) && traits[token].has(.past)
    }
}
