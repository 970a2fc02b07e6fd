import TextCore

/// Reads a written date: a date, and before or after it a weekday, a time and a zone, in any order.
///
/// The whole text must be used up; a sentence that holds a date is none.
struct DateParser {
    private let text: [UInt8]
    private let tokens: [DateToken]
    private var index = 0
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var weekday: Int?
    private var zone: String?
    private var time: PublicationDate.Time?
    private var hasTime = false
    private var oddities: [DateOddity] = []

    /// The date that the whole text tells, or nothing.
    static func parse(_ text: some RandomAccessCollection<UInt8>, method: PublicationDate.Method)
        -> PublicationDate?
    {
        guard let tokens = DateLexer.tokens(text), !tokens.isEmpty else { return nil }
        var parser = DateParser(text: Array(text), tokens: tokens)
        guard parser.readAll() else { return nil }
        return parser.date(method)
    }

    private init(text: [UInt8], tokens: [DateToken]) {
        self.text = text
        self.tokens = tokens
    }

    private mutating func readAll() -> Bool {
        while index < tokens.count {
            let step = readTime() || readZone() || readDate() || readWeekday() || skipFiller()
            guard step else { return false }
        }
        let last = word(tokens.count - 1)
        return year != nil && last != "at" && last != "on"
    }

    // MARK: Dates

    private mutating func readDate() -> Bool {
        year == nil && (readNumeric() || readCompact() || readNamedMonthFirst() || readDayFirst())
    }

    /// `2024-05-06`, `2024/5/6`, `2024-05`, `06.05.2024`, `5/13/24`.
    private mutating func readNumeric() -> Bool {
        guard let (first, firstDigits) = number(index), let separator = mark(index + 1),
            "-/.".utf8.contains(separator), let (second, secondDigits) = number(index + 2), secondDigits <= 2,
            isJoined(index + 1), isJoined(index + 2)
        else { return false }
        if mark(index + 3) == separator, isJoined(index + 3), isJoined(index + 4),
            let third = number(index + 4)
        {
            let used = index..<index + 5
            if firstDigits == 4 { return third.digits <= 2 && setDate(first, second, third.value, used) }
            guard firstDigits <= 2, third.digits == 4 || third.digits == 2 else { return false }
            return setAmbiguous(first, second, third, used)
        }
        return firstDigits == 4 && separator != 0x2E && setDate(first, second, nil, index..<index + 3)
    }

    /// `20240506`.
    private mutating func readCompact() -> Bool {
        guard let (value, digits) = number(index), digits == 8 else { return false }
        return setDate(value / 10_000, value / 100 % 100, value % 100, index..<index + 1)
    }

    /// `May 6, 2024`, `May 6th 2024`, `May 2024`.
    private mutating func readNamedMonthFirst() -> Bool {
        guard let month = namedMonth(index) else { return false }
        var next = index + 1
        if mark(next) == 0x2E { next += 1 }
        if let (year, digits) = number(next), digits == 4 {
            return setDate(year, month, nil, index..<next + 1)
        }
        if mark(next) == 0x2D { next += 1 }
        guard let (day, digits) = number(next), digits <= 2 else { return false }
        next += 1
        if let word = word(next), DateWords.isOrdinalEnding(word) { next += 1 }
        while let mark = mark(next), mark == 0x2C || mark == 0x2D { next += 1 }
        guard let (year, yearDigits) = number(next), yearDigits == 4 else { return false }
        return setDate(year, month, day, index..<next + 1)
    }

    /// `6 May 2024`, `26-FEB-1987`, `6th of May, 2024`, `6. May 2024`.
    private mutating func readDayFirst() -> Bool {
        guard let (day, digits) = number(index), digits <= 2 else { return false }
        var next = index + 1
        if let word = word(next), DateWords.isOrdinalEnding(word) || word == "of" { next += 1 }
        if word(next) == "of" { next += 1 }
        if let mark = mark(next), mark == 0x2D || mark == 0x2E || mark == 0x2F { next += 1 }
        guard let month = namedMonth(next) else { return false }
        next += 1
        while let mark = mark(next), mark == 0x2D || mark == 0x2C || mark == 0x2E || mark == 0x2F {
            next += 1
        }
        guard let (year, yearDigits) = number(next), yearDigits == 4 || yearDigits == 2 else { return false }
        guard yearDigits == 2 else { return setDate(year, month, day, index..<next + 1) }
        return setShortYear(year, month, day, index..<next + 1)
    }

    private mutating func setDate(_ year: Int, _ month: Int, _ day: Int?, _ used: Range<Int>) -> Bool {
        guard (1000...2999).contains(year), CalendarDay(year: year, month: month, day: day ?? 1) != nil else {
            return false
        }
        self.year = year
        self.month = month
        self.day = day
        index = used.upperBound
        return true
    }

    /// Sets a date whose first two numbers are day and month in an order that only a number over 12 tells.
    private mutating func setAmbiguous(
        _ first: Int,
        _ second: Int,
        _ year: (value: Int, digits: Int),
        _ used: Range<Int>
    ) -> Bool {
        let full = year.digits == 2 ? Self.fullYear(year.value) : year.value
        let written = written(used)
        if first <= 12, second <= 12, first != second {
            guard first > 0, second > 0, setDate(full, 1, 1, used) else { return false }
            (month, day) = (nil, nil)
            oddities.append(.ambiguousDayAndMonth(written: written))
        } else {
            let isDayFirst = first > 12
            guard setDate(full, isDayFirst ? second : first, isDayFirst ? first : second, used) else {
                return false
            }
        }
        if year.digits == 2 { oddities.append(.twoDigitYear(written: written)) }
        return true
    }

    private mutating func setShortYear(_ year: Int, _ month: Int, _ day: Int, _ used: Range<Int>) -> Bool {
        oddities.append(.twoDigitYear(written: written(used)))
        return setDate(Self.fullYear(year), month, day, used)
    }

    /// POSIX' rule for two digits: 69 to 99 are of the 20th century, the others of the 21st.
    private static func fullYear(_ short: Int) -> Int {
        short >= 69 ? 1900 + short : 2000 + short
    }

    // MARK: Times

    /// `21:44`, `9:05:12.5`, `9.15 p.m.`, `3 pm`, `T08:30`, `0830 GMT`.
    private mutating func readTime() -> Bool {
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
    private mutating func readZone() -> Bool {
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

    private mutating func readWeekday() -> Bool {
        guard weekday == nil, let name = word(index), let number = DateWords.weekday(name) else {
            return false
        }
        weekday = number
        index += mark(index + 1) == 0x2E ? 2 : 1
        return true
    }

    private mutating func skipFiller() -> Bool {
        if let mark = mark(index), ",|()-/".utf8.contains(mark) {
            index += 1
            return true
        }
        guard let filler = word(index), DateWords.fillers.contains(filler) else { return false }
        index += 1
        return true
    }

    // MARK: Tokens

    private func date(_ method: PublicationDate.Method) -> PublicationDate? {
        guard let year else { return nil }
        var all = oddities
        if let weekday, let month, let day,
            let actual = CalendarDay(year: year, month: month, day: day)?.weekday,
            actual != weekday
        {
            all.append(.wrongWeekday(told: weekday, actual: actual))
        }
        return PublicationDate(
            year: year,
            month: month,
            day: day,
            time: time,
            zone: zone,
            method: method,
            written: String(decoding: text, as: UTF8.self),
            oddities: all
        )
    }

    private func number(_ index: Int) -> (value: Int, digits: Int)? {
        guard index < tokens.count, case .number(let value, let digits) = tokens[index].kind else {
            return nil
        }
        return (value, digits)
    }

    private func word(_ index: Int) -> String? {
        guard index < tokens.count, case .word(let word) = tokens[index].kind else { return nil }
        return word
    }

    private func mark(_ index: Int) -> UInt8? {
        guard index < tokens.count, case .mark(let mark) = tokens[index].kind else { return nil }
        return mark
    }

    private func namedMonth(_ index: Int) -> Int? { word(index).flatMap(DateWords.month) }

    private func isJoined(_ index: Int) -> Bool { index < tokens.count && !tokens[index].afterBlank }

    private func written(_ range: Range<Int>) -> String {
        let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        return String(decoding: text[bytes], as: UTF8.self)
    }
}
