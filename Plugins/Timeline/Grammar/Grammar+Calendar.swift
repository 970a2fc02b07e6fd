/// Dates of the calendar: `March 2021`, `July 10th`, `4 April 1989`, `1989`, `the 1990s`.
extension Grammar {
    /// A month, with its day and year when they are told.
    func month(_ index: Int) -> Match? {
        guard isMonth(index) else { return nil }
        let month = value(index)
        let mod: Mod? = flags(index).contains(.mid) ? .mid : nil
        if let (day, end) = dayOfMonth(skip(.the, index + 1)) { return dated(month, day, end) }
        let comma = skip(.comma, index + 1)
        if let (year, end) = yearNumber(skip(.of, comma)) {
            return Match(
                end: end,
                type: .date,
                meaning: .date(.month(year: year, month), .tense),
                mod: mod
            )
        }
        let (turn, end) = inYear(skip(.of, index + 1)) ?? (.tense, index + 1)
        return Match(end: end, type: .date, meaning: .date(.month(year: nil, month), turn), mod: mod)
    }

    /// Month and day are read; the year may follow.
    private func dated(_ month: Int, _ day: Int, _ end: Int) -> Match {
        if let (year, end) = yearNumber(skip(.comma, end)) {
            return Match(end: end, type: .date, meaning: .date(.day(year: year, month: month, day), .tense))
        }
        let (turn, end) = inYear(skip(.of, end)) ?? (.tense, end)
        return Match(end: end, type: .date, meaning: .date(.day(year: nil, month: month, day), turn))
    }

    /// A day of a month in digits or as an ordinal, not a count of something.
    private func dayOfMonth(_ index: Int) -> (Int, Int)? {
        switch kind(index) {
        case .number where flags(index).contains(.digits):
            guard (1...31).contains(value(index)), kind(index + 1) != .percent, kind(index + 1) != .half
            else { return nil }
            if kind(index + 1) == .unit || kind(index + 1) == .hyphen && kind(index + 2) == .unit {
                return nil
            }
            return (value(index), index + 1)
        case .ordinal where (1...31).contains(value(index)):
            return (value(index), index + 1)
        default: return nil
        }
    }

    /// `last year`, `this year`, `next year` after a month or a season.
    func inYear(_ index: Int) -> (Turn, Int)? {
        guard unit(index + 1) == .year, kind(index + 1) == .unit else { return nil }
        switch kind(index) {
        case .this: return (.year(0), index + 2)
        case .last: return (.year(-1), index + 2)
        case .next: return (.year(1), index + 2)
        case .that, .same: return (.carried, index + 2)
        default: return nil
        }
    }

    /// Whether the token is a month's name rather than a person's or a verb at the start of a sentence.
    func isMonth(_ index: Int) -> Bool {
        guard kind(index) == .month else { return false }
        let flags = flags(index)
        let next = kind(index + 1)
        let isDated = next == .number || next == .ordinal || next == .the && kind(index + 2) == .ordinal
        if isDated { return true }
        if flags.contains(.short) { return flags.contains(.stopped) && next != .none || value(index) == 9 }
        // March, April, May, June and August are also verbs and names.
        guard [3, 4, 5, 6, 8].contains(value(index)), !flags.contains(.mid) else { return true }
        let before = index > first ? kind(index - 1) : .none
        let isName = index > first && before == .none && self.flags(index - 1).contains(.capital)
        if index == first || isName {
            if index == first, next == .and, kind(index + 2) == .month { return true }
            return next == .this || next == .last || next == .comma && index == first
        }
        // `the March for Bread`, but `she left in March for her health`.
        if next == .for && !leadsToDate(before) || next == .of && kind(index + 2) == .the { return false }
        let isFollowedByName = next == .none && self.flags(index + 1).contains(.capital)
        return !isFollowedByName || leadsToDate(before)
    }

    /// Whether a month is that of something written or said, `a January report`, which is out.
    func isOfDocument(_ month: Range<Int>) -> Bool {
        guard month.count == 1, kind(month.lowerBound) == .month else { return false }
        return kind(month.upperBound) == .document
    }

    /// Whether a month is likely after a word of that kind, even before a name: `in May Verdi opened`.
    private func leadsToDate(_ kind: LexemeKind) -> Bool {
        switch kind {
        case .in, .of, .since, .until, .by, .during, .early, .late, .last, .this, .next, .from: true
        default: false
        }
    }

    /// `4 April 1989`, `the 15th of March` from its number on.
    func dayMonth(_ index: Int) -> Match? {
        guard (1...31).contains(value(index)), kind(index) == .ordinal || flags(index).contains(.digits)
        else { return nil }
        let at = skip(.of, index + 1)
        guard kind(at) == .month else { return nil }
        return dated(value(at), value(index), at + 1)
    }

    /// A year in digits or in words and where it ends, for a place where a year is looked for.
    func yearNumber(_ index: Int) -> (Int, Int)? {
        if kind(index) == .number, flags(index).contains(.whole), (1000...2199).contains(value(index)) {
            // `June 5, 1830 GMT`
            return fourDigits(index) != nil ? nil : (value(index), index + 1)
        }
        return yearInWords(index)
    }

    /// A bare year.
    func year(_ index: Int) -> Match? {
        guard let (year, end) = yearNumber(index), isBareYear(index, year, end) else { return nil }
        let mod: Mod? = flags(index).contains(.mid) ? .mid : nil
        if let quarter = ordinalPart(end, year: year) { return quarter }
        return Match(end: end, type: .date, meaning: .date(.year(year), .tense), mod: mod)
    }

    /// Whether a number stands where years stand: after a preposition, or from 1900 to 2050 and counting nothing.
    private func isBareYear(_ index: Int, _ year: Int, _ end: Int) -> Bool {
        if flags(index).contains(.mid) { return true }
        let before = index > first ? kind(index - 1) : .none
        switch kind(end) {
        case .percent, .unit, .currency, .number, .half, .physicalUnit: return false
        case .hyphen where [.unit, .none, .physicalUnit].contains(kind(end + 1)): return false
        case .multiplication where kind(end + 1) == .number: return false
        default: break
        }
        switch before {
        case .currency, .number, .than, .percent, .vague, .each, .least, .most, .multiplication: return false
        case .in, .since, .until, .by, .during, .early, .late, .fiscal, .from, .between: return year >= 1000
        case .to where year < 1700 && kind(end) == .none && flags(end).contains(.capital): return false
        case .of, .the, .and, .to, .or, .before, .after, .bracket, .dash, .hyphen, .for, .end, .start:
            return (1600...2100).contains(year)
        default:
            // `Windows 2000`, but `the 1971 Convention`.
            let isLabel = before == .none && index > first && flags(index - 1).contains(.capital)
            return (1900...2050).contains(year) && !(isLabel && flags(index).contains(.digits))
        }
    }

    /// `1990s`, `the eighties`, `the 1800s`; the century of two digits is the twentieth.
    func decade(_ index: Int) -> Match? {
        if flags(index).contains(.short), !isDecade(index) { return nil }
        if index > first, kind(index - 1) == .possessor { return nil }
        let number = value(index)
        if flags(index).contains(.whole), number % 10 == 0, number < 200 {
            // `1000s of boats`
            if kind(index + 1) == .of { return nil }
            return Match(end: index + 1, type: .date, meaning: .date(.century(number / 10), .tense))
        }
        return Match(end: index + 1, type: .date, meaning: .date(.decade(number), .tense))
    }

    /// Whether shortened tens are years rather than an age, `in her early thirties`, or a sum, `the high 90s`.
    private func isDecade(_ index: Int) -> Bool {
        guard index > first else { return false }
        switch kind(index - 1) {
        case .the: return true
        case .early, .late: return kind(index - 2) == .the
        case .hyphen: return kind(index - 2) == .decade || kind(index - 3) == .the
        case .and, .or, .to: return kind(index - 2) == .decade && decade(index - 2) != nil
        case .none: return flags(index).contains(.mid)
        case .possessor, .possessive: return false
        default: return flags(index).contains(.digits)
        }
    }

    /// A date in digits.
    func isoDate(_ index: Int) -> Match? {
        let packed = value(index)
        let date = DateValue.day(year: packed / 10000, month: packed / 100 % 100, packed % 100)
        return Match(end: index + 1, type: .date, meaning: .date(date, .tense))
    }
}
