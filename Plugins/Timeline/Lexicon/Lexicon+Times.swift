/// Units of time, seasons, and what names a part of a day, a day from here or a holiday.
extension LexiconBuilder {
    mutating func addUnits() {
        let units: [(String, TimeUnit)] = [
            ("minute", .minute), ("hour", .hour), ("day", .day), ("week", .week), ("month", .month),
            ("quarter", .quarter), ("year", .year), ("decade", .decade), ("millennium", .millennium),
        ]
        for (name, unit) in units {
            add(.unit, name, unit.rawValue)
            add(.unit, "\(name)s", unit.rawValue, .plural)
        }
        add(.unit, "century", TimeUnit.century.rawValue)
        add(.unit, "centuries", TimeUnit.century.rawValue, .plural)
        add(.unit, "seconds secs", TimeUnit.second.rawValue, .plural)
        add(.unit, "mins", TimeUnit.minute.rawValue, .plural)
        add(.unit, "hrs", TimeUnit.hour.rawValue, .plural)
        add(.unit, "yrs", TimeUnit.year.rawValue, .plural)
        add(.unit, "weekends", TimeUnit.weekend.rawValue, .plural)
        add(.weekend, "weekend")
        for (index, names) in ["spring", "summer", "fall autumn", "winter"].enumerated() {
            add(.season, names, Int32(index))
        }
        // Not `springs` and `falls`, which are water.
        add(.season, "summers", 1, .plural)
        add(.season, "autumns", 2, .plural)
        add(.season, "winters", 3, .plural)
        for (words, unit) in [
            ("daily nightly", TimeUnit.day), ("weekly", .week), ("monthly", .month), ("quarterly", .quarter),
            ("annual annually yearly", .year), ("hourly", .hour),
        ] { add(.setAdverb, words, 100 + unit.rawValue) }
        add(.setAdverb, "biweekly fortnightly", 200 + TimeUnit.week.rawValue)
        add(.setAdverb, "bimonthly", 200 + TimeUnit.month.rawValue)
        add(.setAdverb, "biennial biennially biannual", 200 + TimeUnit.year.rawValue)
    }

    mutating func addTimes() {
        for (index, names) in PartOfDay.names.enumerated() {
            add(.partOfDay, names, Int32(index))
            for name in names.split(separator: " ") { add(.partOfDay, "\(name)s", Int32(index), .plural) }
        }
        add(.partOfDay, "overnight", Int32(PartOfDay.night.rawValue), .whole)
        add(.namedTime, "noon midday noontime", 12 * 60)
        add(.namedTime, "midnight", 24 * 60)
        add(.meridiem, "a.m. am a.m")
        add(.meridiem, "p.m. pm p.m", 1)
        add(.zone, "est edt et gmt utc bst cet cest pst pdt pt cst cdt ct mst mdt jst hkt ist msk")
        add(.relativeDay, "yesterday", -1)
        add(.relativeDay, "today")
        add(.relativeDay, "tomorrow", 1)
        add(.relativeDay, "tonight", 0, .whole)
        add(.now, "now")
        add(.reference, "currently nowadays", Reference.present.rawValue)
        add(.reference, "recently lately", Reference.past.rawValue)
        for (index, names) in Holiday.names.enumerated() { add(.holiday, names, Int32(index)) }
        for (index, name) in Holiday.dayNames.enumerated() {
            add(.dayName, name, Int32(index + Holiday.names.count))
        }
    }
}
