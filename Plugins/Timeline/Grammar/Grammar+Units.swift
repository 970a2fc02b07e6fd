/// Units without a number.
extension Grammar {
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
}
