/// Durations.
extension Grammar {
    /// A counted length, `five days`, `two-week`, `8-month-old`, and what it is shifted to: `two years ago`.
    func length(_ index: Int) -> Match? {
        if let special = someday(index) ?? fraction(index) { return special }
        guard fourDigits(index) == nil, let amount = span(index) ?? amount(index) else { return nil }
        var at = amount.end
        let isHyphened = kind(at) == .hyphen
        if isHyphened { at += 1 }
        while isCountAdjective(at) { at += 1 }
        guard let unit = unit(at), isLength(amount, unit, index),
            isCounted(amount, unit, at, from: index, isHyphened)
        else { return nil }
        var length = Length(count: amount.count, unit: unit, hasHalf: amount.hasHalf)
        at += 1
        if kind(at) == .and, kind(at + 1) == .article, kind(at + 2) == .half {
            length.hasHalf = true
            at += 3
        }
        if let shifted = shiftedLength(length, at) { return shifted }
        // `a year-earlier loss`: the article is the noun's.
        if kind(at) == .hyphen, kind(at + 1) == .earlier || kind(at + 1) == .ago { return nil }
        // An age tells of a person, not of a time.
        if isAge(at) { return nil }
        if isKind(index, at - 1) { return nil }
        var match = Match(end: tail(at), type: .duration, meaning: .duration(length))
        if amount.isApproximate { match.mod = .approx }
        if amount.isLeast { match.mod = .equalOrMore }
        if kind(at) == .or, kind(at + 1) == .number, value(at + 1) == 2, amount.count == 1 {
            match.end = at + 2
            match.mod = .approx
        }
        return match
    }

    /// `they will one day sail again`: some time to come.
    private func someday(_ index: Int) -> Match? {
        guard isNumberWord(index), value(index) == 1, unit(index + 1) == .day, index > first,
            kind(index - 1) == .modal || kind(index - 1) == .pronoun || kind(index - 1) == .negation
        else { return nil }
        return Match(end: index + 2, type: .date, meaning: .reference(.future))
    }

    /// What is no length: `a quarter`, a fourth part or a time of reports; `a calendar year`, a way to reckon;
    /// `24 hours a day`, all the time.
    private func isKind(_ index: Int, _ at: Int) -> Bool {
        if kind(index) == .article, unit(at) == .quarter || kind(at - 1) == .trading { return true }
        return kind(at + 1) == .article && kind(at + 2) == .unit && kind(index) == .number
            && unit(at) == .hour && unit(at + 2) == .day
    }

    private func isCountAdjective(_ index: Int) -> Bool {
        switch kind(index) {
        case .additional, .trading, .fullness, .more: true
        default: false
        }
    }

    /// Whether number and unit go together: a plural after a vague word, no ordinal `second` after a number.
    private func isCounted(_ amount: Amount, _ unit: TimeUnit, _ at: Int, from index: Int, _ isHyphened: Bool)
        -> Bool
    {
        let isPlural = flags(at).contains(.plural)
        if kind(at) == .ordinal { return amount.count == 1 && kind(index) != .article || isHyphened }
        if kind(index) == .vague { return isPlural || isHyphened }
        if amount.count == nil { return isPlural }
        if kind(index) == .article { return !isPlural || amount.count != 1 }
        if unit == .quarter { return isPlural && !isHyphened && kind(at + 1) != .of }
        return true
    }

    /// Whether `old` follows a length.
    func isAge(_ index: Int) -> Bool { kind(skip(.hyphen, index)) == .old }

    /// `a three-year period`, with the article of a hyphened length.
    func period(_ index: Int) -> Match? {
        guard kind(index + 1) == .number, var match = length(index + 1), isHyphened(match),
            kind(match.end) == .period
        else { return nil }
        match.end += 1
        return match
    }

    /// Past `-long` after a length.
    func tail(_ index: Int) -> Int {
        kind(index) == .hyphen && kind(index + 1) == .long ? index + 2 : index
    }

    /// `a day` after a count or a noun is a rate: `24 hours a day`, `$300 a week`.
    private func isLength(_ amount: Amount, _ unit: TimeUnit, _ index: Int) -> Bool {
        guard kind(index) == .article, amount.end == index + 1, index > first else { return true }
        if unit == .weekend { return false }
        let next = kind(amount.end + 1)
        if next == .ago || next == .earlier || next == .later || next == .and || next == .or { return true }
        switch kind(index - 1) {
        case .none: return tokens[index - 1].tense != .none || flags(index - 1).contains(.mark)
        case .number, .percent, .unit, .half, .rate, .currency: return false
        default: return true
        }
    }

    /// A length without a unit: `a while`.
    func indefinite(_ index: Int) -> Match? {
        guard kind(index + 1) == .while else { return nil }
        return Match(end: index + 2, type: .duration, meaning: .duration(Length()))
    }
}
