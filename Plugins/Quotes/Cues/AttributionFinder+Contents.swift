extension AttributionFinder {
    /// `"…," she said, "…"`: the quotation before the unit, with what stands around it.
    mutating func afterQuotation(
        _ number: Int,
        _ unit: CueUnit,
        _ passage: Passage,
        _ reading: borrowing Reading
    ) {
        let quotation = reading.quotations[number]
        let first = reading.chainStart(of: number)
        var content =
            first < number
            ? reading.chain(from: first)
            : [reading.isWhole(quotation, passage) ? quotation.outer : reading.opening(of: quotation)]
        var pattern: Pattern = unit.isInverted ? .inverted : .before
        var next = reading.adverbialEnd(unit.upper, passage.sentence.upperBound)
        let limit = passage.sentence.upperBound
        if next < limit, reading.traits[next].has([.comma, .colon, .dash]) { next += 1 }
        if next < limit, reading.traits[next].has([.coordinator]) { next += 1 }
        if next < passage.sentence.upperBound, reading.isQuotationStart(next),
            let more = reading.quotation(at: next)
        {
            content.append(contentsOf: reading.chain(from: more))
            pattern = .parenthetical
        } else if let more = reading.resumption(after: unit.upper, to: limit) {
            content.append(contentsOf: reading.chain(from: more))
            pattern = .parenthetical
        }
        add(attribution(content, unit, pattern, .high, reading), reading)
    }

    /// `The plan failed, said Hill.`: all that stands before the unit in the sentence.
    mutating func backward(_ unit: CueUnit, _ passage: Passage, _ reading: borrowing Reading) {
        let start = passage.sentence.lowerBound
        guard unit.lower - 1 > start, reading.traits[unit.lower - 1].has(.comma) else { return }
        let content = start..<unit.lower - 1
        guard content.count > 5 || reading.hasVerb(content) else { return }
        add(attribution([content], unit, unit.isInverted ? .inverted : .before, .high, reading), reading)
    }

    /// What was said after the cue, before it, or on both sides.
    mutating func forward(_ unit: CueUnit, _ verb: Traits, _ passage: Passage, _ reading: borrowing Reading) {
        let limit = passage.sentence.upperBound
        guard let complement = reading.complement(from: unit.upper, to: limit, verb: verb) else {
            return aside(unit, verb, passage, reading)
        }
        if complement.isQuotation, let number = reading.quotation(at: complement.start) {
            return beforeQuotation(number, complement, unit, passage, reading)
        }
        guard accepts(complement, verb, limit, reading) || reports(unit, complement, verb, limit, reading),
            !isMereAct(complement, unit, limit, reading)
        else {
            return aside(unit, verb, passage, reading)
        }
        let end = reading.subordinateEnd(unit, complement.start, passage.sentence)
        let content = reading.clause(from: complement.start, to: end)
        let pattern: Pattern = unit.cue.isParticiple ? .participle : .after
        let holdsQuotation = content.contains { reading.quotation(at: $0) != nil }
        let sureness = sureness(complement, verb, unit, holdsQuotation)
        add(attribution([content], unit, pattern, sureness, reading), reading)
    }

    /// `, stressing the need for a pump`: no speech where nothing else of the sentence is.
    private func isMereAct(
        _ complement: Complement,
        _ unit: CueUnit,
        _ limit: Int,
        _ reading: borrowing Reading
    ) -> Bool {
        unit.cue.isParticiple && lastSource == nil && !complement.hasThat && !complement.isQuestion
            && !reading.hasVerb(complement.start..<limit)
            && !(complement.start..<limit).contains { reading.quotation(at: $0) != nil }
    }

    private func sureness(
        _ complement: Complement,
        _ verb: Traits,
        _ unit: CueUnit,
        _ holdsQuotation: Bool
    ) -> Sureness {
        if unit.isShared { return .medium }
        if verb.has([.say, .tell]), complement.hasThat || holdsQuotation { return .high }
        return verb.has([.say, .tell, .think]) ? .medium : .low
    }

    /// `The poll found 90 percent support`: what a report finds needs no verb.
    private func reports(
        _ unit: CueUnit,
        _ complement: Complement,
        _ verb: Traits,
        _ limit: Int,
        _ reading: borrowing Reading
    ) -> Bool {
        guard verb.has(.think), !unit.cue.isParticiple, limit - complement.start > 3,
            unit.source.core.contains(where: {
                reading.traits[$0].has(.document) && reading.traits[$0].has(.lower)
            })
        else { return false }
        return !reading.traits[complement.start].has([.preposition, .to, .coordinator, .stop, .auxiliary])
    }

    /// Whether the verb takes what follows it as something said.
    private func accepts(
        _ complement: Complement,
        _ verb: Traits,
        _ limit: Int,
        _ reading: borrowing Reading
    ) -> Bool {
        if complement.start >= limit { return false }
        let opens = reading.traits[complement.start]
        if opens.has(.stop) || opens.has(.auxiliary) && !opens.has(.ing) { return false }
        if complement.isInfinitive { return true }
        // `continued pulling` is no speech, `reported seeing` is.
        if opens.has(.ing), verb.has(.manner), verb.has(.say) { return false }
        let rest = complement.start..<limit
        if complement.isQuestion { return verb.has([.say, .tell, .think]) && rest.count > 2 }
        if complement.hasThat, reading.pointsOut(complement.start, rest) { return false }
        if complement.hasThat { return verb.has([.say, .tell, .think, .pledge]) && rest.count > 2 }
        let first = reading.traits[complement.start]
        if first.has([.preposition, .to, .coordinator]) { return false }
        if verb.has(.act) || isTopic(complement.start, reading) { return rest.count > 2 }
        if verb.has([.say, .tell]) { return reading.hasVerb(rest) || rest.count > 3 }
        if verb.has(.think) {
            let isTold =
                verb.has(.pledge) && rest.dropFirst().prefix(6).contains { reading.traits[$0].has(.to) }
            return first.has([.pronoun, .determiner, .capital, .possessive])
                && (isTold || reading.hasVerb(rest))
        }
        return false
    }

    /// Whether a verb that needs one and its preposition stand before what is spoken about.
    private func isTopic(_ start: Int, _ reading: borrowing Reading) -> Bool {
        start > 1 && reading.traits[start - 2].has(.about) && reading.traits[start - 1].has(.topicParticle)
    }

    /// `said: "…"`, `described it as "…"`.
    private mutating func beforeQuotation(
        _ number: Int,
        _ complement: Complement,
        _ unit: CueUnit,
        _ passage: Passage,
        _ reading: borrowing Reading
    ) {
        let quotation = reading.quotations[number]
        let limit = passage.sentence.upperBound
        let ends =
            quotation.runsOn || quotation.close + 1 >= limit
            || reading.traits[quotation.close + 1].has([.stop, .comma, .semicolon, .dash])
        let before = reading.traits[complement.start - 1]
        let isTerm = reading.isTerm(quotation) && quotation.inner.count <= 3 && !before.has([.colon, .comma])
        if isTerm, unit.cue.isParticiple || reading.isName(quotation) { return }
        let pattern: Pattern = before.has(.colon) ? .colon : .after
        let content = ends ? reading.chain(from: number) : [reading.clause(from: complement.start, to: limit)]
        let own = reading.traits[unit.cue.verb]
        let isSure =
            own.has([.say, .tell]) && !unit.isShared && before.has([.comma, .colon]) && !unit.cue.isParticiple
        add(attribution(content, unit, pattern, isSure ? .high : .medium, reading), reading)
    }

    /// An attribution of `content` to the unit's speaker.
    mutating func attribution(
        _ content: [Range<Int>],
        _ unit: CueUnit,
        _ pattern: Pattern,
        _ sureness: Sureness,
        _ reading: borrowing Reading
    ) -> Attribution {
        lastSource = unit.source
        return Attribution(
            content: content,
            source: [unit.source.whole],
            cue: [unit.cue.edge..<unit.cue.words.upperBound],
            speaker: unit.source.core,
            pattern: pattern,
            sureness: sureness,
            verb: reading.traits[unit.cue.verb]
        )
    }
}
