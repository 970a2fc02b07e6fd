/// Cues that are no verbs.
extension AttributionFinder {
    /// Speech named by `according to`, before or after it.
    mutating func according(_ token: Int, _ passage: Passage, _ reading: borrowing Reading) {
        let sentence = passage.sentence
        guard token + 2 < sentence.upperBound, reading.traits[token + 1].has(.to),
            var core = reading.nounPhrase(startingAt: token + 2, to: sentence.upperBound)
        else { return }
        let isFirst = opensClause(token, sentence, reading)
        let end = sentence.upperBound
        if !isFirst { core = reading.released(core, to: end) }
        if isFirst || reading.traits[token - 1].has(.comma) { core = reading.widened(core, to: end) }
        let sourceEnd =
            isFirst || leadsIn(token, core.upperBound, sentence, reading)
            ? core.upperBound : reading.appositionEnd(after: core.upperBound, to: end)
        let whole = core.lowerBound..<sourceEnd
        let content = contentAround(token, whole, isFirst: isFirst, passage, reading)
        add(
            Attribution(
                content: content,
                source: [whole],
                cue: [token..<token + 2],
                speaker: core,
                pattern: .according,
                sureness: .high
            ),
            reading
        )
        lastSource = nil
    }

    /// `By 2031, according to Hill, half of the ferries will be new`: nothing but an adverbial stands before, so the
    /// claim follows the source, and what stands behind the source's comma is no apposition.
    private func leadsIn(
        _ token: Int,
        _ sourceEnd: Int,
        _ sentence: Range<Int>,
        _ reading: borrowing Reading
    ) -> Bool {
        let before = sentence.lowerBound..<token
        guard before.count > 2, reading.traits[before.lowerBound].has(.preposition),
            reading.traits[token - 1].has(.comma)
        else { return false }
        let isTime = before.dropFirst().dropLast().allSatisfy { reading.traits[$0].has([.time, .digit]) }
        let phrase = reading.nounPhrase(startingAt: before.lowerBound + 1, to: token - 1)
        guard isTime || phrase?.upperBound == token - 1 else { return false }
        let end = reading.appositionEnd(after: sourceEnd, to: sentence.upperBound)
        guard end > sourceEnd, !reading.traits[sourceEnd + 1].has(.relative) else { return false }
        let isClosed = end + 1 < sentence.upperBound && reading.traits[end].has(.comma)
        return !isClosed || reading.hasVerb(sourceEnd..<end)
    }

    /// What is said according to a source: behind it when it comes first, else before it, and on behind it.
    private func contentAround(
        _ token: Int,
        _ source: Range<Int>,
        isFirst: Bool,
        _ passage: Passage,
        _ reading: borrowing Reading
    ) -> [Range<Int>] {
        let sentence = passage.sentence
        let next = source.upperBound
        let follows = next + 1 < sentence.upperBound && reading.traits[next].has(.comma)
        if isFirst { return [reading.clause(from: follows ? next + 1 : next, to: sentence.upperBound)] }
        let comma = reading.traits[token - 1].has(.comma) ? token - 1 : token
        if let number = reading.quotation(at: comma - 1), reading.isWhole(reading.quotations[number], passage)
        {
            return [reading.quotations[number].outer]
        }
        let before = sentence.lowerBound..<comma
        return follows ? [before, reading.clause(from: next + 1, to: sentence.upperBound)] : [before]
    }

    /// Whether only a conjunction stands before the token in its sentence.
    private func opensClause(_ token: Int, _ sentence: Range<Int>, _ reading: borrowing Reading) -> Bool {
        (sentence.lowerBound..<token).allSatisfy {
            reading.traits[$0].has([.coordinator, .adverb, .comma, .mark])
        }
    }

    /// `In Hill's view, …`, `In the view of the two scholars, …`.
    mutating func view(_ token: Int, _ passage: Passage, _ reading: borrowing Reading) -> Bool {
        let sentence = passage.sentence
        var start = token - 1
        while start >= sentence.lowerBound, token - start < 8, !reading.traits[start].has(.in) { start -= 1 }
        guard start >= sentence.lowerBound, reading.traits[start].has(.in),
            opensClause(start, sentence, reading), token + 1 < sentence.upperBound
        else { return false }
        var core = start + 1..<token
        var end = token + 1
        if reading.traits[end].has(.of) {
            guard let phrase = reading.nounPhrase(startingAt: end + 1, to: sentence.upperBound) else {
                return false
            }
            core = phrase
            end = phrase.upperBound
        }
        guard !core.isEmpty, end < sentence.upperBound, reading.traits[end].has(.comma) else { return false }
        let isOwn = end == token + 1
        if isOwn, !reading.traits[token - 1].has([.possessiveClitic, .possessive]) { return false }
        let content = reading.clause(from: end + 1, to: sentence.upperBound)
        let speaker = isOwn && reading.traits[token - 1].has(.possessiveClitic) ? core.dropLast() : core[...]
        add(
            Attribution(
                content: [content],
                source: [core],
                cue: isOwn ? [start..<start + 1, token..<token + 1] : [start..<token + 2],
                speaker: speaker.startIndex..<speaker.endIndex,
                pattern: .view,
                sureness: .high
            ),
            reading
        )
        return true
    }

    /// `Hill: "…"` and `"…" – Hill`.
    mutating func sign(_ token: Int, _ passage: Passage, _ reading: borrowing Reading) {
        let paragraph = passage.paragraph
        let isColon = reading.traits[token].has(.colon)
        if isColon {
            let core = paragraph.lowerBound..<token
            guard token + 1 < paragraph.upperBound, reading.isQuotationStart(token + 1),
                (1...6).contains(core.count),
                core.allSatisfy({ reading.traits[$0].has([.capital, .nameParticle]) }),
                let number = reading.quotation(at: token + 1)
            else { return }
            add(signed(reading.chain(from: number), core, token, .colon), reading)
        } else {
            guard token > paragraph.lowerBound, reading.endsQuotation(token - 1),
                let number = reading.quotation(at: token - 1),
                let core = reading.nounPhrase(startingAt: token + 1, to: paragraph.upperBound),
                reading.traits[core.lowerBound].has(.capital),
                isSigned(core, paragraph, reading)
            else { return }
            add(signed([reading.quotations[number].outer], core, token, .dash), reading)
        }
    }

    /// Whether nothing follows a signature but its apposition, or the next quotation.
    private func isSigned(_ core: Range<Int>, _ paragraph: Range<Int>, _ reading: borrowing Reading) -> Bool {
        let end = reading.appositionEnd(after: core.upperBound, to: paragraph.upperBound)
        if end == paragraph.upperBound || reading.isQuotationStart(end) { return true }
        if end + 1 == paragraph.upperBound, reading.traits[end].has(.stop) { return true }
        let rest = end..<paragraph.upperBound
        return reading.traits[end].has(.comma) && rest.count < 12 && !reading.hasVerb(rest)
    }

    private func signed(_ content: [Range<Int>], _ core: Range<Int>, _ sign: Int, _ pattern: Pattern)
        -> Attribution
    {
        Attribution(
            content: content,
            source: [core],
            cue: [sign..<sign + 1],
            speaker: core,
            pattern: pattern,
            sureness: .high
        )
    }
}
