/// Expressions that begin with `the`.
extension Grammar {
    /// The expression whose article stands at the token.
    func definite(_ index: Int) -> Match? {
        let at = index + 1
        switch kind(at) {
        case .this, .last, .next, .past, .previous, .coming, .following, .current, .same, .latest, .recent:
            return deictic(at) ?? thePast(at)
        case .ordinal:
            let part = ordinal(at)
            return longer(
                part.map { isHyphened($0) } == true ? nil : part,
                longer(dayMonth(at), dayAlone(at))
            )
        case .alike: return compared(at + 1) ?? sameLastYear(at + 1)
        case .number: return theNumber(at)
        case .unit: return theUnit(at)
        case .season: return theSeason(at)
        case .weekend: return weekend(at, .tense)
        case .decade: return decade(at)
        case .fiscal:
            return fiscal(at) ?? (unit(at + 1) == .year ? theUnit(at + 1) : nil)
        case .fullness where kind(at + 1) == .unit: return theUnit(at + 1)
        case .future: return Match(end: at + 1, type: .date, meaning: .reference(.future))
        case .near where kind(at + 1) == .future || kind(at + 1) == .term:
            return Match(end: at + 2, type: .date, meaning: .reference(.future))
        case .partOfDay where kind(at + 1) == .of: return partOfDay(at)
        case .partOfDay where kind(at + 1) == .before && endsClause(at + 2):
            guard let part = PartOfDay(rawValue: Int32(value(at))) else { return nil }
            return Match(end: at + 2, type: .time, meaning: .shifted(-1, .day, .told), time: .part(part))
        default: return nil
        }
    }

    private func shifted(_ end: Int, _ count: Int, _ unit: TimeUnit, _ basis: Basis) -> Match {
        Match(end: end, type: .date, meaning: .shifted(count, unit, basis))
    }

    /// `the past`, where no noun follows.
    private func thePast(_ index: Int) -> Match? {
        guard kind(index) == .past else { return nil }
        let next = flags(index + 1)
        if kind(index + 1) == .number || kind(index + 1) == .vague { return nil }
        guard endsClause(index + 1) || next.isDisjoint(with: .digits) && kind(index + 1) != .none else {
            return nil
        }
        return Match(end: index + 1, type: .date, meaning: .reference(.past))
    }

    /// `the nine months`, `the 1988 quarter`; a noun's own number (`the 1988 election`) is left to the year.
    private func theNumber(_ index: Int) -> Match? {
        if let (year, end) = yearNumber(index), flags(index).contains(.whole) {
            if let part = ordinalPart(skip(.fiscal, end), year: year) { return part }
            guard isQuarter(end) else { return nil }
            return Match(end: end + 1, type: .date, meaning: .date(.quarter(year: year, nil), .carried))
        }
        if let period = period(index - 1) { return period }
        // `the two-week trial`: the article is the noun's.
        guard let match = length(index), !isHyphened(match) else { return nil }
        // `the four days of the strike`: so it is in `four days`.
        if kind(match.end) == .of, kind(match.end + 1) != .number, kind(match.end + 1) != .month {
            return nil
        }
        return match
    }

    func isHyphened(_ match: Match) -> Bool {
        kind(match.end - 1) == .unit && kind(match.end - 2) == .hyphen
    }

    /// `the week before last`, `the year before`, `the week of March 6`, `the year 2000`, `the quarter`.
    private func theUnit(_ index: Int) -> Match? {
        if let compared = compared(index) { return compared }
        guard let unit = unit(index), !unit.isTime, kind(index) == .unit else { return nil }
        if flags(index).contains(.plural) { return theUnits(index, unit) }
        let at = index + 1
        switch kind(at) {
        case .ended where unit == .year:
            return Match(end: at, type: .duration, meaning: .duration(Length(count: 1, unit: unit)))
        case .before: return before(at + 1, unit)
        case .after: return after(at + 1, unit)
        case .of where kind(at + 1) != .currency: return ofDate(at + 1, unit)
        case .number where unit == .year:
            guard let (year, end) = yearNumber(at) else { return nil }
            return Match(end: end, type: .date, meaning: .date(.year(year), .tense))
        case .earlier: return shifted(at + 1, -1, unit, .told)
        case .hyphen: return nil
        default: break
        }
        switch unit {
        case .quarter, .year, .week: return shifted(at, 0, unit, unit == .quarter ? .told : .publication)
        default: return nil
        }
    }

    /// `the year-ago quarter`.
    private func compared(_ index: Int) -> Match? {
        let at = skip(.hyphen, index + 1)
        guard unit(index) == .year, kind(at) == .ago || kind(at) == .earlier else { return nil }
        return comparable(at + 1)
    }

    private func theUnits(_ index: Int, _ unit: TimeUnit) -> Match? {
        let isPassing = index - 1 > first && kind(index - 2) == .over
        if isPassing {
            return Match(end: index + 1, type: .duration, meaning: .duration(Length(count: nil, unit: unit)))
        }
        guard kind(index + 1) == .ahead else { return nil }
        return Match(end: index + 2, type: .duration, meaning: .duration(Length(count: nil, unit: unit)))
    }

    private func before(_ index: Int, _ unit: TimeUnit) -> Match? {
        if kind(index) == .last, deictic(index) == nil { return shifted(index + 1, -2, unit, .publication) }
        if kind(index) == .relativeDay, unit == .day {
            return shifted(index + 1, value(index) - 1, .day, .publication)
        }
        return endsClause(index) ? shifted(index, -1, unit, .told) : beside(index, -1, unit)
    }

    /// `the day before last Tuesday`; `the day after the vote` is left open.
    private func beside(_ index: Int, _ count: Int, _ unit: TimeUnit) -> Match? {
        // `later in the day before they left`
        if index - 3 > first, kind(index - 4) == .in { return nil }
        if unit == .day, isApposition(index - 3) { return shifted(index - 1, 0, .day, .told) }
        let date = unit == .day ? core(index) : nil
        if let date, date.type == .date, isWithinDay(date.meaning) {
            return Match(end: date.end, type: .date, meaning: .beside(date.meaning, count))
        }
        return Match(end: index - 1, type: .date, meaning: .open(unit))
    }

    /// `May 3, the day before the vote`: that day itself.
    private func isApposition(_ index: Int) -> Bool {
        guard index - 1 > first, kind(index - 1) == .comma else { return false }
        return switch kind(index - 2) {
        case .number, .ordinal, .isoDate, .weekday: !endsClause(index + 3)
        default: false
        }
    }

    private func after(_ index: Int, _ unit: TimeUnit) -> Match? {
        if kind(index) == .next, deictic(index) == nil { return shifted(index + 1, 2, unit, .publication) }
        if kind(index) == .relativeDay, unit == .day {
            return shifted(index + 1, value(index) + 1, .day, .publication)
        }
        return endsClause(index) ? shifted(index, 1, unit, .told) : beside(index, 1, unit)
    }

    /// `the week of March 6` is a week, `the month of May` the month.
    private func ofDate(_ index: Int, _ unit: TimeUnit) -> Match? {
        guard kind(index) == .month, var match = month(index), case .date(let date, let turn) = match.meaning
        else { return nil }
        if unit == .week, case .day(let year, let month?, let day?) = date {
            match.meaning = .weekOf(.day(year: year, month: month, day), turn)
            return match
        }
        return unit == .month ? match : nil
    }

    private func theSeason(_ index: Int) -> Match? {
        guard let match = season(index, .tense) else { return nil }
        if match.end > index + 1 || index + 1 >= limit { return match }
        // `the spring tide`, `the fall of the wall`.
        let isVerbToo =
            value(index) == Int(Season.spring.rawValue) || value(index) == Int(Season.autumn.rawValue)
        return isVerbToo && (kind(match.end) == .of || !standsAlone(match.end)) ? nil : match
    }
}
