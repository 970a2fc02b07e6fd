/// What a speaker is.
enum SpeakerKind: String {
    case person, organisation, group, unnamed
}

/// A speaker as the article names it.
struct Speaker {
    /// The name's tokens, without title.
    var name: Range<Int>
    var kind: SpeakerKind
    /// The title before the name.
    var title: Range<Int>?
    /// More than one person fits.
    var isAmbiguous = false
    /// A pronoun might mean somebody else.
    var isGuess = false
}

/// A capitalised run of an article that may be a name, titles taken off.
struct Name {
    var tokens: Range<Int>
    var hasTitle: Bool
    var gender: Traits
    var isOrganisation: Bool
}

/// The names of one article, in order.
struct Names {
    private(set) var all: [Name] = []

    /// Lists the names of the body.
    mutating func find(in reading: borrowing Reading) {
        all.removeAll(keepingCapacity: true)
        for paragraph in reading.paragraphs {
            var token = paragraph.lowerBound
            while token < paragraph.upperBound {
                guard reading.isNamePart(token) else {
                    token += 1
                    continue
                }
                let start = token
                while token < paragraph.upperBound,
                    reading.isNamePart(token) || reading.joinsName(token, paragraph)
                {
                    token += 1
                }
                if let name = reading.name(in: start..<token) { all.append(name) }
            }
        }
    }

    /// Takes names of people that are no part of those found.
    mutating func add(_ people: [Range<Int>], _ reading: borrowing Reading) {
        let count = all.count
        for tokens in people {
            let isKnown = all.contains { !$0.isOrganisation && $0.tokens.overlaps(tokens) }
            if isKnown { continue }
            let gender = reading.traits[tokens.lowerBound].intersection([.maleName, .femaleName])
            all.append(Name(tokens: tokens, hasTitle: false, gender: gender, isOrganisation: false))
        }
        if all.count > count { all.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
    }
}

extension Reading {
    /// Whether a token can stand in a name.
    func isNamePart(_ token: Int) -> Bool {
        let own = traits[token]
        return own.has(.capital) && !own.has([.time, .determiner, .auxiliary, .common]) && !isClosed(own)
    }

    private func isClosed(_ own: Traits) -> Bool {
        !own.has(.allCapitals)
            && own.has([.preposition, .subordinator, .coordinator, .pronoun, .possessive, .relative, .that])
    }

    /// A lower-case particle or a hyphen between two parts of a name.
    func joinsName(_ token: Int, _ limit: Range<Int>) -> Bool {
        guard token > limit.lowerBound, token + 1 < limit.upperBound else { return false }
        let own = traits[token]
        if own.rawValue == Traits.known.rawValue {
            return touches[token] && touches[token + 1] && isNamePart(token - 1) && isNamePart(token + 1)
        }
        if own.has(.coordinator), traits[token - 1].has(.letter), traits[token + 1].has(.letter) {
            return true
        }
        let followsName =
            isNamePart(token - 1)
            || token - 1 > limit.lowerBound && traits[token - 1].has(.nameParticle)
                && traits[token - 1].has(.lower) && isNamePart(token - 2)
        return own.has(.nameParticle) && own.has(.lower) && followsName
            && (isNamePart(token + 1) || traits[token + 1].has(.nameParticle))
    }

    /// A run of capitals as a name: titles and nationalities before it are taken off.
    func name(in run: Range<Int>) -> Name? {
        var start = run.lowerBound
        while start < run.upperBound, isTitle(start, run) { start += 1 }
        if let office = office(in: start..<run.upperBound) { start = office + 1 }
        guard start < run.upperBound else { return nil }
        if start == run.upperBound - 1, traits[start].has(.organisation) { start = run.lowerBound }
        let tokens = start..<run.upperBound
        let before = start > 0 ? traits[start - 1] : []
        let gender = gender(of: start, behind: start > run.lowerBound ? traits[start - 1] : before)
        let isOrganisation =
            tokens.contains { traits[$0].has([.organisation, .media, .nationality]) }
            || tokens.count == 1 && traits[start].has(.allCapitals)
            || before.has(.determiner) && start == run.lowerBound
        let hasTitle = before.has([.title, .role]) && start > 0
        return Name(
            tokens: tokens,
            hasTitle: hasTitle,
            gender: gender,
            isOrganisation: isOrganisation && !hasTitle
        )
    }

    /// What the title before a name tells, else its first word.
    private func gender(of name: Int, behind title: Traits) -> Traits {
        if title.has(.maleTitle) { return .maleName }
        if title.has(.femaleTitle) { return .femaleName }
        return traits[name].intersection([.maleName, .femaleName])
    }

    /// `Ferry Board Secretary Ann Hill`: the last title of a run, when what follows may be a person's name.
    private func office(in run: Range<Int>) -> Int? {
        guard let last = run.last(where: { isOffice($0, run) }),
            !traits[run.lowerBound].has([.maleName, .femaleName]),
            (1...3).contains(wordCount(last + 1..<run.upperBound)),
            !(last + 1..<run.upperBound).contains(where: { traits[$0].has([.organisation, .media]) })
        else { return nil }
        return last
    }

    /// Words with hyphens are one.
    private func wordCount(_ tokens: Range<Int>) -> Int {
        tokens.count { !isHyphen($0) && !isHyphen($0 - 1) }
    }

    private func isOffice(_ token: Int, _ run: Range<Int>) -> Bool {
        let own = traits[token]
        guard token + 1 < run.upperBound, !own.has([.maleName, .femaleName]) else { return false }
        return own.has([.role, .shortTitle])
            || own.has(.title) && traits[token + 1].has([.maleName, .femaleName])
    }

    private func isTitle(_ token: Int, _ run: Range<Int>) -> Bool {
        let own = traits[token]
        if own.has([.maleName, .femaleName]) { return false }
        if own.has(.title) || own.has(.role) { return true }
        guard own.has(.nationality), token + 1 < run.upperBound else { return false }
        return traits[token + 1].has([.title, .role]) || traits[token + 1].has(.nationality)
    }
}
