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

    /// What `it` means: the institution that spoke last, or that a sentence since then is about; nil when a person
    /// spoke last.
    func institution(before token: Int, _ told: Told) -> Speaker? {
        var floor = -1
        var spoken: Speaker?
        for attribution in told.attributions.reversed() {
            guard let phrase = attribution.speaker, phrase.lowerBound < token else { continue }
            if reading.traits[phrase.lowerBound].has(.pronoun), phrase.count == 1 { continue }
            guard token - phrase.upperBound < 150 else { break }
            floor = phrase.upperBound
            let speaker = named(phrase, whole: attribution.source.first)
            if speaker.kind == .organisation || isMaybeFirm(speaker) { spoken = speaker }
            break
        }
        let start = min(token, told.content.first?.lowerBound ?? token)
        let subject = names.last { isInstitution($0, between: floor, start) }
        guard var found = subject.map({ Speaker(name: $0.tokens, kind: .organisation) }) ?? spoken else {
            return nil
        }
        found.kind = .organisation
        found.title = nil
        found.isGuess = true
        return found
    }

    /// A name that nothing tells to be a person's.
    private func isMaybeFirm(_ speaker: Speaker) -> Bool {
        let name = Name(tokens: speaker.name, hasTitle: false, gender: [], isOrganisation: false)
        return speaker.kind == .person && speaker.title == nil && gender(of: name).isEmpty
            && !isTitledElsewhere(speaker.name)
    }

    private func isTitledElsewhere(_ name: Range<Int>) -> Bool {
        let last = reading.forms[name.upperBound - 1]
        return names.contains { $0.hasTitle && reading.forms[$0.tokens.upperBound - 1] == last }
    }

    /// Whether the sentence right before is about an institution of that name.
    private func isInstitution(_ name: Name, between floor: Int, _ token: Int) -> Bool {
        let start = name.tokens.lowerBound
        guard start > floor, name.tokens.upperBound <= token, token > 0,
            start == reading.sentenceStart(of: token - 1), reading.quotation(at: start) == nil
        else { return false }
        guard isTopic(name) else { return false }
        return name.isOrganisation
            || !name.hasTitle && isMaybeFirm(Speaker(name: name.tokens, kind: .person))
    }

    /// Whether a name that opens a sentence is its subject, and no word with a capital for that alone.
    private func isTopic(_ name: Name) -> Bool {
        let next = name.tokens.upperBound
        guard next < reading.traits.count else { return false }
        let own = reading.traits[next]
        let isSubject =
            own.has([.auxiliary, .verb, .possessiveClitic, .comma])
            || own.has(.cue) && own.has([.past, .present])
        if !isSubject || name.tokens.count > 1 { return isSubject }
        let start = name.tokens.lowerBound
        if reading.traits[start].has([.allCapitals, .organisation, .media]) { return true }
        return reading.forms.indices.contains { other in
            reading.forms[other] == reading.forms[start] && reading.sentenceStart(of: other) != other
        }
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
