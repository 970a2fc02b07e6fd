/// Finds out who is meant by the words that name a speaker.
struct Speakers {
    let reading: Reading
    let names: [Name]

    /// The speaker that a phrase names; nil for pronouns that lead nowhere.
    ///
    /// `told` is what was said before.
    func speaker(of phrase: Range<Int>, whole: Range<Int>?, after told: Told) -> Speaker? {
        let first = reading.traits[phrase.lowerBound]
        if phrase.count == 1, first.has([.he, .she]) {
            return person(at: phrase.lowerBound, first.intersection([.he, .she]), told)
        }
        if phrase.count == 1, first.has(.they) { return group(before: phrase.lowerBound, told) }
        if phrase.count == 1, first.has(.it) { return institution(before: phrase.lowerBound, told) }
        if phrase.count == 1, first.has(.pronoun), !first.has(.allCapitals) { return nil }
        if phrase.count == 1, first.has(.document), first.has(.plural) { return nil }
        if first.has(.possessive), phrase.count == 1 { return person(at: phrase.lowerBound, [], told) }
        return named(phrase, whole: whole)
    }

    /// The speaker a noun phrase names by itself.
    func named(_ phrase: Range<Int>, whole: Range<Int>?) -> Speaker {
        var phrase = phrase
        if phrase.count > 1, reading.traits[phrase.upperBound - 1].has(.document), !isOneOfMany(phrase),
            reading.speaks(through: phrase.upperBound - 2)
        {
            phrase = phrase.lowerBound..<phrase.upperBound - 1
        }
        if let bracket = phrase.first(where: { reading.traits[$0].has(.openBracket) }),
            bracket > phrase.lowerBound
        {
            phrase = phrase.lowerBound..<bracket
        }
        if let several = reading.several(in: phrase) { return Speaker(name: several, kind: .group) }
        if let person = lastName(of: phrase) {
            return full(person, phrase.lowerBound..<person.tokens.lowerBound)
        }
        if let holder = holder(of: phrase, whole: whole) { return full(holder, phrase) }
        var office = phrase.lowerBound
        let head = headEnd(phrase, &office)
        var start = head
        while start > office, reading.isNamePart(start - 1) || isJoiner(start - 1, phrase) {
            start -= 1
        }
        guard start < head, let name = reading.name(in: start..<head) else {
            return described(phrase, head: head, whole: whole)
        }
        let startsWithName = name.tokens.lowerBound == phrase.lowerBound
        if name.isOrganisation || isInstitution(phrase, name) {
            return Speaker(name: phrase, kind: .organisation)
        }
        let title = startsWithName ? nil : phrase.lowerBound..<name.tokens.lowerBound
        return full(name, title)
    }

    /// `an Oland Post report`: one of theirs, so the report stays.
    private func isOneOfMany(_ phrase: Range<Int>) -> Bool {
        let first = reading.traits[phrase.lowerBound]
        return first.has(.indefinite) || first.has([.determiner, .it]) && !first.has(.article)
    }

    /// `University of Oland ferry expert Ann Hill`: the name at the end, right after what the person is.
    private func lastName(of phrase: Range<Int>) -> Name? {
        var start = phrase.upperBound
        while start > phrase.lowerBound, reading.isNamePart(start - 1) || isJoiner(start - 1, phrase) {
            start -= 1
        }
        guard start < phrase.upperBound, start > phrase.lowerBound, phrase.upperBound - start < 5,
            reading.traits[start - 1].has(.lower), reading.traits[start - 1].has([.role, .title]),
            let name = reading.name(in: start..<phrase.upperBound), name.tokens.lowerBound == start,
            !name.tokens.contains(where: { reading.traits[$0].has([.organisation, .media]) })
        else { return nil }
        return name
    }

    private func isJoiner(_ token: Int, _ phrase: Range<Int>) -> Bool { reading.joinsName(token, phrase) }

    /// Where the head ends: before `of`, `for`, `in`, unless a name follows a title's `of`.
    private func headEnd(_ phrase: Range<Int>, _ office: inout Int) -> Int {
        var token = phrase.lowerBound
        while token < phrase.upperBound {
            if reading.isAttaching(token), token > phrase.lowerBound {
                let isOffice =
                    reading.traits[token - 1].has(.title)
                    && reading.traits[phrase.upperBound - 1].has(.capital)
                let rest = token + 1..<phrase.upperBound
                if isOffice, rest.count >= 2, rest.allSatisfy({ reading.isNamePart($0) }),
                    let name = nameStart(after: rest.lowerBound, in: phrase)
                {
                    office = name
                    return phrase.upperBound
                }
                return token
            }
            token += 1
        }
        return phrase.upperBound
    }

    /// Where the name begins after the field of an office (`Secretary of State Ann Hill`): at a given name, else
    /// after the field's first word; nil for an office alone (`the Director of National Ferries`).
    private func nameStart(after field: Int, in phrase: Range<Int>) -> Int? {
        let words = field + 1..<phrase.upperBound
        if let given = words.first(where: { reading.traits[$0].has([.maleName, .femaleName]) }) {
            return given
        }
        return words.count == 1 && reading.traits[phrase.lowerBound].has(.determiner) ? nil : field + 1
    }

    private func isInstitution(_ phrase: Range<Int>, _ name: Name) -> Bool {
        let first = reading.traits[phrase.lowerBound]
        if name.hasTitle { return false }
        return first.has(.determiner) && name.tokens.lowerBound == phrase.lowerBound + 1
    }

    /// A phrase without a name; a name may follow between commas (`the director, Ann Hill,`).
    private func described(_ phrase: Range<Int>, head: Int, whole: Range<Int>?) -> Speaker {
        if let name = nameBehind(phrase, whole: whole) { return full(name, phrase) }
        let nouns = phrase.lowerBound..<head
        let noun =
            nouns.last { reading.traits[$0].has([.group, .role]) }.map { reading.traits[$0] }
            ?? reading.traits[head - 1]
        if noun.has(.group) { return Speaker(name: phrase, kind: .group) }
        if noun.has(.role) { return Speaker(name: phrase, kind: .unnamed) }
        if noun.has([.organisation, .media]) { return Speaker(name: phrase, kind: .organisation) }
        return Speaker(name: phrase, kind: .unnamed)
    }

    /// `Chief Superintendent, Ann Hill,`: the name behind the comma after an office in capitals.
    private func holder(of phrase: Range<Int>, whole: Range<Int>?) -> Name? {
        let last = reading.traits[phrase.upperBound - 1]
        guard last.has([.title, .role]), last.has(.capital),
            !phrase.contains(where: { reading.traits[$0].has([.maleName, .femaleName]) })
        else { return nil }
        return nameBehind(phrase, whole: whole)
    }

    /// The person's name between commas behind a phrase.
    private func nameBehind(_ phrase: Range<Int>, whole: Range<Int>?) -> Name? {
        guard let whole, whole.upperBound > phrase.upperBound + 1,
            reading.traits[phrase.upperBound].has(.comma)
        else { return nil }
        let start = phrase.upperBound + 1
        var end = start
        while end < whole.upperBound, reading.isNamePart(end) || isJoiner(end, whole) { end += 1 }
        let isClosed = end == whole.upperBound || reading.traits[end].has(.comma)
        guard end > start, isClosed, let name = reading.name(in: start..<end), !name.isOrganisation else {
            return nil
        }
        return name
    }
}
