/// Tells which texts are dates of the language: `2031`, `2031-03`, `2031-03-04`, `2031-W10`, `2031-Q1`.
enum DateText {
    /// True for a date that the calendar has.
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = number(parts[0], digits: 4), parts.count <= 3 else { return false }
        if parts.count == 1 { return true }
        if let kind = parts[1].first, kind == "W" || kind == "Q" {
            guard parts.count == 2 else { return false }
            let value = number(parts[1].dropFirst(), digits: kind == "W" ? 2 : 1) ?? 0
            return (1...(kind == "W" ? 53 : 4)).contains(value)
        }
        guard let month = number(parts[1], digits: 2), (1...12).contains(month) else { return false }
        guard parts.count == 3 else { return true }
        guard let day = number(parts[2], digits: 2) else { return false }
        return (1...daysInMonth(month, year: year)).contains(day)
    }

    /// True for a TIMEX3 value that stands for days, open ones (`XXXX-WXX-5`, `2031-XX`) and seasons included.
    static func isValue(_ text: String) -> Bool {
        if isDate(text) { return true }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count >= 4, parts[0].utf8.count == 4, text != "XXXX" else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "X"), UInt8(ascii: "-"): true
            default: "WQHSPUFAM".utf8.contains(byte)
            }
        } && parts[0].utf8.allSatisfy { $0 == UInt8(ascii: "X") || (48...57).contains($0) }
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}
