/// Gives quotations without a cue of their own to the speaker before or right after them.
struct Carrying {
    let reading: Reading

    /// Adds attributions of unclaimed quotations; `found` is sorted by the start of what was said.
    func complete(_ found: inout [Attribution], claimed: inout [Bool]) {
        for number in reading.quotations.indices where !claimed[number] {
            let quotation = reading.quotations[number]
            guard let place = place(of: quotation), isSpeech(quotation, place) else { continue }
            if let index = interrupted(by: quotation, place, found) {
                claim(number, &claimed)
                found[index].content.append(contentsOf: reading.chain(from: number))
                found[index].pattern = .parenthetical
                continue
            }
            guard let carried = carry(number, place, found) else { continue }
            claim(number, &claimed)
            let index = found.firstIndex { $0.extent.lowerBound > quotation.open } ?? found.count
            found.insert(carried, at: index)
        }
    }

    /// Marks a quotation, and those of the next paragraphs that go on with it.
    private func claim(_ number: Int, _ claimed: inout [Bool]) {
        var next = number
        claimed[next] = true
        while reading.quotations[next].runsOn, next + 1 < claimed.count {
            next += 1
            claimed[next] = true
        }
    }

    /// `"…," Hill said on Monday. "…"`: the direct speech whose cue alone parts it from the quotation.
    private func interrupted(by quotation: Quotation, _ place: Site, _ found: [Attribution]) -> Int? {
        let paragraph = reading.paragraphs[place.paragraph]
        let last = found.lastIndex {
            $0.extent.lowerBound < quotation.open && paragraph.contains($0.extent.lowerBound)
        }
        guard let last, found[last].isDirect, let cue = found[last].cue.last,
            let source = found[last].source.last
        else { return nil }
        let end = max(found[last].extent.upperBound, cue.upperBound, source.upperBound)
        guard end < quotation.open, isRightAfter(found[last], quotation),
            nextSentence(quotation, paragraph, found) == nil,
            !reading.hasVerb(end..<quotation.open)
        else { return nil }
        return last
    }

    /// The sentence a quotation begins in, and its paragraph.
    struct Site {
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

    func attribution(
        _ content: [Range<Int>],
        _ other: Attribution,
        _ pattern: Pattern,
        _ sureness: Sureness
    ) -> Attribution {
        Attribution(
            content: content,
            source: other.isQuoted ? other.source : [],
            cue: [],
            speaker: other.speaker,
            pattern: pattern,
            sureness: min(sureness, other.sureness),
            isQuoted: true,
            isDirect: true,
            naming: other.naming ?? other.source.first
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
}
