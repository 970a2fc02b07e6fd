extension Reading {
    /// The speaker left of a verb group, with apposition; nil when there is none in the sentence.
    func source(before edge: Int, from floor: Int) -> Source? {
        guard edge > floor else { return nil }
        let last = traits[edge - 1]
        if let report = report(before: edge, from: floor) { return report }
        if last.has(.floating), edge - 2 > floor, isNamePart(edge - 2),
            let all = source(before: edge - 1, from: floor)
        {
            return all
        }
        if last.has(.relative) { return antecedent(of: edge - 1, from: floor) }
        if last.has(.comma) { return apposed(endingAt: edge - 1, from: floor) }
        if last.has(.dash), let open = dash(before: edge - 1, floor),
            let core = nounPhrase(endingAt: open, from: floor)
        {
            let isPart = !isAside(open + 1)
            return Source(core: core, whole: isPart ? core.lowerBound..<edge - 1 : core)
        }
        if let number = quotation(at: edge - 1), !isTerm(quotations[number]) {
            let inside = quotations[number]
            return inside.inner.count < 8 && traits[inside.close - 1].has(.comma)
                ? apposed(endingAt: edge, from: floor) : nil
        }
        guard let phrase = nounPhrase(endingAt: edge, from: floor) else { return nil }
        let core = withList(phrase, from: floor)
        return Source(core: core, whole: core)
    }

    /// `Hill, Amadi and Voss`: with the names before the comma, where nothing else opens the sentence.
    private func withList(_ phrase: Range<Int>, from floor: Int) -> Range<Int> {
        let comma = phrase.lowerBound - 1
        guard comma > floor, traits[comma].has(.comma), traits[phrase.lowerBound].has(.capital),
            several(in: phrase) != nil, isNamePart(floor),
            (floor..<comma).allSatisfy({ traits[$0].has(.comma) || isNamePart($0) })
        else { return phrase }
        return floor..<phrase.upperBound
    }

    /// `Ann Hill on Tuesday said`: where the time that stands before a verb begins, when it follows a name or what
    /// people are; `end` otherwise.
    func beforeTime(_ end: Int, _ floor: Int) -> Int {
        var start = end
        while start > floor, traits[start - 1].has(.time) { start -= 1 }
        guard start < end, start - 2 > floor else { return end }
        if traits[start - 1].has(.preposition) { start -= 1 }
        let last = traits[start - 1]
        return last.has([.capital, .role, .group, .document]) && !last.has(.time) ? start : end
    }

    /// `Hill, who runs the clinic, said`: the phrase before the pronoun.
    private func antecedent(of relative: Int, from floor: Int) -> Source? {
        var end = relative
        if end > floor, traits[end - 1].has(.comma) { end -= 1 }
        guard let core = nounPhrase(endingAt: end, from: floor) else { return nil }
        return Source(core: core, whole: relative..<relative + 1, isRelative: true)
    }

    private func dash(before end: Int, _ floor: Int) -> Int? {
        var token = end - 1
        while token > floor {
            if traits[token].has(.dash) { return token }
            if traits[token].has([.stop, .semicolon]) { return nil }
            token -= 1
        }
        return nil
    }

    /// `Hill, 34, a doctor from Leeds, said`: the phrase before the commas, names before other phrases.
    private func apposed(endingAt comma: Int, from floor: Int) -> Source? {
        var best: Source?
        var token = comma - 1
        var commas = 0
        while token > floor, commas < 4 {
            if let number = quotation(at: token) {
                token = quotations[number].open - 1
                continue
            }
            let endsAbbreviation = traits[token].has(.stop) && traits[token + 1].has(.comma)
            if traits[token].has([.stop, .semicolon, .colon]), !endsAbbreviation { break }
            if traits[token].has(.comma) {
                commas += 1
                guard isApposition(token + 1..<comma) else { break }
                if let core = nounPhrase(endingAt: token, from: floor), !isNumber(core) {
                    let isPlace =
                        core.lowerBound > floor
                        && (traits[core.lowerBound - 1].has(.preposition)
                            || isOneWord(core) && traits[core.lowerBound - 1].has(.comma))
                    let isDescribed =
                        !traits[core.lowerBound].has(.capital) && core.contains { isAttaching($0) }
                    let isName = traits[core.upperBound - 1].has(.capital) && !isPlace && !isDescribed
                    let whole = isAside(token + 1) ? core : core.lowerBound..<comma + 1
                    if isName || best == nil { best = Source(core: core, whole: whole) }
                    if isName { break }
                }
            }
            token -= 1
        }
        return best
    }

    /// `A poll released on Friday found`: the noun phrase before the participle.
    private func report(before edge: Int, from floor: Int) -> Source? {
        var token = edge - 1
        while token > floor, edge - token < 12 {
            let own = traits[token]
            if own.has([.punctuation, .auxiliary, .pronoun, .relative, .that]) { return nil }
            if own.has(.past), own.has(.verb), traits[token - 1].has(.document), token < edge - 1,
                let core = nounPhrase(endingAt: token, from: floor)
            {
                return Source(core: core, whole: core.lowerBound..<edge)
            }
            token -= 1
        }
        return nil
    }

    private func isOneWord(_ phrase: Range<Int>) -> Bool { phrase.dropFirst().allSatisfy { touches[$0] } }

    private func isNumber(_ phrase: Range<Int>) -> Bool { phrase.allSatisfy { traits[$0].has(.digit) } }

    /// The speaker right of a verb group that stands after what was said: `said Ann Hill, a doctor`.
    func source(after end: Int, to limit: Int) -> Source? {
        guard let core = nounPhrase(startingAt: end, to: limit), !traits[core.lowerBound].has(.objectPronoun)
        else {
            return nil
        }
        let end =
            nameEnd(after: core, to: limit)
            ?? lastApposition(
                after: appositionEnd(after: bracketEnd(core.upperBound, limit), to: limit),
                to: limit
            )
        return Source(core: core, whole: core.lowerBound..<end)
    }

    /// The subject of the sentence's first clause, for verbs without one of their own.
    func mainSubject(of sentence: Range<Int>) -> Source? {
        var token = sentence.lowerBound
        while token < sentence.upperBound {
            let own = traits[token]
            if let number = quotation(at: token) {
                token = quotations[number].outer.upperBound
            } else if own.has([.preposition, .subordinator, .according]), !own.has(.allCapitals) {
                guard let comma = nextComma(token, sentence.upperBound) else { return nil }
                token = comma + 1
            } else if own.has([.coordinator, .adverb, .comma]) || isTimeFirst(token, sentence) {
                token += 1
            } else {
                break
            }
        }
        return source(after: token, to: sentence.upperBound)
    }

    /// `Last year,`, `late Tuesday,`: words of time that open a clause.
    private func isTimeFirst(_ token: Int, _ sentence: Range<Int>) -> Bool {
        if traits[token].has(.time) {
            return token > sentence.lowerBound
                && traits[token - 1].has([.comma, .time, .noHead, .determiner, .adverb])
        }
        guard token + 1 < sentence.upperBound else { return false }
        let next = traits[token + 1]
        return traits[token].has(.noHead) && next.has([.time, .in])
    }

    func nextComma(_ start: Int, _ limit: Int) -> Int? {
        var token = start
        while token < limit {
            if let number = quotation(at: token) {
                token = quotations[number].outer.upperBound
                continue
            }
            if traits[token].has(.comma) { return token }
            token += 1
        }
        return nil
    }
}
