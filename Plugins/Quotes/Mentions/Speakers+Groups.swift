/// Whom `it` and `they` mean, and subjects that a colon announces.
extension Speakers {
    /// `Her neighbour put it well: the ferry, he said, was late`: the subject whose words a colon announces, when
    /// it is what somebody is and no name.
    func announced(before token: Int) -> Range<Int>? {
        let start = reading.sentenceStart(of: token)
        guard let colon = (start..<token).last(where: { reading.traits[$0].has(.colon) }),
            let subject = reading.mainSubject(of: start..<colon)?.core, subject.count > 1,
            reading.traits[subject.lowerBound].has([.determiner, .possessive])
        else { return nil }
        let end = subject.first { reading.isAttaching($0) } ?? subject.upperBound
        return reading.traits[end - 1].has(.role) && !subject.contains { reading.isNamePart($0) && $0 < end }
            ? subject : nil
    }

    /// What `it` means: the institution that spoke last, if nobody else has spoken since.
    func institution(before token: Int, _ told: Told) -> Speaker? {
        for attribution in told.attributions.reversed() {
            guard let phrase = attribution.speaker, phrase.lowerBound < token else { continue }
            if reading.traits[phrase.lowerBound].has(.pronoun), phrase.count == 1 { continue }
            guard token - phrase.upperBound < 150 else { return nil }
            var speaker = named(phrase, whole: attribution.source.first)
            speaker.isGuess = true
            return speaker.kind == .organisation ? speaker : nil
        }
        return nil
    }

    /// What `they` means: those who spoke last and are no one person.
    func group(before token: Int, _ told: Told) -> Speaker? {
        for attribution in told.attributions.reversed() {
            guard let phrase = attribution.speaker, phrase.lowerBound < token else { continue }
            if reading.traits[phrase.lowerBound].has(.pronoun), phrase.count == 1 { continue }
            let speaker = named(phrase, whole: attribution.source.first)
            if speaker.kind != .person { return speaker }
        }
        return nil
    }
}
