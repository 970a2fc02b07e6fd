/// The time of day with its zone, the weekday, and what only fills.
extension DateParser {
    /// `21:44`, `9:05:12.5`, `9.15 p.m.`, `3 pm`, `T08:30`, `0830 GMT`.
    mutating func readTime() -> Bool {
        guard !hasTime else { return false }
        let start = index
        var next = index
        if word(next) == "t", isJoined(next) { next += 1 }
        guard let (hour, digits) = number(next) else { return false }
        var end = next + 1
        var minute = 0
        var second: Int?
        var isTime = false
        if digits == 4, let zone = word(end), DateWords.zones.contains(zone), year != nil {
            return setTime(hour / 100, hour % 100, nil, start..<end)
        }
        guard digits <= 2 else { return false }
        if let separator = mark(end), separator == 0x3A || separator == 0x2E, isJoined(end),
            isJoined(end + 1),
            let (value, minuteDigits) = number(end + 1), minuteDigits == 2
        {
            minute = value
            end += 2
            isTime = separator == 0x3A
            if isTime, mark(end) == 0x3A, let (value, _) = number(end + 1) {
                second = value
                end += 2
                if mark(end) == 0x2E || mark(end) == 0x2C, isJoined(end + 1), number(end + 1) != nil {
                    end += 2
                }
            }
        }
        let meridiem = meridiem(at: &end)
        guard isTime || meridiem != nil else { return false }
        return setTime(hour, minute, second, start..<end, isAfternoon: meridiem)
    }

    private mutating func setTime(
        _ hour: Int,
        _ minute: Int,
        _ second: Int?,
        _ used: Range<Int>,
        isAfternoon: Bool? = nil
    ) -> Bool {
        hasTime = true
        index = used.upperBound
        var fullHour = hour
        if let isAfternoon, hour <= 12 {
            fullHour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        guard fullHour < 24, minute < 60, (second ?? 0) <= 60 else {
            oddities.append(.impossibleTime(written: written(used)))
            return true
        }
        if isAfternoon != nil, hour > 12 || hour == 0 {
            oddities.append(.meridiemAfter24HourTime(written: written(used)))
        }
        time = PublicationDate.Time(hour: fullHour, minute: minute, second: second)
        return true
    }

    /// `am`, `PM`, `p.m.`; whether it is after noon.
    private func meridiem(at end: inout Int) -> Bool? {
        guard let first = word(end) else { return nil }
        if first == "am" || first == "pm" {
            end += 1
            return first == "pm"
        }
        guard first == "a" || first == "p", mark(end + 1) == 0x2E, word(end + 2) == "m" else { return nil }
        end += mark(end + 3) == 0x2E ? 4 : 3
        return first == "p"
    }

    /// `EDT`, `Z`, `+02:00`, `-0500`, `(GMT)`.
    mutating func readZone() -> Bool {
        guard hasTime, zone == nil else { return false }
        if let name = word(index), DateWords.zones.contains(name) {
            zone = name == "z" ? "Z" : name.uppercased()
            index += 1
            return true
        }
        guard let sign = mark(index), sign == 0x2B || sign == 0x2D, isJoined(index + 1),
            let (_, digits) = number(index + 1),
            digits == 4 || digits == 2
        else { return false }
        var end = index + 2
        if digits == 2, mark(end) == 0x3A, number(end + 1) != nil { end += 2 }
        zone = written(index..<end)
        index = end
        return true
    }

    mutating func readWeekday() -> Bool {
        guard weekday == nil, let name = word(index), let number = DateWords.weekday(name) else {
            return false
        }
        weekday = number
        index += mark(index + 1) == 0x2E ? 2 : 1
        return true
    }

    mutating func skipFiller() -> Bool {
        if let mark = mark(index), ",|()-/".utf8.contains(mark) {
            index += 1
            return true
        }
        guard let filler = word(index), DateWords.fillers.contains(filler) else { return false }
        index += 1
        return true
    }
}
