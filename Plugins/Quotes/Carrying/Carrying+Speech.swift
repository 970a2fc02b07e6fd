/// Which quotations without a cue are speech.
extension Carrying {
    /// Words that stand as sentences of their own; terms, titles and fragments do not.
    func isSpeech(_ quotation: Quotation, _ place: Site) -> Bool {
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
        if isPossible(quotation) { return false }
        let isClosed =
            reading.traits[quotation.close - 1].has([.stop, .dash]) || follows.has(.stop)
            || quotation.outer.upperBound >= reading.paragraphs[place.paragraph].upperBound
        return isClosed && (reading.hasVerb(inner) || inner.count > 8)
    }

    /// `The treaty may hold a clause: "…"`: wording that something may have, and nobody's speech.
    private func isPossible(_ quotation: Quotation) -> Bool {
        let before = reading.sentenceStart(of: quotation.open)..<quotation.open
        guard let modal = before.first(where: { reading.traits[$0].has(.possible) }),
            !reading.traits[modal + 1].has(.negation), modal > before.lowerBound
        else { return false }
        let subject = reading.nounPhrase(endingAt: modal, from: before.lowerBound)
        return subject.map { !$0.contains { reading.traits[$0].has([.person, .role, .group, .capital]) } }
            ?? false
    }
}
