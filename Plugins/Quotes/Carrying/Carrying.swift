/// Gives quotations without a cue of their own to the speaker before or right after them.
struct Carrying {
    let reading: Reading

    /// Adds attributions of unclaimed quotations; `found` is sorted by the start of what was said.
    func complete(_ found: inout [Attribution], claimed: inout [Bool]) {
        for number in reading.quotations.indices where !claimed[number] {
            let quotation = reading.quotations[number]
            guard let place = place(of: quotation), isSpeech(quotation, place) else { continue }
            guard let carried = carry(number, place, found) else { continue }
            var next = number
            claimed[next] = true
            while reading.quotations[next].runsOn, next + 1 < claimed.count {
                next += 1
                claimed[next] = true
            }
            let index = found.firstIndex { $0.extent.lowerBound > quotation.open } ?? found.count
            found.insert(carried, at: index)
        }
    }

    /// The sentence a quotation begins in, and its paragraph.
    private struct Site {
        var sentence: Int
        var paragraph: Int
    }

    private func place(of quotation: Quotation) -> Site? {
        guard let sentence = last(reading.sentences, notAfter: quotation.open),
            let paragraph = last(reading.paragraphs, notAfter: quotation.open)
        else { return nil }
        return Site(sentence: sentence, paragraph: paragraph)
    }

    private func last(_ ranges: [Range<Int>], notAfter token: Int) -> Int? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound <= token { low = middle + 1 } else { high = middle }
        }
        return low > 0 && ranges[low - 1].contains(token) ? low - 1 : nil
    }

    /// Words that stand as sentences of their own; terms, titles and fragments do not.
    private func isSpeech(_ quotation: Quotation, _ place: Site) -> Bool {
        let inner = quotation.inner
        guard inner.count >= 4,
            reading.isWhole(
                quotation,
                Passage(
                    sentence: reading.sentences[place.sentence],
                    paragraph: reading.paragraphs[place.paragraph]
                )
            )
        else { return false }
        let follows =
            quotation.close + 1 < reading.paragraphs[place.paragraph].upperBound
            ? reading.traits[quotation.close + 1] : .stop
        if quotation.runsOn { return true }
        let isClosed =
            reading.traits[quotation.close - 1].has([.stop, .dash]) || follows.has(.stop)
            || quotation.outer.upperBound >= reading.paragraphs[place.paragraph].upperBound
        return isClosed && (reading.hasVerb(inner) || inner.count > 8)
    }

    private func carry(_ number: Int, _ place: Site, _ found: [Attribution]) -> Attribution? {
        let quotation = reading.quotations[number]
        let paragraph = reading.paragraphs[place.paragraph]
        let content = reading.chain(from: number)
        let before = found.last {
            $0.extent.lowerBound < quotation.open && paragraph.contains($0.extent.lowerBound)
        }
        if let before, before.speaker != nil {
            let isNext =
                isRightAfter(before, quotation)
            let sureness: Sureness =
                before.isDirect && isNext ? .high : before.isDirect || isNext ? .medium : .low
            return attribution(content, before, .carried, sureness)
        }
        if let next = nextSentence(quotation, paragraph, found) {
            var carried = attribution(content, next, .nextSentence, .medium)
            carried.source = next.source
            carried.cue = next.cue
            return carried
        }
        if let subject = subjectBefore(quotation, place) {
            return Attribution(
                content: content,
                source: [subject.whole],
                cue: [],
                speaker: subject.core,
                pattern: .carried,
                sureness: .low,
                isQuoted: true,
                isDirect: true
            )
        }
        return acrossParagraphs(content, quotation, place, found)
    }

    /// Whether nothing but the rest of an attribution's own sentence stands between it and the quotation.
    private func isRightAfter(_ before: Attribution, _ quotation: Quotation) -> Bool {
        let end = max(
            before.extent.upperBound,
            before.source.last?.upperBound ?? 0,
            before.cue.last?.upperBound ?? 0
        )
        guard let sentence = last(reading.sentences, notAfter: end - 1) else { return false }
        return quotation.open - reading.sentences[sentence].upperBound < 2
    }

    private func attribution(
        _ content: [Range<Int>],
        _ other: Attribution,
        _ pattern: Pattern,
        _ sureness: Sureness
    ) -> Attribution {
        Attribution(
            content: content,
            source: [],
            cue: [],
            speaker: other.speaker,
            pattern: pattern,
            sureness: min(sureness, other.sureness),
            isQuoted: true,
            isDirect: true
        )
    }

    /// The attribution that the sentence right after the quotation begins with.
    private func nextSentence(
        _ quotation: Quotation,
        _ paragraph: Range<Int>,
        _ found: [Attribution]
    ) -> Attribution? {
        let next = quotation.outer.upperBound
        return found.first {
            guard let source = $0.source.first, let cue = $0.cue.first, paragraph.contains(next) else {
                return false
            }
            return source.lowerBound == next && $0.speaker != nil && cue.lowerBound >= source.upperBound
                && !$0.verb.isEmpty
        }
    }

    /// `Hill shook her head. "…"`: who the sentence before tells of.
    private func subjectBefore(_ quotation: Quotation, _ place: Site) -> Source? {
        guard place.sentence > 0 else { return nil }
        let sentence = reading.sentences[place.sentence - 1]
        guard reading.paragraphs[place.paragraph].contains(sentence.lowerBound),
            let subject = reading.mainSubject(of: sentence)
        else { return nil }
        let first = reading.traits[subject.core.lowerBound]
        return first.has([.he, .she]) || first.has(.capital) && !first.has([.organisation, .nationality])
            ? subject : nil
    }

    /// A paragraph that is all quotation: the one before may end in a colon, or have a speaker.
    private func acrossParagraphs(
        _ content: [Range<Int>],
        _ quotation: Quotation,
        _ place: Site,
        _ found: [Attribution]
    ) -> Attribution? {
        let paragraph = reading.paragraphs[place.paragraph]
        var carried = Attribution(
            content: content,
            source: [],
            cue: [],
            speaker: nil,
            pattern: .carried,
            sureness: .low,
            isQuoted: true,
            isDirect: true
        )
        guard place.paragraph > 0, quotation.open == paragraph.lowerBound else { return carried }
        let before = reading.paragraphs[place.paragraph - 1]
        if reading.traits[before.upperBound - 1].has(.colon) { return introduced(carried, place) ?? carried }
        let candidates = found.filter { before.contains($0.extent.lowerBound) && $0.speaker != nil }
        if let last = candidates.last, last.isDirect {
            carried.speaker = last.speaker
            carried.sureness = min(.medium, last.sureness)
        } else if let named = candidates.first(where: { isName($0.speaker) }) {
            carried.speaker = named.speaker
        }
        return carried
    }

    private func isName(_ phrase: Range<Int>?) -> Bool {
        guard let phrase else { return false }
        return phrase.allSatisfy { reading.traits[$0].has(.capital) && !reading.traits[$0].has(.allCapitals) }
    }

    /// `Hill went on:` or `Hill had this to say:` at the end of the paragraph before.
    private func introduced(_ carried: Attribution, _ place: Site) -> Attribution? {
        guard place.sentence > 0 else { return nil }
        let sentence = reading.sentences[place.sentence - 1]
        guard
            let verb = sentence.last(where: {
                reading.traits[$0].has(.cue) && !reading.traits[$0].has(.capital)
            }),
            let cue = reading.cue(at: verb, from: sentence.lowerBound, to: sentence.upperBound),
            !cue.isHypothetical,
            let source = reading.source(before: cue.edge, from: sentence.lowerBound)
                ?? reading.mainSubject(of: sentence)
        else { return bySubject(carried, sentence) }
        var found = carried
        found.source = [source.whole]
        found.cue = [cue.words]
        found.speaker = source.core
        found.pattern = .colon
        found.sureness = .high
        return found
    }

    private func bySubject(_ carried: Attribution, _ sentence: Range<Int>) -> Attribution? {
        guard let source = reading.mainSubject(of: sentence) else { return nil }
        var found = carried
        found.source = [source.whole]
        found.speaker = source.core
        found.pattern = .colon
        found.sureness = .medium
        return found
    }
}
