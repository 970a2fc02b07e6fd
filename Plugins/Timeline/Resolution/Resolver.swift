import TextCore

/// Sets what an expression says against the anchor: fills in years and weeks, counts days.
struct Resolver {
    /// What is counted from.
    var anchor: Anchor
    /// The tense of the expression's clause.
    var tense: Tense
    /// The expression's sentence.
    var sentence: Int

    /// A date, and the anchor it hangs on: nil for one that stands on its own.
    struct Resolved {
        var date: DateValue
        var anchor: Source?
    }

    /// What a date was resolved against.
    enum Source {
        case publication
        case told(token: Int)
    }

    /// The date that a meaning comes to; nil for what is no date.
    func date(_ meaning: Meaning) -> Resolved? {
        switch meaning {
        case .date(let date, let turn): return placed(date, turn)
        case .weekOf(let day, let turn):
            let placed = placed(day, turn)
            return Resolved(date: placed.date.shifted(0, .week), anchor: placed.anchor)
        case .weekOfHoliday(let holiday, let turn):
            let day = self.holiday(holiday, nil, turn)
            return Resolved(date: day.date.shifted(0, .week), anchor: day.anchor)
        case .weekdayOf(let month, let turn, let number, let weekday):
            let placed = placed(month, turn)
            return Resolved(date: placed.date.weekday(weekday, number), anchor: placed.anchor)
        case .shifted(let count, let unit, let basis): return shifted(count, unit, basis)
        case .holiday(let holiday, let year, let turn): return self.holiday(holiday, year, turn)
        case .beside(let other, let days):
            guard let beside = date(other) else { return nil }
            return Resolved(date: beside.date.shifted(days, .day), anchor: beside.anchor)
        case .open(let unit): return Resolved(date: .open(unit), anchor: nil)
        case .reference, .duration, .set: return nil
        }
    }

    /// The told date, when it was told in this sentence or in one of the few before it.
    func told(within sentences: Int) -> Anchor.Told? {
        guard let told = anchor.told, sentence - told.sentence <= sentences else { return nil }
        return told
    }

    private func shifted(_ count: Int, _ unit: TimeUnit, _ basis: Basis) -> Resolved {
        if unit == .year, count == -1, basis == .told || basis == .reported, let told = compared() {
            return Resolved(date: told.date.shifted(years: count), anchor: .told(token: told.token))
        }
        let isReported = basis != .publication && unit == .quarter && count == 0
        if isReported, let quarter = anchor.quarter, sentence - quarter.sentence <= 8 {
            return Resolved(date: quarter.date, anchor: .told(token: quarter.token))
        }
        if basis == .told || basis == .antecedent, !isReported, let told = told(within: 3) {
            if isFineEnough(told.date, unit) {
                return Resolved(date: told.date.shifted(count, unit), anchor: .told(token: told.token))
            }
            if basis == .antecedent, unit == .day, count == 0, let day = someDay(of: told.date) {
                return Resolved(date: day, anchor: .told(token: told.token))
            }
        }
        guard let day = anchor.day, basis != .antecedent || isReported else {
            return Resolved(date: .open(unit), anchor: nil)
        }
        // `the quarter` of a report is the one that ended last.
        let back = isReported ? -1 : count
        return Resolved(date: .holding(day.adding(back, unit), unit), anchor: .publication)
    }

    /// The day that is spoken of when a month or a year was told.
    private func someDay(of date: DateValue) -> DateValue? {
        switch date {
        case .month(let year?, let month): .day(year: year, month: month, nil)
        case .year(let year?): .day(year: year, month: nil, nil)
        default: nil
        }
    }

    /// The part of a year that `a year earlier` and `a year ago` shift: the quarter a report is about, or a
    /// month told in the same sentence.
    private func compared() -> Anchor.Told? {
        if let quarter = anchor.quarter, sentence - quarter.sentence <= 4 { return quarter }
        guard let told = anchor.told, told.sentence == sentence, isPartOfYear(told.date) else { return nil }
        return told
    }

    private func isPartOfYear(_ date: DateValue) -> Bool {
        switch date {
        case .quarter(_?, _), .half(_?, _), .month(_?, _): true
        default: false
        }
    }

    private func isFineEnough(_ date: DateValue, _ unit: TimeUnit) -> Bool {
        date.unit.rawValue <= unit.rawValue || date.unit == .quarter && unit == .year
    }
}
