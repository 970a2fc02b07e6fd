/// Dates told by their place before or after another: `this week`, `last fall`, `the past three months`.
extension Grammar {
    /// An expression that begins with `this`, `last`, `next` and their like.
    func deictic(_ index: Int) -> Match? {
        let at = index + 1
        switch kind(index) {
        case .this where kind(at) == .past: return named(at + 1, .last) ?? deictic(at)
        case .this where kind(at) == .coming: return named(at + 1, .next) ?? deictic(at)
        case .this: return named(at, .this) ?? relative(at, 0, .publication)
        case .last:
            let counted =
                weekdayOfMonth(index) ?? halfOf(index) ?? summers(at) ?? ordinalPart(index, year: nil)
                ?? lengths(at)
            return counted ?? named(at, .last) ?? relative(at, -1, .publication)
        case .next: return lengths(at) ?? nextOne(at)
        case .past where isBare(index, at):
            return Match(end: at + 1, type: .date, meaning: .reference(.past))
        case .past: return summers(at) ?? lengths(at) ?? pastOne(at)
        case .coming: return lengths(at) ?? named(at, .next) ?? oneLength(at)
        case .previous: return lengths(at) ?? named(at, .previous) ?? relative(at, -1, .told)
        case .following: return named(at, .following) ?? relative(at, 1, .antecedent)
        case .current: return relative(at, 0, .publication)
        case .same: return sameOne(at)
        case .that where kind(at) == .same: return sameOne(at + 1)
        case .that where isBareUnit(at): return relative(at, 0, .antecedent)
        case .that: return isPointed(index) ? named(at, .carried) : nil
        case .latest: return lengths(at) ?? latestOne(at)
        case .recent: return lengths(at)
        default: return nil
        }
    }

    /// `on that Friday`, `later that summer`; but who says `that Friday was calm` joins a clause.
    private func isPointed(_ index: Int) -> Bool {
        switch index > first ? kind(index - 1) : .none {
        case .in, .on, .of, .by, .until, .since, .during, .early, .late, .earlier, .later: true
        default: false
        }
    }

    /// `in past years`, uncounted and without an article.
    private func isBare(_ index: Int, _ next: Int) -> Bool {
        guard kind(next) == .unit, flags(next).contains(.plural) else { return false }
        return index == first
            || kind(index - 1) != .the && kind(index - 1) != .possessor && kind(index - 1) != .this
    }

    /// `the past three summers`: each of them.
    private func summers(_ index: Int) -> Match? {
        guard kind(index) == .number, let amount = amount(index), kind(amount.end) == .season,
            flags(amount.end).contains(.plural), let season = Season(rawValue: Int32(value(amount.end)))
        else { return nil }
        return Match(end: amount.end + 1, type: .set, meaning: .set(.name(.season(year: nil, season))))
    }

    /// Whether `last` is what something does: `it will last four days`, `it is to last a week`.
    func isVerb(last index: Int) -> Bool {
        guard index > first else { return false }
        if kind(index - 1) == .modal { return true }
        guard kind(index - 1) == .to else { return false }
        switch kind(index + 1) {
        case .number, .vague, .article, .half, .until, .for, .about, .nearly, .more, .less, .at: return true
        default: return false
        }
    }

    /// Whether `last` counts the years of somebody or something: `her last year in office`, `Quay's last year at sea`.
    func isOwn(last index: Int) -> Bool {
        guard index > first, kind(index - 1) == .possessive || kind(index - 1) == .possessor,
            kind(index + 1) == .unit
        else { return false }
        return switch kind(index + 2) {
        case .in, .at, .as, .of: true
        default: false
        }
    }

    /// Words that are an expression on their own: `current`, `recent`.
    func bareDeictic(_ index: Int) -> Match? {
        let follows = index > first && kind(index - 1) == .the
        return switch kind(index) {
        case .current: Match(end: index + 1, type: .date, meaning: .reference(.present))
        case .recent where !follows: Match(end: index + 1, type: .date, meaning: .reference(.past))
        default: nil
        }
    }

    /// A named day, month or season of which one is meant.
    private func named(_ index: Int, _ turn: Turn) -> Match? {
        switch kind(index) {
        case .weekday: return weekday(index, turn)
        case .weekend: return weekend(index, turn)
        case .season: return season(index, turn)
        case .holiday, .dayName: return holiday(index, turn)
        case .month where isMonth(index):
            if let match = month(index), case .date(.day(nil, let month, let day), .tense) = match.meaning {
                return Match(
                    end: match.end,
                    type: .date,
                    meaning: .date(.day(year: nil, month: month, day), turn)
                )
            }
            return Match(end: index + 1, type: .date, meaning: .date(.month(year: nil, value(index)), turn))
        default: return nil
        }
    }

    /// A unit counted from a basis, with the part of it that may follow: `last year's third quarter`.
    private func relative(_ index: Int, _ count: Int, _ basis: Basis) -> Match? {
        if kind(index) == .partOfDay, let part = PartOfDay(rawValue: Int32(value(index))) {
            // `last night` is yesterday's; `this morning` today's.
            let day = kind(index - 1) == .last || kind(index - 1) == .previous ? -1 : count
            return Match(end: index + 1, type: .time, meaning: .shifted(day, .day, basis), time: .part(part))
        }
        let at = kind(index) == .fiscal ? index + 1 : index
        guard kind(at) == .unit, let unit = unit(at), !flags(at).contains(.plural), !unit.isTime else {
            return nil
        }
        if kind(at + 1) == .hyphen, kind(at + 2) != .earlier { return nil }
        if unit == .year, kind(at + 1) == .possessive, let part = partOfYear(at + 2, count) { return part }
        return Match(end: at + 1, type: .date, meaning: .shifted(count, unit, basis))
    }

    private func partOfYear(_ index: Int, _ count: Int) -> Match? {
        let at = skip(.fiscal, index)
        if kind(at) == .ordinal, let part = ordinalPart(at, year: nil),
            case .date(let date, .tense) = part.meaning
        {
            return Match(end: part.end, type: .date, meaning: .date(date, .year(count)))
        }
        guard kind(at) == .unit, unit(at) == .quarter else { return nil }
        return Match(end: at + 1, type: .date, meaning: .date(.quarter(year: nil, nil), .year(count)))
    }

    /// Counted or vague units after `past`, `last`, `next`: `three months`, `few years`, `years`.
    private func lengths(_ index: Int) -> Match? {
        if let fraction = fraction(index), fraction.type == .duration { return fraction }
        if kind(index) == .number || kind(index) == .vague || kind(index) == .half {
            guard let match = length(index), match.type == .duration else { return nil }
            return match
        }
        guard kind(index) == .unit, flags(index).contains(.plural), let unit = unit(index), !unit.isTime
        else { return nil }
        let length = Length(count: nil, unit: unit)
        return Match(end: joined(index + 1), type: .duration, meaning: .duration(length))
    }

    private func oneLength(_ index: Int) -> Match? {
        guard kind(index) == .unit, let unit = unit(index), !flags(index).contains(.plural) else {
            return nil
        }
        return Match(end: index + 1, type: .duration, meaning: .duration(Length(count: 1, unit: unit)))
    }

    private func nextOne(_ index: Int) -> Match? {
        if let match = named(index, .next) { return match }
        let isDay = kind(index) == .partOfDay || kind(index) == .unit && unit(index) == .day
        // `the next month` goes on from what was told, `next month` from today.
        let isDefinite = index - 1 > first && kind(index - 2) == .the
        return relative(index, 1, isDay || isDefinite ? .told : .publication)
    }

    private func pastOne(_ index: Int) -> Match? { named(index, .last) ?? oneLength(index) }

    /// `the same day`, `the same quarter last year`.
    private func sameOne(_ index: Int) -> Match? {
        if let compared = sameLastYear(index) { return compared }
        return isBareUnit(index) ? relative(index, 0, .antecedent) : nil
    }

    /// Whether a word stands for the quarter that a report is about.
    func isQuarter(_ index: Int) -> Bool {
        kind(index) == .period || kind(index) == .unit && unit(index) == .quarter
    }

    /// The quarter or period of `last year`.
    func sameLastYear(_ index: Int) -> Match? {
        guard isQuarter(index), kind(index + 1) == .last, unit(index + 2) == .year else { return nil }
        return Match(end: index + 3, type: .date, meaning: .shifted(-1, .year, .told))
    }

    private func latestOne(_ index: Int) -> Match? {
        if isQuarter(index) {
            return Match(end: index + 1, type: .date, meaning: .shifted(0, .quarter, .told))
        }
        return relative(index, -1, .publication)
    }

    private func isBareUnit(_ index: Int) -> Bool {
        (kind(index) == .unit || kind(index) == .partOfDay) && kind(index + 1) != .hyphen
    }
}
