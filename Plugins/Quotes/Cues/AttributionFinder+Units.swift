/// Cues and their speakers.
extension AttributionFinder {
    /// Joins a cue to its speaker; nil when there is none.
    func unit(_ cue: Cue, _ passage: Passage, _ reading: borrowing Reading) -> CueUnit? {
        let floor = passage.sentence.lowerBound
        if !cue.isParticiple, let unit = inverted(cue, passage, reading) { return unit }
        let own = reading.traits[cue.verb]
        let before = cue.edge > floor ? reading.traits[cue.edge - 1] : []
        if before.has(.worth) { return nil }
        let isDetached = cue.isParticiple && !hasOwnSubject(cue, floor, reading)
        let sharesSubject = before.has(.coordinator) || isDetached
        if cue.isParticiple, !isDetached, !own.has([.say, .tell]) { return nil }
        if cue.isParticiple, before.has(.preposition), !opens(cue, passage, reading) { return nil }
        let edge = isDetached ? cue.edge : reading.beforeTime(cue.edge, floor)
        if !sharesSubject, let found = reading.source(before: edge, from: floor),
            case let source = reading.withoutPredicate(found), fits(source, own, reading)
        {
            return CueUnit(
                cue: cue,
                source: source,
                lower: source.whole.lowerBound,
                upper: cue.words.upperBound,
                isInverted: false
            )
        }
        return sharedUnit(cue, passage, reading, before)
    }

    /// Joins a cue to the speaker of the one before, or to the subject of the sentence.
    private func sharedUnit(
        _ cue: Cue,
        _ passage: Passage,
        _ reading: borrowing Reading,
        _ before: Traits
    ) -> CueUnit? {
        let own = reading.traits[cue.verb]
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

    /// `a letter saying`; but a statement issued is not who states, nor is whom a letter is written to.
    private func hasOwnSubject(_ cue: Cue, _ floor: Int, _ reading: borrowing Reading) -> Bool {
        guard cue.edge > floor, reading.isNounLike(cue.edge - 1) else { return false }
        if let addressee = reading.nounPhrase(endingAt: cue.edge, from: floor),
            addressee.lowerBound > floor + 1,
            reading.traits[addressee.lowerBound - 1].has(.to),
            reading.traits[addressee.lowerBound - 2].has(.channel)
        {
            return false
        }
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
        if reading.isPredicate(source.core) || verb.has(.alsoNoun) && !reading.agrees(source.core, verb) {
            return false
        }
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
            next.has([.stop, .comma, .colon, .dash, .relative]) || last == sentence.upperBound
            || last > end && reading.traits[last].has([.stop, .comma, .colon])
        guard
            afterQuotation
                || isLast && own.has(.say)
                    && (reading.traits[source.core.lowerBound].has([.capital, .determiner])
                        || reading.traits[source.core.upperBound - 1].has(.capital))
        else { return nil }
        return CueUnit(cue: cue, source: source, lower: cue.edge, upper: end, isInverted: true)
    }
}
