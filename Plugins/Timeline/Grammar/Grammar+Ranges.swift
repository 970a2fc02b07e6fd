/// What goes on from one expression to the next: `from June 4th to 5th`, `before the 20th`.
extension Grammar {
    /// A day whose month is that of the date before it, after `to`, `and` or a dash.
    func carried(after match: Match, from start: Int) -> (start: Int, match: Match)? {
        guard match.time == nil, case .date(.day(let year, let month?, let day?), let turn) = match.meaning
        else { return nil }
        let joint = kind(match.end)
        let isSpan = joint == .to || joint == .hyphen || joint == .dash || joint == .until
        guard isSpan || joint == .and || joint == .comma else { return nil }
        let at = skip(.the, match.end + 1)
        guard kind(at) == .ordinal || kind(at) == .number && flags(at).contains(.digits),
            (1...31).contains(value(at)),
            value(at) > day, kind(at + 1) != .unit, kind(at + 1) != .percent, kind(at + 1) != .month
        else { return nil }
        if joint == .comma || joint == .and && kind(at) == .number {
            guard joint == .and || kind(at) == .ordinal, at + 1 >= limit || flags(at + 1).contains(.mark)
            else { return nil }
        }
        var end = at + 1
        var own = year
        if let (number, next) = yearNumber(skip(.comma, end)) { (own, end) = (number, next) }
        return (
            at, Match(end: end, type: .date, meaning: .date(.day(year: own, month: month, value(at)), turn))
        )
    }

    /// A month or day with the year that is told after the next one: `between March and July 2019`.
    func dated(_ match: Match, from start: Int) -> Match {
        guard match.time == nil, case .date(let date, .tense) = match.meaning, let month = date.bareMonth,
            let next = carried(after: match, from: start)?.match ?? nextMonth(match.end),
            case .date(let other, let turn) = next.meaning, let otherMonth = other.month
        else { return match }
        var dated = match
        let years = month > otherMonth ? -1 : 0
        if let year = other.year {
            dated.meaning = .date(date.inYear(year + years), .tense)
        } else if case .year(let count) = turn {
            dated.meaning = .date(date, .year(count + years))
        }
        return dated
    }

    /// The month, with what is told of it, that a joint leads to.
    private func nextMonth(_ index: Int) -> Match? {
        switch kind(index) {
        case .to, .and, .or, .hyphen, .dash, .until, .comma:
            guard kind(index + 1) == .month, let next = month(index + 1) else { return nil }
            return dated(next, from: index + 1)
        default: return nil
        }
    }

    /// What a preposition right before a date says of it.
    func preposition(before index: Int, of type: TimexType) -> Mod? {
        guard index > first else { return nil }
        let isDate = type == .date || type == .time
        return switch kind(index - 1) {
        case .before where isDate: .before
        case .after where isDate: .after
        case .about where type == .duration || type == .time: .approx
        default: nil
        }
    }
}
