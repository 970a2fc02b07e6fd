/// Seasons, fiscal years, and holidays.
extension Grammar {
    /// A season with a year: `winter of 1994`, `summer 2021`; bare ones only with a word before them.
    func season(_ index: Int) -> Match? {
        guard kind(index) == .season, !flags(index).contains(.plural) else { return nil }
        guard let match = season(index, .tense) else { return nil }
        if match.end > index + 1 { return match }
        let before = index > first ? kind(index - 1) : .none
        let isVerbToo =
            value(index) == Int(Season.spring.rawValue) || value(index) == Int(Season.autumn.rawValue)
        switch before {
        case .in, .during, .since, .until, .by: return match
        case .early, .late, .middle, .hyphen: return match
        default: return isVerbToo || flags(index).contains(.capital) ? nil : (before == .none ? nil : match)
        }
    }

    /// A season of which one is meant.
    func season(_ index: Int, _ turn: Turn) -> Match? {
        guard kind(index) == .season, let season = Season(rawValue: Int32(value(index))) else { return nil }
        let date = DateValue.season(year: nil, season)
        guard turn == .tense else { return Match(end: index + 1, type: .date, meaning: .date(date, turn)) }
        return inYears(date, index + 1)
    }

    /// `fiscal 1989`, `fiscal year 1989`, `fiscal first quarter`.
    func fiscal(_ index: Int) -> Match? {
        let at = skip(.hyphen, index + 1)
        if let quarter = ordinalPart(at, year: nil) { return quarter }
        let number = kind(at) == .unit && unit(at) == .year ? at + 1 : at
        guard let (year, end) = yearNumber(number) else { return nil }
        if let part = ordinalPart(end, year: year) { return part }
        return Match(end: end, type: .date, meaning: .date(.year(year), .tense))
    }

    /// A holiday, with the year that may follow.
    func holiday(_ index: Int) -> Match? { holiday(index, .tense) }

    /// A holiday of which one is meant.
    func holiday(_ index: Int, _ turn: Turn) -> Match? {
        guard flags(index).contains(.capital), let (holiday, end) = holidayName(index) else { return nil }
        if unit(end) == .week, kind(end) == .unit {
            return Match(end: end + 1, type: .date, meaning: .weekOfHoliday(holiday, turn))
        }
        if let (year, end) = yearNumber(skip(.of, skip(.comma, end))) {
            return Match(end: end, type: .date, meaning: .holiday(holiday, year: year, turn))
        }
        if let (turn, end) = inYear(end) {
            return Match(end: end, type: .date, meaning: .holiday(holiday, year: nil, turn))
        }
        return Match(end: end, type: .date, meaning: .holiday(holiday, year: nil, turn))
    }

    private func holidayName(_ index: Int) -> (Holiday, Int)? {
        let next = skip(.possessive, index + 1)
        let isDay = isWord(.day, next)
        switch kind(index) {
        case .dayName: return isDay ? Holiday(rawValue: Int32(value(index))).map { ($0, next + 1) } : nil
        case .new:
            guard isWord(.year, index + 1) else { return nil }
            let at = skip(.possessive, index + 2)
            if kind(at) == .eve { return (.newYearsEve, at + 1) }
            return isWord(.day, at) ? (.newYear, at + 1) : nil
        case .good where kind(index + 1) == .weekday && value(index + 1) == 5 && value(index) == 0:
            return (.goodFriday, index + 2)
        case .holiday:
            let holiday = Holiday(rawValue: Int32(value(index))) ?? .christmas
            if holiday == .christmas, kind(next) == .eve { return (.christmasEve, next + 1) }
            if holiday == .easter, kind(next) == .weekday, value(next) == 1 {
                return (.easterMonday, next + 1)
            }
            if holiday == .easter, kind(next) == .weekday, value(next) == 7 { return (holiday, next + 1) }
            return (holiday, isDay ? next + 1 : index + 1)
        default: return nil
        }
    }

    /// A unit written with a capital, as in a name.
    private func isWord(_ unit: TimeUnit, _ index: Int) -> Bool {
        kind(index) == .unit && value(index) == Int(unit.rawValue) && flags(index).contains(.capital)
    }
}
