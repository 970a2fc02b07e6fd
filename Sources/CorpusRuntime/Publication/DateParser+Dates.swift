import TextCore

/// The day, month and year, in numbers or with the month named.
extension DateParser {
    mutating func readDate() -> Bool {
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
}
