import TextCore

/// The day that an article's id or its file's name holds: `wire_20310306_0012`, `2031-03-06-dam.txt`.
enum DayInName {
    /// The first day in the last component of a path: eight digits, or four, two and two with one mark between.
    static func find(in name: String) -> CalendarDay? {
        let bytes = Array(name.utf8)
        let last = bytes.prefix { $0 != 0x40 }
        let start = last.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
        var index = start
        while index < last.count {
            guard isDigit(last[index]) else {
                index += 1
                continue
            }
            let end = last[index...].firstIndex { !isDigit($0) } ?? last.endIndex
            if let day = packed(last[index..<end]) ?? marked(last[index...], end - index) { return day }
            index = end
        }
        return nil
    }

    /// Whether a name holds eight digits together, be they a day or not.
    static func mayHold(_ name: String) -> Bool {
        name.utf8.split { !isDigit($0) }.contains { $0.count == 8 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static func packed(_ digits: ArraySlice<UInt8>) -> CalendarDay? {
        guard digits.count == 8 else { return nil }
        return day(digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2))
    }

    /// `2031-03-06`, not part of a longer number.
    private static func marked(_ rest: ArraySlice<UInt8>, _ digits: Int) -> CalendarDay? {
        let text = Array(rest.prefix(11))
        guard digits == 4, text.count >= 10, text[4] == text[7], [0x2D, 0x5F, 0x2E].contains(text[4]),
            text[5..<7].allSatisfy(isDigit), text[8..<10].allSatisfy(isDigit),
            text.count == 10 || !isDigit(text[10])
        else { return nil }
        return day(text[..<4], text[5..<7], text[8..<10])
    }

    private static func day(
        _ year: ArraySlice<UInt8>,
        _ month: ArraySlice<UInt8>,
        _ day: ArraySlice<UInt8>
    ) -> CalendarDay? {
        func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        guard (1900...2099).contains(number(year)) else { return nil }
        return CalendarDay(year: number(year), month: number(month), day: number(day))
    }
}
