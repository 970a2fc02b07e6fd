/// Times of day, alone and beside a date.
extension Grammar {
    /// A time of day: `10 p.m.`, `noon Thursday`, `5 p.m. EST, Nov. 6`, `4 in the morning`.
    func time(_ index: Int) -> Match? {
        guard let (time, end) = clock(index) else { return nil }
        var at = end
        if kind(at) == .zone { at += 1 }
        var match = Match(end: at, type: .time, meaning: .shifted(0, .day, .told), time: time)
        let comma = skip(.comma, at)
        if let date = dateBeside(comma) {
            match.end = date.end
            match.meaning = date.meaning
        } else if let date = dateBeside(skip(.on, comma)) {
            // `noon on Monday`: the day is an expression of its own.
            match.meaning = date.meaning
        } else if let date = dateBeside(skip(.on, localTime(at))) {
            match.meaning = date.meaning
        } else if joins(at), let other = self.time(at + 1), !isOwnDay(other.meaning) {
            // `from 6 a.m. to 7 p.m. Tuesday`
            match.meaning = other.meaning
        }
        return match
    }

    /// Past `local time` or `Eastern time`.
    private func localTime(_ index: Int) -> Int {
        kind(index) == .none && kind(index + 1) == .time ? index + 2 : index
    }

    private func joins(_ index: Int) -> Bool {
        switch kind(index) {
        case .to, .until, .hyphen, .dash, .and: true
        default: false
        }
    }

    /// Whether no day is told with a time.
    private func isOwnDay(_ meaning: Meaning) -> Bool {
        if case .shifted(0, .day, .told) = meaning { true } else { false }
    }

    /// A date of the kinds that stand beside a time.
    private func dateBeside(_ index: Int) -> Match? {
        switch kind(index) {
        case .month: month(index)
        case .weekday: weekday(index)
        case .relativeDay: relativeDay(index)
        default: nil
        }
    }

    /// The time on the clock and where it ends.
    private func clock(_ index: Int) -> (TimeOfDay, Int)? {
        switch kind(index) {
        case .namedTime: return isName(index) ? nil : (.clock(minutes: value(index)), index + 1)
        case .clock:
            if flags(index).contains(.whole) { return (.clock(minutes: value(index)), index + 1) }
            if kind(index + 1) == .meridiem {
                return (.clock(minutes: value(index) % 720 + value(index + 1) * 720), index + 2)
            }
            return standsForTime(index) ? (.clock(minutes: value(index)), index + 1) : nil
        case .number where flags(index).contains(.whole): return fourDigits(index)
        case .number
        where flags(index).contains(.digits) && (1...12).contains(value(index)) || isNumberWord(index):
            return hour(index)
        default: return nil
        }
    }

    /// A word of a name: `High Noon`.
    private func isName(_ index: Int) -> Bool {
        guard index > first, !isTitled, kind(index - 1) == .none else { return false }
        return flags(index).contains(.capital) && flags(index - 1).contains(.capital)
    }

    /// `0730 hrs`, `at 1400 hours`, `1830 GMT`, `from 1700 local time`, the first of `1130 to 1215 GMT`; but
    /// `1400 hours of practice` are a length.
    func fourDigits(_ index: Int) -> (TimeOfDay, Int)? {
        let (hour, minute) = (value(index) / 100, value(index) % 100)
        guard flags(index).contains(.whole), minute < 60, hour * 60 + minute <= 1440 else { return nil }
        let time = TimeOfDay.clock(minutes: hour * 60 + minute)
        if kind(index + 1) == .zone || localTime(index + 1) > index + 1 && leadsToTime(index) {
            return (time, index + 1)
        }
        if leadsToSecond(index), fourDigits(index + 2) != nil { return (time, index + 1) }
        guard kind(index + 1) == .unit, unit(index + 1) == .hour, flags(index + 1).contains(.plural),
            kind(index + 2) != .of
        else { return nil }
        // Counts are not written with a zero before them.
        return value(index) < 1000 || leadsToTime(index) ? (time, index + 2) : nil
    }

    private func leadsToTime(_ index: Int) -> Bool {
        switch index > first ? kind(index - 1) : .none {
        case .at, .until, .from, .to, .between, .before, .since, .hyphen, .dash: true
        case .and: index - 2 > first && kind(index - 3) == .between
        default: false
        }
    }

    /// Whether the other end of a range of times may follow the number.
    private func leadsToSecond(_ index: Int) -> Bool {
        switch kind(index + 1) {
        case .to, .until, .hyphen, .dash: true
        case .and: index > first && kind(index - 1) == .between
        default: false
        }
    }

    private func hour(_ index: Int) -> (TimeOfDay, Int)? {
        guard (1...12).contains(value(index)) else { return nil }
        let hour = value(index)
        if kind(index + 1) == .meridiem {
            return (.clock(minutes: (hour % 12 + value(index + 1) * 12) * 60), index + 2)
        }
        let at = skip(.oclock, index + 1)
        if kind(at) == .in, kind(at + 1) == .the, kind(at + 2) == .partOfDay {
            let isMorning = value(at + 2) == Int(PartOfDay.morning.rawValue)
            return (.clock(minutes: (hour % 12 + (isMorning ? 0 : 12)) * 60), at + 3)
        }
        return at > index + 1 ? (.clock(minutes: hour * 60), at) : nil
    }

    private func standsForTime(_ index: Int) -> Bool {
        if kind(index + 1) == .zone { return true }
        let before = index > first ? kind(index - 1) : .none
        return before == .at || before == .until || before == .by && value(index) >= 60
    }

    /// `mid-afternoon yesterday`, `morning`, `overnight`.
    func partOfDay(_ index: Int) -> Match? {
        guard let part = PartOfDay(rawValue: tokens[index].value), !flags(index).contains(.plural) else {
            return nil
        }
        let mod: Mod? = flags(index).contains(.mid) ? .mid : nil
        if let date = dateBeside(skip(.of, index + 1)) {
            return Match(end: date.end, type: .time, meaning: date.meaning, time: .part(part), mod: mod)
        }
        if flags(index).contains(.whole) || mod != nil || index > first && kind(index - 1) == .middle {
            return Match(
                end: index + 1,
                type: .time,
                meaning: .shifted(0, .day, .told),
                time: .part(part),
                mod: mod
            )
        }
        return nil
    }

    /// Adds a part of the day or a time that follows a date: `Friday morning`, `July 6 at 10 p.m.`.
    func addTime(_ match: inout Match) {
        guard match.type == .date, match.time == nil, isWithinDay(match.meaning) else { return }
        let at = match.end
        if kind(at) == .partOfDay, let part = PartOfDay(rawValue: Int32(value(at))),
            !flags(at).contains(.plural)
        {
            match.end = at + 1
            match.time = .part(part)
            match.type = .time
        } else if let (time, end) = clock(skip(.at, skip(.comma, at))), isOneExpression(at) {
            match.end = skip(.zone, end)
            match.time = time
            match.type = .time
        }
    }

    private func isOneExpression(_ index: Int) -> Bool { kind(index) != .comma || kind(index + 1) == .at }

    /// Whether a meaning is one day.
    func isWithinDay(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .date(.day, _), .date(.weekday, _), .holiday, .shifted(_, .day, _): true
        default: false
        }
    }
}
