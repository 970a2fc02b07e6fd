/// Weekdays, weekends and days named from the day of writing.
extension Grammar {
    /// A weekday, with the date that may follow it; weekdays in the plural come every week.
    func weekday(_ index: Int) -> Match? { weekday(index, .tense) }

    /// A weekday of which one is meant.
    func weekday(_ index: Int, _ turn: Turn) -> Match? {
        guard isWeekday(index) else { return nil }
        let day = value(index)
        if flags(index).contains(.plural)
            || kind(index + 1) == .partOfDay && flags(index + 1).contains(.plural)
        {
            return recurring(day, index)
        }
        // `Saturday, April 25`: the date says which.
        let at = skip(.comma, index + 1)
        if let date = longer(kind(at) == .month ? month(at) : nil, dayMonth(skip(.the, at))), isDay(date) {
            return date
        }
        return Match(end: index + 1, type: .date, meaning: .date(.weekday(day), turn))
    }

    private func isDay(_ match: Match) -> Bool {
        if case .date(.day, _) = match.meaning { true } else { false }
    }

    private func recurring(_ day: Int, _ index: Int) -> Match {
        if kind(index + 1) == .partOfDay, let part = PartOfDay(rawValue: tokens[index + 1].value) {
            return Match(end: index + 2, type: .set, meaning: .set(.part(part, weekday: day)))
        }
        return Match(end: index + 1, type: .set, meaning: .set(.name(.weekday(day))))
    }

    /// Whether the token is a weekday, not part of a newspaper's name; short forms need their full stop.
    private func isWeekday(_ index: Int) -> Bool {
        guard kind(index) == .weekday else { return false }
        let flags = flags(index)
        if kind(index + 1) == .newspaper, self.flags(index + 1).contains(.capital) { return false }
        if isProgramme(index + 1) { return false }
        guard flags.contains(.short) else { return true }
        return flags.contains(.stopped) || kind(skip(.comma, index + 1)) == .month
    }

    /// `yesterday`, `today`, `tonight`.
    func relativeDay(_ index: Int) -> Match? {
        var match = Match(end: index + 1, type: .date, meaning: .shifted(value(index), .day, .publication))
        if flags(index).contains(.whole) {
            match.type = .time
            match.time = .part(.night)
        }
        return match
    }

    /// The weekend, from its noun on.
    func weekend(_ index: Int, _ turn: Turn) -> Match? {
        guard kind(index) == .weekend else { return nil }
        return Match(end: index + 1, type: .date, meaning: .date(.weekend(isoYear: nil, nil), turn))
    }
}
