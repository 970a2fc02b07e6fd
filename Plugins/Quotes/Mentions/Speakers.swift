/// Finds out who is meant by the words that name a speaker.
struct Speakers {
    let reading: Reading
    let names: [Name]

    /// The speaker that a phrase names; nil for pronouns that lead nowhere.
    ///
    /// `earlier` are attributions before.
    func speaker(of phrase: Range<Int>, whole: Range<Int>?, earlier: ArraySlice<Attribution>) -> Speaker? {
        let first = reading.traits[phrase.lowerBound]
        if phrase.count == 1, first.has([.he, .she]) {
            return person(at: phrase.lowerBound, first.intersection([.he, .she]), earlier)
        }
        if phrase.count == 1, first.has(.they) { return group(before: phrase.lowerBound, earlier) }
        if phrase.count == 1, first.has(.pronoun), !first.has(.allCapitals) { return nil }
        if phrase.count == 1, first.has(.document), first.has(.plural) { return nil }
        if first.has(.possessive), phrase.count == 1 { return person(at: phrase.lowerBound, [], earlier) }
        return named(phrase, whole: whole)
    }

    /// The speaker a noun phrase names by itself.
    private func named(_ phrase: Range<Int>, whole: Range<Int>?) -> Speaker {
        var phrase = phrase
        if phrase.count > 1, reading.traits[phrase.upperBound - 1].has(.document),
            reading.traits[phrase.upperBound - 2].has([.media, .group])
        {
            phrase = phrase.lowerBound..<phrase.upperBound - 1
        }
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
                if isOffice, rest.count >= 2, rest.allSatisfy({ reading.isNamePart($0) }) {
                    office = token + 2
                    return phrase.upperBound
                }
                return token
            }
            token += 1
        }
        return phrase.upperBound
    }

    private func isInstitution(_ phrase: Range<Int>, _ name: Name) -> Bool {
        let first = reading.traits[phrase.lowerBound]
        if name.hasTitle { return false }
        return first.has(.determiner) && name.tokens.lowerBound == phrase.lowerBound + 1
    }

    /// A phrase without a name; a name may follow between commas (`the director, Ann Hill,`).
    private func described(_ phrase: Range<Int>, head: Int, whole: Range<Int>?) -> Speaker {
        if let whole, whole.upperBound > phrase.upperBound + 1, reading.traits[phrase.upperBound].has(.comma)
        {
            let start = phrase.upperBound + 1
            var end = start
            while end < whole.upperBound, reading.isNamePart(end) || isJoiner(end, whole) { end += 1 }
            let isClosed = end == whole.upperBound || reading.traits[end].has(.comma)
            if end > start, isClosed, let name = reading.name(in: start..<end), !name.isOrganisation {
                return full(name, phrase)
            }
        }
        let nouns = phrase.lowerBound..<head
        let noun =
            nouns.last { reading.traits[$0].has([.group, .role]) }.map { reading.traits[$0] }
            ?? reading.traits[head - 1]
        if noun.has(.group) { return Speaker(name: phrase, kind: .group) }
        if noun.has(.role) { return Speaker(name: phrase, kind: .unnamed) }
        if noun.has([.organisation, .media]) { return Speaker(name: phrase, kind: .organisation) }
        return Speaker(name: phrase, kind: .unnamed)
    }

    /// The fullest form of a name that the article gives.
    private func full(_ name: Name, _ title: Range<Int>?) -> Speaker {
        var speaker = Speaker(name: name.tokens, kind: .person, title: title)
        guard name.tokens.count == 1 else { return speaker }
        let form = reading.forms[name.tokens.lowerBound]
        var best: Name?
        var isAmbiguous = false
        for isLast in [true, false] where best == nil {
            for other in names where other.tokens.count > 1 && !other.isOrganisation {
                let end = isLast ? other.tokens.upperBound - 1 : other.tokens.lowerBound
                guard reading.forms[end] == form else { continue }
                if let known = best, !isSame(known.tokens, other.tokens) {
                    isAmbiguous = true
                    if other.tokens.lowerBound > name.tokens.lowerBound { continue }
                }
                best = other
            }
        }
        if let best { speaker.name = best.tokens }
        speaker.isAmbiguous = isAmbiguous
        return speaker
    }

    private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { reading.forms[$0] == reading.forms[$1] }
    }

    /// Whom `he` or `she` means: the nearest speaker or subject before it that fits.
    private func person(at token: Int, _ gender: Traits, _ earlier: ArraySlice<Attribution>) -> Speaker? {
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

    /// Whether another person who fits is named after the speaker was, in this paragraph or the one before.
    private func hasRival(_ speaker: Speaker, _ token: Int, _ wrong: Traits) -> Bool {
        let paragraph = reading.paragraphs.lastIndex { $0.lowerBound <= token } ?? 0
        let start = reading.paragraphs[max(0, paragraph - 1)].lowerBound
        let last = reading.forms[speaker.name.upperBound - 1]
        for name in names.reversed() where name.tokens.lowerBound < token {
            if name.tokens.lowerBound < start || name.tokens == speaker.name { return false }
            if reading.quotation(at: name.tokens.lowerBound) != nil { continue }
            if name.isOrganisation || name.gender.has(wrong) { continue }
            let other = full(name, nil)
            if reading.forms[other.name.upperBound - 1] == last { return false }
            if isPerson(name) { return true }
        }
        return false
    }

    private func fits(_ speaker: Speaker, _ wrong: Traits) -> Bool {
        !reading.traits[speaker.name.lowerBound].has(wrong)
    }

    /// A name that opens its sentence.
    private func isSubject(_ name: Name, before token: Int) -> Bool {
        let start = reading.sentenceStart(of: name.tokens.lowerBound)
        return name.tokens.lowerBound - start < 4
    }

    /// Whether anything tells that a name is a person's.
    private func isPerson(_ name: Name) -> Bool {
        if name.hasTitle || !name.gender.isEmpty { return true }
        let speaker = full(name, nil)
        return speaker.name.count > 1 && (speaker.name.count < 4)
    }

    private func group(before token: Int, _ earlier: ArraySlice<Attribution>) -> Speaker? {
        for attribution in earlier.reversed() {
            guard let phrase = attribution.speaker, phrase.lowerBound < token else { continue }
            if reading.traits[phrase.lowerBound].has(.pronoun), phrase.count == 1 { continue }
            let speaker = named(phrase, whole: attribution.source.first)
            if speaker.kind != .person { return speaker }
        }
        return nil
    }
}
