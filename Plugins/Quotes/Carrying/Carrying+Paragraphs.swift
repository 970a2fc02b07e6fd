/// Quotations that are paragraphs of their own.
extension Carrying {
    /// A paragraph that is all quotation: the one before may end in a colon, or have a speaker.
    func acrossParagraphs(
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
        if let last = candidates.last, last.isDirect { return attribution(content, last, .carried, .medium) }
        if let named = candidates.first(where: { isName($0.speaker) }) {
            carried.speaker = named.speaker
            carried.naming = named.naming ?? named.source.first
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
