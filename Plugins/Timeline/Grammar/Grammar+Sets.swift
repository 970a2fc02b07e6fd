/// What comes again and again: `daily`, `every two weeks`, `each July`.
extension Grammar {
    /// An adverb or adjective of recurrence.
    ///
    /// A sum that is reckoned by the year, `annual sales`, comes no more than once; `quarterly results` are those of
    /// a quarter.
    func setAdverb(_ index: Int) -> Match? {
        guard let unit = TimeUnit(rawValue: Int32(value(index) % 100)), !isRate(index, unit) else {
            return nil
        }
        if unit == .quarter, !endsClause(index + 1), kind(index + 1) == .none { return nil }
        return Match(end: index + 1, type: .set, meaning: .set(.every(value(index) / 100, unit)))
    }

    /// Whether what is told is reckoned by the unit: `annual sales`, `rises 8% annually`, `400 cars yearly`.
    private func isRate(_ index: Int, _ unit: TimeUnit) -> Bool {
        if kind(index + 1) == .measure || kind(index + 2) == .measure && kind(index + 1) == .none {
            return true
        }
        guard index > first else { return false }
        if kind(index - 1) == .percent || kind(index - 1) == .measure { return true }
        return unit == .year && index - 1 > first && kind(index - 1) == .none && kind(index - 2) == .number
    }

    /// `each` or `every` with a unit, a count of units, or a name.
    func each(_ index: Int) -> Match? {
        var at = index + 1
        var count = 1
        if kind(at) == .number, let amount = amount(at), let number = amount.count {
            (count, at) = (number, amount.end)
        } else if kind(at) == .ordinal, value(at) <= 4, kind(at + 1) == .unit {
            (count, at) = (value(at), at + 1)
        } else if kind(at) == .other {
            (count, at) = (2, at + 1)
        } else if kind(at) == .of {
            return eachOf(at)
        }
        switch kind(at) {
        case .unit, .weekend:
            guard let unit = unit(at) else { return nil }
            return Match(end: at + 1, type: .set, meaning: .set(.every(count, unit)))
        case .weekday: return Match(end: at + 1, type: .set, meaning: .set(.name(.weekday(value(at)))))
        case .month: return Match(end: at + 1, type: .set, meaning: .set(.name(.month(year: nil, value(at)))))
        case .season:
            guard let season = Season(rawValue: Int32(value(at))) else { return nil }
            return Match(end: at + 1, type: .set, meaning: .set(.name(.season(year: nil, season))))
        case .partOfDay:
            guard let part = PartOfDay(rawValue: Int32(value(at))) else { return nil }
            return Match(end: at + 1, type: .set, meaning: .set(.part(part, weekday: nil)))
        default: return nil
        }
    }

    /// `each of the past three years` is a length that is looked at year by year.
    private func eachOf(_ index: Int) -> Match? {
        guard var match = core(index + 1), match.type == .duration else { return nil }
        match.mod = nil
        return match
    }
}
