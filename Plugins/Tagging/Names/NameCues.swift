import StageKit

/// What the words about a name tell of its kind, by what they mean rather than by which they are.
enum NameCue: UInt8 {
    /// `Hebdal said`.
    case says
    /// `Hebdal's shares`, `Hebdal shares`, `shares of Hebdal`, `chief executive of Hebdal`.
    case hasFirmPart
    /// `Hebdal's wife`.
    case hasPersonPart
    /// `the brewer Hebdal`.
    case isFirm
    /// `the striker Hebdal`.
    case isPerson
    /// `Hebdal, 44,`.
    case hasAge
    /// `Hebdal, who`.
    case who
    /// `Hebdal, which`.
    case which
    /// `in Hebdal`.
    case within
    /// `Hebdal, Oland`.
    case beforePlace
    /// `Hebdal came when she was told`.
    case pronoun
}

extension NameCue {
    /// The kind that most cues about the mentions of a name speak for, against what its words and neighbours look
    /// like; that, where they speak for none.
    static func kind(by cues: [NameCue], orElse best: NameKind) -> NameKind {
        func count(_ wanted: NameCue...) -> Int { cues.count { wanted.contains($0) } }
        let firm = count(.hasFirmPart, .isFirm)
        let person = count(.hasPersonPart, .isPerson, .hasAge, .who, .pronoun)
        // Works and events have owners and products too.
        let isFirm = cues.contains(.isFirm) || firm > 1
        if firm > person { return best == .other && !isFirm ? best : .organisation }
        if person > firm { return best == .other ? best : .person }
        let place = count(.within, .beforePlace)
        // Places that speak are known ones.
        return best == .place && count(.says) > place ? .person : best
    }
}

extension NameSentence {
    /// The cues about a name.
    func cues(_ span: Span) -> [NameCue] {
        let start = min(
            span.title.isEmpty ? span.tokens.lowerBound : span.title.lowerBound,
            span.tokens.lowerBound
        )
        let (before, after) = (start - 1, span.tokens.upperBound)
        var cues: [NameCue] = []
        let isOwner = isAny(after, ["'s", "’s", "'", "’"])
        if has(after, .speech) { cues.append(.says) }
        if isFirmPart(after, isOwner) || isOfFirmPart(before) { cues.append(.hasFirmPart) }
        if isOwner, has(after + 1, .personPart) || has(after + 2, .personPart) { cues.append(.hasPersonPart) }
        if has(before, .firmNoun), !isCapitalised(before) { cues.append(.isFirm) }
        if has(before, .job) || has(before, .office), !isCapitalised(before) { cues.append(.isPerson) }
        let isSetOff = isAny(after, [","])
        let next = isSetOff ? after + 1 : after
        if isSetOff, isAge(next) { cues.append(.hasAge) }
        if isAny(next, ["who", "whose"]) { cues.append(.who) }
        if isSetOff, isAny(next, ["which"]) { cues.append(.which) }
        if isSetOff, let role = apposition(next) { cues.append(role) }
        if has(before, .within), !isOfFirmPart(before) { cues.append(.within) }
        if isSetOff, isName(next), KnownNames.kind(text(next..<next + 1)) == .place {
            cues.append(.beforePlace)
        }
        if start == 0, isMeant(after: after) { cues.append(.pronoun) }
        return cues
    }

    /// Whether `he` or `she` follows, with none named between who could be meant but places that everybody knows.
    private func isMeant(after: Int) -> Bool {
        for index in after..<forms.count {
            if isAny(index, ["he", "she", "his", "her"]) { return true }
            if isName(index), KnownNames.kind(text(index..<index + 1)) != .place,
                !(index > after && isName(index - 1)), index + 1 >= forms.count || !isName(index + 1)
            {
                return false
            }
        }
        return false
    }

    /// What `a former mayor` or `the Oslo brewer` behind a name and its comma says of it.
    private func apposition(_ start: Int) -> NameCue? {
        guard isAny(start, ["a", "an", "the", "former"]) else { return nil }
        for index in start + 1..<max(start + 1, min(start + 6, forms.count)) {
            if !isCapitalised(index), has(index, .firmNoun) { return .isFirm }
            if !isCapitalised(index), has(index, .job) || has(index, .office) { return .isPerson }
            if tags[index] == .verb || tags[index] == .punctuation || tags[index] == .adposition {
                return nil
            }
        }
        return nil
    }

    /// `shares` or `'s yearly shares` behind a name.
    private func isFirmPart(_ after: Int, _ isOwner: Bool) -> Bool {
        guard isOwner else { return has(after, .firmPart) && !isCapitalised(after) }
        return (after + 1...after + 3).contains { has($0, .firmPart) }
    }

    /// The preposition in `shares of` or `chief executive at` before a name.
    private func isOfFirmPart(_ before: Int) -> Bool {
        isAny(before, ["of", "in", "at", "for", "with", "from"]) && has(before - 1, .firmPart)
    }

    private func isAge(_ index: Int) -> Bool {
        guard index < forms.count, (1...2).contains(forms[index].folded.count) else { return false }
        return forms[index].folded.allSatisfy { $0 &- 0x30 < 10 } && !isName(index + 1)
    }

    private func has(_ index: Int, _ trait: NameTraits) -> Bool {
        forms.indices.contains(index) && traits[index].contains(trait)
    }

    private func isCapitalised(_ index: Int) -> Bool { forms[index].capitals != .none }

    private func isAny(_ index: Int, _ words: [String]) -> Bool {
        forms.indices.contains(index) && words.contains(String(decoding: forms[index].folded, as: UTF8.self))
    }

    /// The words that have traits of cues, by the trait.
    static let cueLists: [(trait: NameTraits, words: Set<[UInt8]>)] = [
        (.speech, speech), (.firmPart, firmParts), (.personPart, personParts), (.firmNoun, firmNouns),
        (.within, within),
    ]

    private static let speech = words(
        """
        said says told tells added adds asked asks recalled recalls explained explains replied wrote writes argued argues \
        insisted insists joked smiled laughed thinks believes hopes wants knows feels remembers admits admitted
        """
    )
    private static let firmParts = words(
        """
        shares share stock stake profits profit sales revenue revenues earnings turnover bid takeover board executive \
        executives ceo chairman shareholders investors subsidiary subsidiaries headquarters customers clients employees \
        staff workers spokesman spokeswoman spokesperson officials brand brands products product factory factories plant \
        plants unit merger offer bankruptcy creditors owner owners parent debts debt services users app website platform \
        chief management directors director network software members
        """
    )
    private static let personParts = words(
        """
        wife husband son sons daughter daughters mother father brother sister parents family girlfriend boyfriend partner \
        children lawyer lawyers attorney attorneys career death life face voice hand hands head eyes heart mind body \
        house home campaign candidacy presidency resignation remarks speech comments words tweet nomination testimony \
        supporters opponent predecessor successor friend friends aides adviser advisers boss goal header cross shot pass \
        childhood marriage book novel film
        """
    )
    private static let firmNouns = words(
        """
        brewer brewery company firm group giant maker retailer bank insurer carrier airline operator chain supplier \
        publisher broadcaster carmaker automaker drugmaker manufacturer developer club side start-up startup conglomerate \
        lender utility network charity nonprofit band label newspaper magazine website consultancy broker builder \
        supermarket subsidiary
        """
    )
    private static let within = words("in near around across outside throughout inside")
}
