/// How far what was said extends.
extension Reading {
    /// From `start` to the end of the sentence, less what another cue takes; a quotation begun inside is kept whole.
    func clause(from start: Int, to limit: Int) -> Range<Int> {
        var start = start
        while start < limit, traits[start].has([.comma, .colon, .stop]), quotation(at: start) == nil {
            start += 1
        }
        var end = cutAtNextCue(start, limit)
        if end > start, let number = quotation(at: end - 1) {
            end = max(end, quotations[number].outer.upperBound)
        }
        while end > start, quotation(at: end - 1) == nil,
            traits[end - 1].has([.stop, .comma, .mark, .dash, .colon])
        {
            end -= 1
        }
        return start..<max(start, end)
    }

    /// Where a second cue of the same sentence begins: `, adding that`, `, but Hill said`, `and said that`.
    private func cutAtNextCue(_ start: Int, _ limit: Int) -> Int {
        var token = start
        while token < limit {
            if let number = quotation(at: token) {
                token = quotations[number].outer.upperBound
                continue
            }
            let own = traits[token]
            if own.has([.say, .tell]), token > start, own.has([.past, .ing]) || isPlainSay(own),
                let cue = cue(at: token, from: start, to: limit),
                !cue.isHypothetical
            {
                if let cut = cut(before: cue, start, limit) { return cut }
            }
            token += 1
        }
        return limit
    }

    /// `say`, `says`: forms that are no nouns.
    private func isPlainSay(_ own: Traits) -> Bool { own.has([.base, .present]) && !own.has(.alsoNoun) }

    /// Where a clause ends that a conjunction opens: `After Hill said so, the meeting closed`.
    func subordinateEnd(_ unit: CueUnit, _ start: Int, _ sentence: Range<Int>) -> Int {
        guard unit.lower > sentence.lowerBound, traits[unit.lower - 1].has(.subordinator),
            unit.lower - 1 == sentence.lowerBound || traits[unit.lower - 2].has([.comma, .coordinator])
        else { return sentence.upperBound }
        return nextComma(start, sentence.upperBound) ?? sentence.upperBound
    }

    private func cut(before cue: Cue, _ start: Int, _ limit: Int) -> Int? {
        guard cue.edge > start else { return nil }
        let before = traits[cue.edge - 1]
        if cue.isParticiple { return before.has(.comma) ? cue.edge - 1 : nil }
        if before.has(.coordinator), traits[cue.verb].has(.past) { return cue.edge - 1 }
        guard let source = source(before: cue.edge, from: start), source.whole.lowerBound > start + 1 else {
            return nil
        }
        let left = source.whole.lowerBound - 1
        let isNext =
            traits[left].has(.coordinator) || traits[left].has(.subordinator) && traits[left - 1].has(.comma)
        if isNext, left > start { return left }
        return nil
    }

    /// `said Hill, pointing at the sea, "…"`: the quotation that goes on after an aside without a verb.
    func resumption(after end: Int, to limit: Int) -> Int? {
        var token = end
        while token < limit, token - end < 25 {
            if isQuotationStart(token) {
                return traits[token - 1].has([.comma, .dash, .colon]) ? quotation(at: token) : nil
            }
            if traits[token].has([.auxiliary, .verb, .person, .coordinator, .stop, .that, .semicolon]) {
                return nil
            }
            if traits[token].has(.cue), traits[token].has([.past, .present]) { return nil }
            token += 1
        }
        return nil
    }

    /// Whether a closing mark stands at `token`.
    func endsQuotation(_ token: Int) -> Bool {
        quotation(at: token).map { quotations[$0].close == token } ?? false
    }

    /// The quotation right before a cue and its speaker, in the same paragraph.
    func quotationBefore(_ unit: CueUnit, _ passage: Passage) -> Int? {
        var token = unit.lower - 1
        let floor = passage.paragraph.lowerBound
        if token > floor, traits[token].has([.comma, .dash]), quotation(at: token) == nil { token -= 1 }
        guard token > floor, endsQuotation(token), let number = quotation(at: token) else { return nil }
        if token < passage.sentence.lowerBound, unit.lower != passage.sentence.lowerBound { return nil }
        let inside = quotations[number]
        let isClosed =
            traits[inside.close - 1].has([.comma, .stop, .dash])
            || traits[inside.close + 1].has([.comma, .dash])
        return isClosed || inside.inner.count > 5 ? number : nil
    }

    /// Whether a quotation is a sentence of its own, or follows an opening like `In short,`.
    func isWhole(_ quotation: Quotation, _ passage: Passage) -> Bool {
        let start = sentenceStart(of: quotation.open)
        if quotation.open == start { return true }
        if traits[quotation.open - 1].has([.stop, .colon]) { return true }
        return traits[quotation.open - 1].has(.comma) && !hasVerb(start..<quotation.open)
    }

    /// From the start of the sentence that a quotation completes to its end.
    func opening(of quotation: Quotation) -> Range<Int> {
        var start = sentenceStart(of: quotation.open)
        while start < quotation.open, traits[start].has([.coordinator, .comma]) { start += 1 }
        return start..<quotation.outer.upperBound
    }

    /// The first token of the sentence that holds `token`.
    ///
    /// Logarithmic.
    func sentenceStart(of token: Int) -> Int {
        var low = 0
        var high = sentences.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if sentences[middle].lowerBound <= token { low = middle } else { high = middle }
        }
        return sentences[low].lowerBound
    }

    /// A quotation's words with their marks, and those of the quotations that go on with it.
    func chain(from number: Int) -> [Range<Int>] {
        var pieces = [quotations[number].outer]
        var next = number
        while quotations[next].runsOn, next + 1 < quotations.count {
            next += 1
            let isJoined = quotations[next - 1].isJoined
            if isJoined, let last = pieces.popLast() {
                pieces.append(last.lowerBound..<quotations[next].outer.upperBound)
            } else {
                pieces.append(quotations[next].outer)
            }
        }
        return pieces
    }

    /// The first of the quotations of a paragraph that go on up to one.
    func chainStart(of number: Int) -> Int {
        var first = number
        while first > 0, quotations[first - 1].isJoined { first -= 1 }
        return first
    }
}
