/// A cue with its speaker: what stands between the pieces of what was said.
struct CueUnit {
    var cue: Cue
    var source: Source
    /// The first token of the speaker or the cue, whichever comes first.
    var lower: Int
    /// One past the last.
    var upper: Int
    var isInverted: Bool
    /// The speaker is the subject of another verb of the sentence.
    var isShared = false
}

extension AttributionFinder {
    /// Attributions told by the cue verb at `token`.
    mutating func verb(_ token: Int, _ passage: Passage, _ reading: borrowing Reading) {
        let sentence = passage.sentence
        guard let cue = reading.cue(at: token, from: sentence.lowerBound, to: sentence.upperBound),
            !cue.isHypothetical, !isNoun(cue, sentence, reading)
        else { return }
        if cue.isPassive { return reported(cue, passage, reading) }
        guard let unit = unit(cue, passage, reading) else { return }
        let verb = reading.traits[token]
        if unit.lower > sentence.lowerBound, reading.traits[unit.lower - 1].has(.as), !unit.isInverted,
            asSaid(unit, passage, reading)
        {
            return
        }
        if unit.isInverted, unit.lower == sentence.lowerBound,
            let complement = reading.complement(from: unit.upper, to: sentence.upperBound, verb: verb),
            complement.isQuotation
        {
            return forward(unit, verb, passage, reading)
        }
        if let quotation = reading.quotationBefore(unit, passage), claims(quotation, unit, passage, reading) {
            return afterQuotation(quotation, unit, passage, reading)
        }
        if unit.isInverted {
            return backward(unit, passage, reading)
        }
        forward(unit, verb, passage, reading)
    }

    /// `the claims`, `his promise of`: the form stands as a noun here.
    private func isNoun(_ cue: Cue, _ sentence: Range<Int>, _ reading: borrowing Reading) -> Bool {
        let own = reading.traits[cue.verb]
        guard own.has(.alsoNoun), own.has([.base, .present]), cue.words.lowerBound == cue.verb else {
            return false
        }
        if cue.edge > sentence.lowerBound, reading.traits[cue.edge - 1].has([.he, .she]) { return false }
        let next = cue.words.upperBound
        let after = next < sentence.upperBound ? reading.traits[next] : .stop
        let takes: Traits = [
            .that, .determiner, .possessive, .pronoun, .objectPronoun, .capital, .colon, .whether, .to,
            .comma, .stop,
        ]
        if !after.has(takes), next >= sentence.upperBound || !reading.isQuotationStart(next) { return true }
        guard cue.edge > sentence.lowerBound else { return true }
        let before = reading.traits[cue.edge - 1]
        if before.has([.determiner, .possessive, .preposition, .possessiveClitic, .coordinator, .comma]) {
            return true
        }
        return own.has(.base) && !before.has([.they, .speechPerson, .group, .relative, .plural, .adverb])
    }

    /// Joins a cue to its speaker; nil when there is none.
    private func unit(_ cue: Cue, _ passage: Passage, _ reading: borrowing Reading) -> CueUnit? {
        let floor = passage.sentence.lowerBound
        if !cue.isParticiple, let unit = inverted(cue, passage, reading) { return unit }
        let own = reading.traits[cue.verb]
        let before = cue.edge > floor ? reading.traits[cue.edge - 1] : []
        if before.has(.worth) { return nil }
        let isDetached = cue.isParticiple && !hasOwnSubject(cue, floor, reading)
        let sharesSubject = before.has(.coordinator) || isDetached
        if cue.isParticiple, !isDetached, !own.has([.say, .tell]) { return nil }
        if cue.isParticiple, before.has(.preposition), !opens(cue, passage, reading) { return nil }
        if !sharesSubject, let source = reading.source(before: cue.edge, from: floor),
            fits(source, own, reading)
        {
            let lower = source.whole.lowerBound
            return CueUnit(
                cue: cue,
                source: source,
                lower: lower,
                upper: cue.words.upperBound,
                isInverted: false
            )
        }
        guard before.has([.coordinator, .comma, .preposition]) || cue.isParticiple,
            !cue.isParticiple || own.has([.say, .tell]) || before.has([.comma, .subordinator]),
            let source = lastSource ?? reading.mainSubject(of: passage.sentence),
            source.whole.upperBound <= cue.edge
        else { return nil }
        return CueUnit(
            cue: cue,
            source: source,
            lower: cue.edge,
            upper: cue.words.upperBound,
            isInverted: false,
            isShared: true
        )
    }

    /// `a letter saying`; but a statement issued is not who states.
    private func hasOwnSubject(_ cue: Cue, _ floor: Int, _ reading: borrowing Reading) -> Bool {
        guard cue.edge > floor, reading.isNounLike(cue.edge - 1) else { return false }
        guard reading.traits[cue.edge - 1].has(.channel),
            let phrase = reading.nounPhrase(endingAt: cue.edge, from: floor), phrase.lowerBound > floor
        else { return true }
        return !reading.traits[phrase.lowerBound - 1].has([.verb, .cue])
    }

    /// Whether `that` or a quotation follows.
    private func opens(_ cue: Cue, _ passage: Passage, _ reading: borrowing Reading) -> Bool {
        let own = reading.traits[cue.verb]
        let found = reading.complement(from: cue.words.upperBound, to: passage.sentence.upperBound, verb: own)
        return found.map { $0.hasThat || $0.isQuotation } ?? false
    }

    /// A bare form needs several speakers, `-s` one.
    private func fits(_ source: Source, _ verb: Traits, _ reading: borrowing Reading) -> Bool {
        let head = reading.traits[source.core.upperBound - 1]
        if verb.has(.ing) || verb.has(.past) || verb.has(.base) && verb.has(.present) { return true }
        if verb.has(.base), source.core.count == 1 { return !head.has([.he, .she, .it]) }
        return true
    }

    /// `said Ann Hill` after a quotation, or at the end of a sentence.
    private func inverted(_ cue: Cue, _ passage: Passage, _ reading: borrowing Reading) -> CueUnit? {
        let own = reading.traits[cue.verb]
        let sentence = passage.sentence
        guard own.has([.say, .manner, .think]), own.has([.past, .present]), cue.edge == cue.words.lowerBound
        else {
            return nil
        }
        let afterQuotation = cue.edge > passage.paragraph.lowerBound && reading.endsQuotation(cue.edge - 1)
        let afterComma = cue.edge > sentence.lowerBound && reading.traits[cue.edge - 1].has(.comma)
        guard afterQuotation || afterComma || cue.edge == sentence.lowerBound,
            let source = reading.source(after: cue.words.upperBound, to: sentence.upperBound)
        else { return nil }
        let end = source.whole.upperBound
        let next = end < sentence.upperBound ? reading.traits[end] : .stop
        let last = reading.adverbialEnd(end, sentence.upperBound)
        let isLast =
            next.has([.stop, .comma, .colon, .dash]) || last == sentence.upperBound
            || last > end && reading.traits[last].has([.stop, .comma, .colon])
        guard
            afterQuotation
                || isLast && own.has(.say)
                    && reading.traits[source.core.lowerBound].has([.capital, .determiner])
        else { return nil }
        return CueUnit(cue: cue, source: source, lower: cue.edge, upper: end, isInverted: true)
    }

    /// `It is reported that`: somebody said it, and nobody is named.
    private mutating func reported(_ cue: Cue, _ passage: Passage, _ reading: borrowing Reading) {
        let floor = passage.sentence.lowerBound
        guard cue.edge > floor, reading.traits[cue.edge - 1].has(.it),
            reading.traits[cue.verb].has([.say, .think]),
            cue.words.upperBound < passage.sentence.upperBound,
            reading.traits[cue.words.upperBound].has(.that)
        else { return }
        let isConditional = cue.edge - 1 > floor && reading.traits[cue.edge - 2].has(.subordinator)
        guard !isConditional else { return }
        let content = reading.clause(from: cue.words.upperBound + 1, to: passage.sentence.upperBound)
        let source = cue.edge - 1..<cue.edge
        add(
            Attribution(
                content: [content],
                source: [source],
                cue: [cue.words],
                speaker: nil,
                pattern: .reported,
                sureness: .high,
                verb: reading.traits[cue.verb]
            ),
            reading
        )
    }

    /// Whether what stands before the unit is what was said: not when the cue has a clause of its own after it.
    private func claims(
        _ quotation: Int,
        _ unit: CueUnit,
        _ passage: Passage,
        _ reading: borrowing Reading
    ) -> Bool {
        if unit.isShared { return false }
        let own = reading.traits[unit.cue.verb]
        if own.has(.act), !own.has([.say, .manner, .think]) { return false }
        if unit.isInverted { return true }
        let inside = reading.quotations[quotation]
        let isOpen = reading.traits[inside.close - 1].has(.comma)
        if isOpen, reading.isWhole(inside, passage), !reading.isName(inside) { return true }
        let complement = reading.complement(from: unit.upper, to: passage.sentence.upperBound, verb: own)
        guard let complement else { return true }
        if complement.hasThat || complement.isInfinitive || complement.isQuestion { return false }
        if complement.isQuotation { return !reading.traits[complement.start - 1].has(.colon) }
        if inside.close < passage.sentence.lowerBound { return false }
        let rest = complement.start..<passage.sentence.upperBound
        return isOpen && inside.inner.count > 5 || !reading.hasVerb(rest) && rest.count < 5
            || reading.traits[complement.start].has(.preposition)
    }
}
