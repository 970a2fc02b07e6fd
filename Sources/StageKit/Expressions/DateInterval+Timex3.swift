internal import TextCore

extension DateInterval {
    /// Reads a TIMEX3 value: a day, ISO week, weekend, month, quarter, half, season, year, decade (`203X`)
    /// or century (`20XX`); a time of day is passed over.
    ///
    /// Nil for what names no days of the calendar: open values (`XXXX-WXX-5`), references (`PRESENT_REF`),
    /// durations, sets, and days that do not exist. Seasons are the northern meteorological ones: `SP` March
    /// to May, `SU`, `FA`, and `WI` from December to the end of the next February.
    public init?(timex3 value: String) {
        var value = value
        guard let interval = value.withUTF8({ DateInterval(timex3: $0) }) else { return nil }
        self = interval
    }

    /// Reads a TIMEX3 value of UTF-8 bytes.
    public init?(timex3 bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.first, first.isDigit else { return nil }
        var parts = Timex3Parts(bytes)
        guard let years = parts.years() else { return nil }
        guard let unit = parts.next() else {
            self.init(years: years)
            return
        }
        guard years.count == 1, let interval = DateInterval.inYear(years.lowerBound, unit, parts.next()),
            parts.next() == nil
        else { return nil }
        self = interval
    }

    private static func inYear(
        _ year: Int,
        _ unit: Slice<UnsafeBufferPointer<UInt8>>,
        _ part: Slice<UnsafeBufferPointer<UInt8>>?
    )
        -> DateInterval?
    {
        if unit.isUnspecified { return part?.isUnspecified ?? true ? DateInterval(years: year...year) : nil }
        if let month = unit.number(digits: 2) {
            guard let part, !part.isUnspecified else {
                return DateInterval(year: year, month: month, count: 1)
            }
            guard let number = part.number(digits: 2),
                let day = CalendarDay(year: year, month: month, day: number)
            else { return nil }
            return DateInterval(day, day)
        }
        if unit.first == UInt8(ascii: "W"), let week = unit.dropFirst().number(digits: 2) {
            return DateInterval.week(year, week, part)
        }
        guard part == nil else { return nil }
        return season(year, unit)
    }

    private static func week(_ year: Int, _ week: Int, _ part: Slice<UnsafeBufferPointer<UInt8>>?)
        -> DateInterval?
    {
        guard let monday = CalendarDay.monday(isoYear: year, week: week) else { return nil }
        guard let part else { return DateInterval(monday, monday.adding(days: 6)) }
        if part.elementsEqual("WE".utf8) {
            return DateInterval(monday.adding(days: 5), monday.adding(days: 6))
        }
        guard let weekday = part.number(digits: 1), (1...7).contains(weekday) else { return nil }
        let day = monday.adding(days: weekday - 1)
        return DateInterval(day, day)
    }

    private static func season(_ year: Int, _ unit: Slice<UnsafeBufferPointer<UInt8>>) -> DateInterval? {
        if unit.first == UInt8(ascii: "Q"), let quarter = unit.dropFirst().number(digits: 1) {
            return (1...4).contains(quarter)
                ? DateInterval(year: year, month: quarter * 3 - 2, count: 3) : nil
        }
        if unit.first == UInt8(ascii: "H"), let half = unit.dropFirst().number(digits: 1) {
            return (1...2).contains(half) ? DateInterval(year: year, month: half * 6 - 5, count: 6) : nil
        }
        return switch String(decoding: unit, as: UTF8.self) {
        case "SP": DateInterval(year: year, month: 3, count: 3)
        case "SU": DateInterval(year: year, month: 6, count: 3)
        case "FA", "AU": DateInterval(year: year, month: 9, count: 3)
        case "WI": DateInterval(year: year, month: 12, count: 3)
        default: nil
        }
    }
}

/// The parts of a TIMEX3 value between its hyphens, up to a time of day.
private struct Timex3Parts {
    private var rest: Slice<UnsafeBufferPointer<UInt8>>?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        rest = bytes[bytes.startIndex..<(bytes.firstIndex(of: UInt8(ascii: "T")) ?? bytes.endIndex)]
    }

    mutating func next() -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard let bytes = rest else { return nil }
        guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")) else {
            rest = nil
            return bytes
        }
        rest = bytes[(hyphen + 1)...]
        return bytes[..<hyphen]
    }

    /// `2031`; `203X` and `203` are ten years, `20XX` and `20` a hundred.
    mutating func years() -> ClosedRange<Int>? {
        guard let part = next() else { return nil }
        let digits = part.prefix { $0.isDigit }
        guard (2...4).contains(digits.count), part.count <= 4,
            part.dropFirst(digits.count).allSatisfy({ $0 == 0x58 }),
            digits.count == part.count || part.count == 4, let number = digits.number(digits: digits.count)
        else { return nil }
        let span = [1, 10, 100][4 - digits.count]
        return (number * span)...(number * span + span - 1)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self &- 0x30 < 10 }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// The number these digits write; nil when there are more or fewer, or other bytes.
    fileprivate func number(digits: Int) -> Int? {
        guard count == digits, allSatisfy(\.isDigit) else { return nil }
        return reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// True for `XX`.
    fileprivate var isUnspecified: Bool { count == 2 && allSatisfy { $0 == 0x58 } }
}
