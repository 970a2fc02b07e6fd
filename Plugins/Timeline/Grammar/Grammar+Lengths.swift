/// Durations, and dates told by how long ago they lie.
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

    /// The date so far away as a length says: `two years ago`, `a year later`.
    func shiftedLength(_ length: Length, _ index: Int) -> Match? {
        var at = index
        if kind(at) == .or, kind(at + 1) == .so { at += 2 }
        let sign: Int
        var basis = Basis.told
        switch kind(at) {
        case .ago: (sign, basis) = (-1, length.unit == .year && length.count == 1 ? .reported : .publication)
        case .earlier: sign = -1
        case .later: sign = 1
        case .before where endsClause(at + 1): sign = -1
        case .from where kind(at + 1) == .now: (sign, basis, at) = (1, .publication, at + 1)
        default: return nil
        }
        // `three days later` is a length, told from where the story stands.
        let isOne =
            length.count == 1
            && (length.unit == .year || kind(index - 2) == .article && length.unit?.isTime == false)
        if kind(at) != .ago, basis == .told, !isOne { return nil }
        var match = Match(end: at + 1, type: .date, meaning: .reference(sign < 0 ? .past : .future))
        if let count = length.count, let unit = length.unit, !unit.isTime {
            match.meaning = shift(sign * count, unit, basis)
        }
        if at > index + 1 { match.mod = .approx }
        return match
    }

    /// Decades and centuries are counted off in years from the day of writing: `two decades ago`.
    private func shift(_ count: Int, _ unit: TimeUnit, _ basis: Basis) -> Meaning {
        switch (basis, unit) {
        case (.publication, .decade): .shifted(count * 10, .year, basis)
        case (.publication, .century): .shifted(count * 100, .year, basis)
        default: .shifted(count, unit, basis)
        }
    }

    /// True where nothing can follow that a preposition would take.
    func endsClause(_ index: Int) -> Bool {
        index >= limit || flags(index).contains(.mark) && kind(index) != .currency
    }

    /// Bare units: `years`, `months ago`, `year-earlier`, `year-end`.
    func unitFirst(_ index: Int) -> Match? {
        guard let unit = unit(index) else { return nil }
        if let fraction = fraction(index) { return fraction }
        let next = skip(.hyphen, index + 1)
        if flags(index).contains(.plural) {
            if kind(index + 1) == .ago {
                return Match(end: index + 2, type: .date, meaning: .reference(.past))
            }
            return bareUnits(index, unit)
        }
        switch kind(next) {
        case .ago, .earlier:
            guard unit.rawValue >= TimeUnit.day.rawValue else { return nil }
            return comparable(next + 1)
                ?? Match(end: next + 1, type: .date, meaning: .shifted(-1, unit, .told))
        case .end where unit == .year:
            return yearEnd(index, next + 1)
        case .long where next > index + 1:
            return Match(end: next + 1, type: .duration, meaning: .duration(Length(count: 1, unit: unit)))
        case .possessive where unit == .year && kind(next + 1) == .end:
            return Match(end: next + 2, type: .date, meaning: .shifted(0, .year, .publication), mod: .end)
        default: return nil
        }
    }

    /// `year-end` is the day on which books are closed.
    private func yearEnd(_ index: Int, _ end: Int) -> Match {
        let turn: Turn = kind(index - 1) == .since ? .last : .this
        return Match(end: end, type: .date, meaning: .date(.day(year: nil, month: 12, 31), turn))
    }

    /// The quarter or period of the year before: what stands after `year-earlier`.
    func comparable(_ index: Int) -> Match? {
        if isQuarter(index) {
            return Match(end: index + 1, type: .date, meaning: .shifted(-1, .year, .told))
        }
        if kind(index) == .number, let match = length(index), match.type == .duration { return match }
        guard kind(index) == .ordinal, unit(skip(.hyphen, index + 1)) == .quarter else { return nil }
        let date = DateValue.quarter(year: nil, value(index))
        return Match(end: skip(.hyphen, index + 1) + 1, type: .date, meaning: .date(date, .year(-1)))
    }

    /// `for years`, `in months`, `weeks or months`: a length that nobody counted.
    private func bareUnits(_ index: Int, _ unit: TimeUnit) -> Match? {
        guard unit.rawValue >= TimeUnit.day.rawValue else { return nil }
        if kind(index + 1) == .hyphen, kind(index + 2) == .old {
            return isCountedBefore(index) ? nil : vague(unit, index + 3)
        }
        let length = Match(
            end: joined(tail(index + 1)),
            type: .duration,
            meaning: .duration(Length(count: nil, unit: unit))
        )
        switch index > first ? kind(index - 1) : .none {
        case .for, .in, .within, .over, .after, .about: return length
        // `the weeks before the vote`: what is told by what came next.
        case .of: return nil
        case _ where leadsOn(index + 1): return length
        default: return tail(index + 1) > index + 1 ? length : nil
        }
    }

    /// Whether the unit has its number before it, as an age has.
    private func isCountedBefore(_ index: Int) -> Bool {
        switch index > first ? kind(index - 1) : .none {
        case .number, .half, .hyphen, .vague: true
        default: false
        }
    }

    private func vague(_ unit: TimeUnit, _ end: Int) -> Match {
        Match(end: end, type: .duration, meaning: .duration(Length(count: nil, unit: unit)))
    }

    /// The end of `weeks or months` after its first unit.
    func joined(_ index: Int) -> Int {
        guard kind(index) == .or || kind(index) == .and, kind(index + 1) == .unit,
            flags(index + 1).contains(.plural)
        else { return index }
        return index + 2
    }

    /// Whether a clause or noun follows that the time is told by.
    private func leadsOn(_ index: Int) -> Bool {
        switch kind(index) {
        case .before, .after: !endsClause(index + 1)
        case .that: index + 1 < limit && tokens[index + 1].tense == .past
        default: false
        }
    }

    /// A length without a unit: `a while`.
    func indefinite(_ index: Int) -> Match? {
        guard kind(index + 1) == .while else { return nil }
        return Match(end: index + 2, type: .duration, meaning: .duration(Length()))
    }
}
