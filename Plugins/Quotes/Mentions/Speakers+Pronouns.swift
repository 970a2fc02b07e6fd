/// Whom pronouns mean.
extension Speakers {
    /// Whom `he` or `she` means: the nearest speaker or subject before it that fits.
    func person(at token: Int, _ gender: Traits, _ earlier: ArraySlice<Attribution>) -> Speaker? {
        if let subject = announced(before: token) { return named(subject, whole: nil) }
        let wrong: Traits = gender.has(.he) ? .femaleName : gender.has(.she) ? .maleName : []
        var best: (phrase: Range<Int>, speaker: Speaker)?
        for attribution in earlier.reversed() {
            guard let phrase = attribution.speaker, phrase.lowerBound < token, phrase.count < 12 else {
                continue
            }
            if case let speaker = named(phrase, whole: attribution.naming ?? attribution.source.first),
                speaker.kind == .person,
                fits(speaker, wrong)
            {
                best = (phrase, speaker)
                break
            }
        }
        let nearest = names.last { name in
            name.tokens.upperBound <= token && !name.isOrganisation && token - name.tokens.upperBound < 120
                && !name.gender.has(wrong) && isSubject(name, before: token)
                && (best.map { name.tokens.lowerBound > $0.phrase.lowerBound } ?? true)
        }
        var found: Speaker?
        if let nearest, isPerson(nearest) {
            found = full(nearest, nil)
        } else {
            found = best?.speaker
        }
        guard var found else { return nil }
        found.isGuess = hasRival(found, token, wrong)
        return found
    }

    /// `Her neighbour put it well: the ferry, he said, was late`: the subject whose words a colon announces, when
    /// it is what somebody is and no name.
    private func announced(before token: Int) -> Range<Int>? {
        let start = reading.sentenceStart(of: token)
        guard let colon = (start..<token).last(where: { reading.traits[$0].has(.colon) }),
            let subject = reading.mainSubject(of: start..<colon)?.core, subject.count > 1,
            reading.traits[subject.lowerBound].has([.determiner, .possessive])
        else { return nil }
        let end = subject.first { reading.isAttaching($0) } ?? subject.upperBound
        return reading.traits[end - 1].has(.role) && !subject.contains { reading.isNamePart($0) && $0 < end }
            ? subject : nil
    }

    /// Whether another person who fits opens a sentence or stands in the pronoun's own, after the speaker was
    /// named, in this paragraph or the one before.
    private func hasRival(_ speaker: Speaker, _ token: Int, _ wrong: Traits) -> Bool {
        let paragraph = reading.paragraphs.lastIndex { $0.lowerBound <= token } ?? 0
        let start = reading.paragraphs[max(0, paragraph - 1)].lowerBound
        let sentence = reading.sentenceStart(of: token)
        let last = reading.forms[speaker.name.upperBound - 1]
        for name in names.reversed() where name.tokens.lowerBound < token {
            if name.tokens.lowerBound < start || name.tokens == speaker.name { return false }
            if reading.quotation(at: name.tokens.lowerBound) != nil { continue }
            if name.isOrganisation || name.gender.has(wrong) { continue }
            let other = full(name, nil)
            if reading.forms[other.name.upperBound - 1] == last { return false }
            let isNear = name.tokens.lowerBound >= sentence || isSubject(name, before: token)
            if isNear, isPerson(name) { return true }
        }
        return false
    }

    private func fits(_ speaker: Speaker, _ wrong: Traits) -> Bool {
        !reading.traits[speaker.name.lowerBound].has(wrong)
    }

    /// A name that opens its sentence; not whom its subject tells something (`Hill told Amadi`).
    private func isSubject(_ name: Name, before token: Int) -> Bool {
        let start = reading.sentenceStart(of: name.tokens.lowerBound)
        let before = start..<name.tokens.lowerBound
        return before.count < 4
            && !before.dropFirst().contains {
                reading.traits[$0].has(.tell) && reading.traits[$0].has([.past, .present])
            }
    }

    /// Whether anything tells that a name is a person's.
    private func isPerson(_ name: Name) -> Bool {
        if name.hasTitle || !name.gender.isEmpty { return true }
        let speaker = full(name, nil)
        return speaker.name.count > 1 && (speaker.name.count < 4)
    }

    /// What `it` means: the institution that spoke last, if nobody else has spoken since.
    func institution(before token: Int, _ earlier: ArraySlice<Attribution>) -> Speaker? {
        for attribution in earlier.reversed() {
            guard let phrase = attribution.speaker, phrase.lowerBound < token else { continue }
            if reading.traits[phrase.lowerBound].has(.pronoun), phrase.count == 1 { continue }
            guard token - phrase.upperBound < 150 else { return nil }
            var speaker = named(phrase, whole: attribution.source.first)
            speaker.isGuess = true
            return speaker.kind == .organisation ? speaker : nil
        }
        return nil
    }

    func group(before token: Int, _ earlier: ArraySlice<Attribution>) -> Speaker? {
        for attribution in earlier.reversed() {
            guard let phrase = attribution.speaker, phrase.lowerBound < token else { continue }
            if reading.traits[phrase.lowerBound].has(.pronoun), phrase.count == 1 { continue }
            let speaker = named(phrase, whole: attribution.source.first)
            if speaker.kind != .person { return speaker }
        }
        return nil
    }
}
