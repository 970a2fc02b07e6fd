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
        if own.has(.ing), cue.isParticiple, isThing(cue, sentence, reading) { return true }
        guard own.has(.alsoNoun), own.has([.base, .present]), cue.words.lowerBound == cue.verb else {
            return false
        }
        if cue.edge > sentence.lowerBound, reading.traits[cue.edge - 1].has([.he, .she]) { return false }
        let next = cue.words.upperBound
        let after = next < sentence.upperBound ? reading.traits[next] : .stop
        if isLabel(cue, sentence, reading) { return true }
        let takes: Traits = [
            .that, .determiner, .possessive, .pronoun, .objectPronoun, .capital, .colon, .whether, .to,
            .comma, .stop,
        ]
        if !after.has(takes), next >= sentence.upperBound || !reading.isQuotationStart(next) { return true }
        guard cue.edge > sentence.lowerBound else { return true }
        let before = reading.traits[cue.edge - 1]
        // `The report, of 212 pages, finds that`
        if before.has(.comma), after.has(.that), own.has(.present), own.has(.think) { return false }
        if before.has([.determiner, .possessive, .preposition, .possessiveClitic, .coordinator, .comma]) {
            return true
        }
        return own.has(.base) && !before.has([.they, .speechPerson, .group, .relative, .plural, .adverb])
    }

    /// `a stern warning to pilots`: a form in `-ing` behind an article, with a preposition after it.
    private func isThing(_ cue: Cue, _ sentence: Range<Int>, _ reading: borrowing Reading) -> Bool {
        let next = cue.words.upperBound
        guard next < sentence.upperBound, reading.traits[next].has([.preposition, .to, .stop]),
            let phrase = reading.nounPhrase(endingAt: cue.edge, from: sentence.lowerBound)
                ?? (cue.edge - 2 >= sentence.lowerBound ? cue.edge - 2..<cue.edge : nil)
        else { return false }
        return phrase.count < 4 && reading.traits[phrase.lowerBound].has(.article)
            && phrase.lowerBound > sentence.lowerBound
            && reading.traits[phrase.upperBound - 1].has(.noHead)
    }

    /// `Story highlights`: a bare noun that opens a sentence says nothing of a thing, so both are nouns.
    private func isLabel(_ cue: Cue, _ sentence: Range<Int>, _ reading: borrowing Reading) -> Bool {
        let own = reading.traits[cue.verb]
        return own.has(.act) && !own.has([.say, .tell, .think, .manner])
            && cue.edge == sentence.lowerBound + 1
            && reading.traits[sentence.lowerBound].has(.document)
            && !reading.traits[sentence.lowerBound].has(.plural)
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
