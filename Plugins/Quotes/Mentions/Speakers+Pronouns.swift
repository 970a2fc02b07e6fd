/// Whom `he` and `she` mean.
extension Speakers {
    /// The nearest speaker or subject before a pronoun that fits.
    func person(at token: Int, _ gender: Traits, _ told: Told) -> Speaker? {
        if let subject = announced(before: token) { return named(subject, whole: nil) }
        let search = Search(token: token, gender: gender, told: told)
        let spoken = lastSpeaker(search)
        var found = spoken?.speaker
        if let subject = lastSubject(search, after: spoken) {
            found = full(subject, nil)
        } else if spoken.map({ !isNear($0.phrase.lowerBound, search) }) ?? true,
            let only = onlyPerson(search)
        {
            found = full(only, nil)
            found?.isGuess = true
            return found
        }
        guard var found else { return nil }
        found.isGuess = hasRival(found, search, spoken)
        return found
    }

    /// A pronoun whose person is looked for.
    struct Search {
        let token: Int
        let gender: Traits
        let told: Told

        /// What names and titles of people say whom the pronoun cannot mean.
        var wrong: Traits {
            if gender.has(.he) { return [.femaleName, .femaleTitle] }
            return gender.has(.she) ? [.maleName, .maleTitle] : []
        }
        /// Where what the pronoun tells begins, or the pronoun if it comes first.
        var start: Int { min(token, told.content.first?.lowerBound ?? token) }
    }

    /// Who spoke last before a pronoun, and what that was.
    struct Spoken {
        let phrase: Range<Int>
        let speaker: Speaker
        let content: [Range<Int>]
        /// Whom the other pronoun stands for since.
        let others: [Range<Int>]
    }

    /// The last attribution's speaker that may be meant; whom the other pronoun stands for is not.
    private func lastSpeaker(_ search: Search) -> Spoken? {
        var others: [Range<Int>] = []
        var described: Spoken?
        var doubtful: Spoken?
        for (index, attribution) in search.told.attributions.enumerated().reversed() {
            guard let phrase = attribution.speaker, phrase.lowerBound < search.token, phrase.count < 12,
                let speaker = search.told.speakers[index]
            else { continue }
            let first = reading.traits[phrase.lowerBound]
            if phrase.count == 1, first.has([.he, .she]), !search.gender.isEmpty, !first.has(search.gender) {
                others.append(speaker.name)
                continue
            }
            let spoken = Spoken(
                phrase: phrase,
                speaker: speaker,
                content: attribution.content,
                others: others
            )
            if described == nil, isDescribed(speaker, search) { described = spoken }
            guard fits(speaker, search), !others.contains(speaker.name) else { continue }
            if speaker.kind == .person, isNamedAsFirm(speaker.name) {
                doubtful = doubtful ?? spoken
                continue
            }
            if let described, names(speaker, in: described.content) { return described }
            return spoken
        }
        return doubtful
    }

    /// Whether somebody is named, by the last name at least, in what another said.
    private func names(_ speaker: Speaker, in content: [Range<Int>]) -> Bool {
        let last = reading.forms[speaker.name.upperBound - 1]
        return content.contains { piece in piece.contains { reading.forms[$0] == last } }
    }

    /// The last name that is a subject between the last speaker and the pronoun; nobody whom that speaker names.
    private func lastSubject(_ search: Search, after spoken: Spoken?) -> Name? {
        let floor = spoken.map { $0.phrase.upperBound - 1 } ?? -1
        for name in names.reversed() where name.tokens.upperBound <= search.token {
            let start = name.tokens.lowerBound
            if start <= floor || search.token - name.tokens.upperBound >= 120 { return nil }
            if spoken?.content.contains(where: { $0.contains(start) }) == true { continue }
            guard isCandidate(name, search), isSubject(name), !isOwner(name) else { continue }
            if spoken?.others.contains(full(name, nil).name) != true { return name }
        }
        return nil
    }

    /// The one person whom the sentence before names, where no subject is a person.
    private func onlyPerson(_ search: Search) -> Name? {
        guard let paragraph = reading.paragraphs.last(where: { $0.lowerBound <= search.start }) else {
            return nil
        }
        let end = reading.sentenceStart(of: search.start)
        guard end > paragraph.lowerBound else { return nil }
        let sentence = reading.sentenceStart(of: end - 1)..<end
        let people = names.filter { sentence.contains($0.tokens.lowerBound) && isCandidate($0, search) }
        guard let last = people.last, !isOwner(last), last.hasTitle || !last.gender.isEmpty,
            people.allSatisfy({ full($0, nil).name == full(last, nil).name })
        else { return nil }
        return last
    }

    /// Whether a place lies in the paragraph where what the pronoun tells begins.
    private func isNear(_ token: Int, _ search: Search) -> Bool {
        reading.paragraphs.last { $0.lowerBound <= search.start }.map { $0.lowerBound <= token } ?? false
    }

    /// Whether another person who fits opens a sentence or stands in the pronoun's own, after the speaker was
    /// named, in this paragraph or the one before.
    private func hasRival(_ speaker: Speaker, _ search: Search, _ spoken: Spoken?) -> Bool {
        let paragraph = reading.paragraphs.lastIndex { $0.lowerBound <= search.token } ?? 0
        let start = reading.paragraphs[max(0, paragraph - 1)].lowerBound
        let sentence = reading.sentenceStart(of: search.token)
        let last = reading.forms[speaker.name.upperBound - 1]
        for name in names.reversed() where name.tokens.lowerBound < search.token {
            if name.tokens.lowerBound < start || name.tokens == speaker.name { return false }
            guard isCandidate(name, search) else { continue }
            if reading.forms[full(name, nil).name.upperBound - 1] == last { return false }
            if name.tokens.lowerBound >= sentence || isSubject(name) { return true }
        }
        return false
    }
}
