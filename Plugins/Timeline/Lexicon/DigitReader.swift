/// Reads forms that hold digits: counts, ordinals, years, decades, dates and times of day.
enum DigitReader {
    /// What the bytes say; they begin with a digit or an apostrophe.
    static func lexeme(_ bytes: [UInt8]) -> Lexeme {
        var rest = bytes[...]
        let hasApostrophe = rest.first == 0x27 || rest.first == 0xE2
        if hasApostrophe { rest = rest.drop { $0 &- 0x30 >= 10 } }
        let digits = rest.prefix { $0 &- 0x30 < 10 }
        guard !digits.isEmpty, digits.count <= 8 else { return Lexeme(kind: .none, flags: .digits) }
        let value = number(digits)
        let tail = rest.dropFirst(digits.count)
        if let found = decade(value, digits.count, tail, hasApostrophe) { return found }
        if hasApostrophe { return Lexeme(kind: .none, flags: .digits) }
        if tail.isEmpty {
            return Lexeme(
                kind: .number,
                flags: digits.count == 4 ? [.digits, .whole] : .digits,
                value: value
            )
        }
        return suffixed(value, tail) ?? separated(rest) ?? Lexeme(kind: .none, flags: .digits)
    }

    private static func number(_ digits: some Collection<UInt8>) -> Int32 {
        digits.reduce(0) { $0 * 10 + Int32($1 - 0x30) }
    }

    /// `1990s`, `90s`, `'80s`, `1980's`.
    private static func decade(
        _ value: Int32,
        _ count: Int,
        _ tail: ArraySlice<UInt8>,
        _ hasApostrophe: Bool
    ) -> Lexeme? {
        guard value % 10 == 0, tail.last == 0x73, tail.count <= 4 else { return nil }
        let joint = tail.dropLast()
        guard joint.isEmpty || joint.elementsEqual([0x27]) || joint.elementsEqual([0xE2, 0x80, 0x99]) else {
            return nil
        }
        if count == 4, (1000...2100).contains(value) {
            return Lexeme(kind: .decade, flags: [.digits, .whole], value: value / 10)
        }
        guard count == 2, value >= 20 else { return nil }
        let flags: LexemeFlags = hasApostrophe ? .digits : [.digits, .short]
        return Lexeme(kind: .decade, flags: flags, value: 190 + value / 10)
    }

    /// `20th`, `10am`.
    private static func suffixed(_ value: Int32, _ tail: ArraySlice<UInt8>) -> Lexeme? {
        let suffix = String(decoding: tail.map { $0 | 0x20 }, as: UTF8.self)
        switch suffix {
        case "st", "nd", "rd", "th": return Lexeme(kind: .ordinal, flags: .digits, value: value)
        case "am", "pm":
            guard (1...12).contains(value) else { return nil }
            return Lexeme(
                kind: .clock,
                flags: [.digits, .whole],
                value: (value % 12 + (suffix == "pm" ? 12 : 0)) * 60
            )
        default: return nil
        }
    }

    private static func separated(_ bytes: ArraySlice<UInt8>) -> Lexeme? {
        var letters = bytes
        var hour: Int32 = -1
        if bytes.count > 2, bytes.last.map({ $0 | 0x20 }) == 0x6D,
            let half = bytes.dropLast().last.map({ $0 | 0x20 })
        {
            if half == 0x61 { hour = 0 } else if half == 0x70 { hour = 12 }
            if hour >= 0 { letters = bytes.dropLast(2) }
        }
        let parts = letters.split(omittingEmptySubsequences: false) { $0 &- 0x30 >= 10 }.map {
            number($0.prefix(8))
        }
        let marks = Set(letters.filter { $0 &- 0x30 >= 10 })
        guard marks.count == 1, let mark = marks.first, !letters.isEmpty else { return nil }
        switch (mark, parts.count) {
        case (0x3A, 2...3): return clock(parts, letters, hour)
        case (0x2F, 2) where parts[0] == 1 && parts[1] == 2: return Lexeme(kind: .half, flags: .digits)
        case (0x2F, 3), (0x2D, 3), (0x2E, 3): return date(parts, letters)
        case (0x2C, 2...3):
            return Lexeme(kind: .number, flags: .digits, value: parts.reduce(0) { $0 &* 1000 &+ $1 })
        default: return nil
        }
    }

    private static func clock(_ parts: [Int32], _ bytes: ArraySlice<UInt8>, _ shift: Int32) -> Lexeme? {
        guard parts[0] <= 24, parts[1] < 60, bytes.dropFirst(parts[0] > 9 ? 3 : 2).count >= 2 else {
            return nil
        }
        let hour = shift < 0 ? parts[0] : parts[0] % 12 + shift
        return Lexeme(
            kind: .clock,
            flags: shift < 0 ? .digits : [.digits, .whole],
            value: hour * 60 + parts[1]
        )
    }

    /// `1989-11-02`, `11/02/89` (month first unless it can only be the day), `27.11.1989`.
    private static func date(_ parts: [Int32], _ bytes: ArraySlice<UInt8>) -> Lexeme? {
        var (year, month, day) = (parts[2], parts[0], parts[1])
        if parts[0] > 31 {
            (year, month, day) = (parts[0], parts[1], parts[2])
        } else if month > 12 || bytes.contains(0x2E) {
            swap(&month, &day)
        }
        if year < 100 { year += year < 50 ? 2000 : 1900 }
        guard (1000...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        return Lexeme(kind: .isoDate, flags: .digits, value: year * 10000 + month * 100 + day)
    }
}
