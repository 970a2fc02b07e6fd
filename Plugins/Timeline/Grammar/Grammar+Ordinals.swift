/// What begins with an ordinal: `20th century`, `third quarter of 1984`, `first nine months`, `20th`.
extension Grammar {
    /// An expression that begins with an ordinal.
    func ordinal(_ index: Int) -> Match? {
        halfOf(index) ?? ordinalPart(index, year: nil) ?? century(index) ?? weekdayOfMonth(index)
            ?? firstUnits(index)
    }

    /// `first Friday in January`, `last Monday of May 2029`.
    func weekdayOfMonth(_ index: Int) -> Match? {
        let number = kind(index) == .last ? -1 : value(index)
        guard number <= 4, kind(index + 1) == .weekday, !flags(index + 1).contains(.plural),
            kind(index + 2) == .in || kind(index + 2) == .of, kind(index + 3) == .month,
            let month = month(index + 3), case .date(let date, let turn) = month.meaning, case .month = date
        else { return nil }
        return Match(
            end: month.end,
            type: .date,
            meaning: .weekdayOf(date, turn, number: number, weekday: value(index + 1))
        )
    }

    /// A quarter or half of a year, with the year it is in; `year` when that stands before it.
    func ordinalPart(_ index: Int, year: Int?) -> Match? {
        let isFinal = kind(index) == .last && kind(index + 1) == .half
        guard kind(index) == .ordinal || isFinal else { return nil }
        let number = isFinal ? 2 : value(index)
        let at = skip(.hyphen, index + 1)
        let date: DateValue
        if kind(at) == .unit, unit(at) == .quarter, !flags(at).contains(.plural), number <= 4 {
            date = .quarter(year: year, number)
        } else if kind(at) == .half, number <= 2 {
            date = .half(year: year, number)
        } else {
            return nil
        }
        if year != nil { return Match(end: at + 1, type: .date, meaning: .date(date, .tense)) }
        return inYears(date, at + 1)
    }

    /// `the last half of the 1980s`, `the first half of the 20th century`.
    func halfOf(_ index: Int) -> Match? {
        let isLast = kind(index) == .last || value(index) == 2
        guard kind(index) == .last || kind(index) == .ordinal && value(index) <= 2, kind(index + 1) == .half,
            kind(index + 2) == .of, kind(index + 3) == .the
        else { return nil }
        guard var match = kind(index + 4) == .decade ? decade(index + 4) : century(index + 4) else {
            return nil
        }
        match.mod = isLast ? .end : .start
        return match
    }

    /// A part of a year with the year that follows it: `of 1989`, `last year`, `of this year`.
    func inYears(_ date: DateValue, _ end: Int) -> Match? {
        let at = skip(.of, end)
        if let (year, end) = yearNumber(at) {
            return Match(end: end, type: .date, meaning: .date(date.inYear(year), .tense))
        }
        if kind(at) == .fiscal, let (year, end) = yearNumber(at + 1) {
            return Match(end: end, type: .date, meaning: .date(date.inYear(year), .tense))
        }
        if let (turn, end) = inYear(at) { return Match(end: end, type: .date, meaning: .date(date, turn)) }
        if case .half = date, at == end { return nil }
        return Match(end: end, type: .date, meaning: .date(date, .tense))
    }

    private func century(_ index: Int) -> Match? {
        let at = skip(.hyphen, index + 1)
        guard kind(at) == .unit, unit(at) == .century, !flags(at).contains(.plural) else { return nil }
        return Match(end: at + 1, type: .date, meaning: .date(.century(value(index) - 1), .tense))
    }

    /// `first nine months`, `first two years`.
    private func firstUnits(_ index: Int) -> Match? {
        guard value(index) == 1, kind(index + 1) == .number, let match = length(index + 1),
            match.type == .duration
        else {
            return nil
        }
        return match
    }

    /// Whether a length is what a report is about from there on: `the first nine months`, `the nine months`.
    func isReported(_ length: Length, _ index: Int) -> Bool {
        guard length.unit == .month, let count = length.count, count > 3 else { return false }
        let at = skip(.the, index)
        return kind(at) == .ordinal || at > index && kind(at) == .number
    }

    /// Whether `last year` is what a quarter is compared with: `compared with a loss of 3 million last year`.
    func isHeldAgainst(_ match: Match, _ index: Int) -> Bool {
        guard case .shifted(-1, .year, .publication) = match.meaning else { return false }
        for back in stride(from: index - 1, through: max(first, index - 10), by: -1) {
            switch kind(back) {
            case .compared, .from: return true
            case .comma: return false
            default: continue
            }
        }
        return false
    }

    /// A day of an unnamed month, from its ordinal on: `the 20th`.
    func dayAlone(_ index: Int) -> Match? {
        guard kind(index) == .ordinal, flags(index).contains(.digits), (1...31).contains(value(index)) else {
            return nil
        }
        let next = flags(index + 1)
        let followsWord = index + 1 < limit && !next.contains(.mark) && !standsAlone(index + 1)
        if followsWord { return nil }
        return Match(
            end: index + 1,
            type: .date,
            meaning: .date(.day(year: nil, month: nil, value(index)), .tense)
        )
    }

    /// Whether an ordinal before the token can be a date: the token is no noun that it numbers.
    func standsAlone(_ index: Int) -> Bool {
        if flags(index).contains(.mark) { return true }
        return switch kind(index) {
        case .none: tokens[index].tense != .none || isPlace(index)
        case .number, .ordinal, .unit, .month, .half, .period, .newspaper, .hyphen: false
        default: true
        }
    }

    /// `local time` after a day.
    private func isPlace(_ index: Int) -> Bool { kind(index + 1) == .time }
}
