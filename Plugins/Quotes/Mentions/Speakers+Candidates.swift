/// Which names a pronoun may stand for.
extension Speakers {
    /// Whether a speaker may be a `he` or a `she`: a person, or one who is told by what he is.
    func fits(_ speaker: Speaker, _ search: Search) -> Bool {
        switch speaker.kind {
        case .person:
            let name = Name(tokens: speaker.name, hasTitle: false, gender: [], isOrganisation: false)
            return !gender(of: name).has(search.wrong)
        case .unnamed:
            return isDescribed(speaker, search) && reading.traits[speaker.name.lowerBound].has(.indefinite)
        default: return false
        }
    }

    /// `a council spokeswoman`: one person near by, by what she is.
    func isDescribed(_ speaker: Speaker, _ search: Search) -> Bool {
        guard speaker.kind == .unnamed, search.token - speaker.name.upperBound < 80,
            reading.traits[speaker.name.lowerBound].has(.article)
        else { return false }
        let phrase = speaker.name
        let head = phrase.dropFirst().first { reading.isAttaching($0) } ?? phrase.upperBound
        return reading.traits[head - 1].has(.role)
            && !phrase.contains { reading.traits[$0].has(search.wrong) && reading.traits[$0].has(.lower) }
    }

    /// Whether a name may be meant by a pronoun that stands outside of quotations: it is a person's, and stands
    /// neither in what the pronoun tells nor in what somebody was asked.
    func isCandidate(_ name: Name, _ search: Search) -> Bool {
        let start = name.tokens.lowerBound
        if name.isOrganisation || reading.quotation(at: start) != nil || search.told.holds(start) {
            return false
        }
        return isPerson(name) && !gender(of: name).has(search.wrong) && !isInQuestion(start)
    }

    /// `Asked if Hill would resign, he said`: Hill is whom the question is about.
    private func isInQuestion(_ token: Int) -> Bool {
        let start = reading.sentenceStart(of: token)
        let opening = (start..<token).prefix(4)
        guard let asked = opening.first(where: { reading.traits[$0].has(.asked) }) else { return false }
        return asked == start || reading.traits[asked - 1].has([.subordinator, .adverb, .mark])
    }

    /// A name that opens its sentence, or follows an introduction without a verb (`On Monday, Hill`); not whom its
    /// subject does something to (`Hill told Amadi`).
    func isSubject(_ name: Name) -> Bool {
        let start = reading.sentenceStart(of: name.tokens.lowerBound)
        let before = start..<name.tokens.lowerBound
        if let last = before.last, reading.traits[last].has(.coordinator), isActing(name) { return true }
        return !reading.hasVerb(before) && (before.count < 4 || opensClause(before))
    }

    /// `A few weeks later, Senator` before a name, or `Conservative co-chairman` at the start.
    private func opensClause(_ before: Range<Int>) -> Bool {
        var end = before.upperBound
        while end > before.lowerBound,
            reading.traits[end - 1].has([.title, .role, .nationality, .capital])
        {
            end -= 1
        }
        if end == before.lowerBound { return true }
        guard before.count < 15, reading.traits[end - 1].has(.comma) else { return false }
        return !reading.hasVerb(before.lowerBound..<end) && !reading.traits[before.lowerBound].has(.capital)
    }

    /// `and Hill is sure`: a verb right behind a name.
    private func isActing(_ name: Name) -> Bool {
        let next = name.tokens.upperBound
        guard next < reading.traits.count else { return false }
        let own = reading.traits[next]
        return own.has(.auxiliary) && !own.has(.possessiveClitic)
            || own.has(.cue) && own.has([.past, .present])
    }

    /// `Hill's office`: what follows is the subject.
    func isOwner(_ name: Name) -> Bool {
        let next = name.tokens.upperBound
        return next < reading.traits.count && reading.traits[next].has(.possessiveClitic)
    }

    /// Whether anything tells that a name is a person's.
    func isPerson(_ name: Name) -> Bool {
        if name.hasTitle || !name.gender.isEmpty { return true }
        let speaker = full(name, nil)
        if isNamedAsFirm(speaker.name) { return false }
        let isFirst = reading.forms[speaker.name.upperBound - 1] != reading.forms[name.tokens.upperBound - 1]
        return speaker.name.count > 1 && speaker.name.count < 4 && !(isFirst && speaker.isAmbiguous)
    }

    /// Whether a person is known by name or title to be a man or a woman.
    func gender(of name: Name) -> Traits {
        if !name.gender.isEmpty { return name.gender }
        let full = self.full(name, nil).name
        let own = reading.traits[full.lowerBound].intersection([.maleName, .femaleName])
        if !own.isEmpty, full.count > 1 { return own }
        let last = reading.forms[full.upperBound - 1]
        let titled = names.first {
            !$0.gender.isEmpty && $0.tokens.count == 1 && reading.forms[$0.tokens.lowerBound] == last
        }
        return titled?.gender ?? []
    }

    /// `Ann Hill, head of the board,`: what somebody is, behind a name.
    private func isApposed(_ name: Name) -> Bool {
        let next = name.tokens.upperBound
        guard next + 3 < reading.traits.count, reading.traits[next].has(.comma) else { return false }
        return (next + 1..<next + 4).contains { reading.traits[$0].has([.role, .title]) }
    }

    /// `Oland Watch`, named so three times and never by one of its words: no person's name, unless something tells.
    func isNamedAsFirm(_ name: Range<Int>) -> Bool {
        guard name.count > 1, !reading.traits[name.lowerBound].has([.maleName, .femaleName]) else {
            return false
        }
        let (first, last) = (reading.forms[name.lowerBound], reading.forms[name.upperBound - 1])
        var whole = 0
        for other in names {
            let isWhole =
                other.tokens.count == name.count && reading.forms[other.tokens.lowerBound] == first
                && reading.forms[other.tokens.upperBound - 1] == last
            if isWhole, other.hasTitle || isApposed(other) { return false }
            if isWhole { whole += 1 }
            if other.tokens.count == 1, [first, last].contains(reading.forms[other.tokens.lowerBound]) {
                return false
            }
        }
        return whole > 2
    }
}
