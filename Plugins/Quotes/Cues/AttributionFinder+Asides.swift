/// Cues that stand inside what was said, at its end, or after `as`.
extension AttributionFinder {
    /// A cue between commas, or at the end: what was said stands before it, and perhaps after.
    mutating func aside(
        _ unit: CueUnit,
        _ verb: Traits,
        _ passage: Passage,
        _ reading: borrowing Reading
    ) {
        let start = passage.sentence.lowerBound
        guard verb.has([.say, .think, .tell]), !unit.isShared, !unit.source.isRelative,
            unit.lower - 1 > start,
            reading.traits[unit.lower - 1].has([.comma, .dash])
        else { return }
        let before = start..<unit.lower - 1
        let limit = passage.sentence.upperBound
        let upper = verb.has(.tell) ? reading.addresseeEnd(unit.upper, limit) : unit.upper
        let next = reading.adverbialEnd(upper, limit)
        var content = [before]
        if next < limit, reading.traits[next].has([.comma, .dash]), next + 1 < limit {
            let rest = reading.clause(from: next + 1, to: limit)
            guard reading.hasVerb(before) || reading.hasVerb(rest) || rest.count > 6 else { return }
            content.append(rest)
            return add(attribution(content, unit, .parenthetical, .medium, reading), reading)
        }
        guard next >= limit || reading.traits[next].has([.stop, .semicolon, .coordinator, .preposition]),
            before.count > 5 || reading.hasVerb(before)
        else { return }
        add(attribution(content, unit, .before, .high, reading), reading)
    }

    /// Speech named by `as`, before or after it: `As officials have said, …`.
    mutating func asSaid(_ unit: CueUnit, _ passage: Passage, _ reading: borrowing Reading) -> Bool {
        let sentence = passage.sentence
        let word = unit.lower - 1
        let verb = reading.traits[unit.cue.verb]
        guard verb.has(.say), !verb.has(.manner) || verb.has(.past) else { return false }
        var content: Range<Int>?
        var next = reading.adverbialEnd(unit.upper, sentence.upperBound)
        if word == sentence.lowerBound,
            let comma = reading.nextComma(next, min(sentence.upperBound, next + 10)),
            comma + 1 < sentence.upperBound, reading.isQuotationStart(comma + 1),
            !reading.hasVerb(next..<comma)
        {
            next = comma
        }
        if word == sentence.lowerBound, next < sentence.upperBound, reading.traits[next].has(.comma) {
            content = reading.clause(from: next + 1, to: sentence.upperBound)
        } else if word - 1 > sentence.lowerBound, reading.traits[word - 1].has(.comma),
            next >= sentence.upperBound || reading.traits[next].has([.stop, .comma, .dash, .semicolon])
        {
            content = sentence.lowerBound..<word - 1
        }
        guard let content else { return false }
        var found = attribution([content], unit, .asSaid, .high, reading)
        found.cue.insert(word..<word + 1, at: 0)
        add(found, reading)
        return true
    }
}
