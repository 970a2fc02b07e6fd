import StageKit

extension Lexer {
    /// Reads a number, a date or a duration: all that begins with a digit.
    mutating func scanNumber() {
        let start = position
        let digits = digitsEnd(from: start)
        if let end = dateEnd(from: start, digits: digits) { return addDate(start..<end) }
        if digits + 1 < bytes.count, bytes[digits] == UInt8(ascii: "."), isDigit(bytes[digits + 1]) {
            return addReal(start..<digitsEnd(from: digits + 1))
        }
        if digits < bytes.count, wordStart(at: digits) != nil {
            return addDuration(start, digits: digits, end: wordEnd(from: digits))
        }
        addInteger(start..<digits)
    }

    private mutating func addDate(_ range: Range<Int>) {
        let written = string(range)
        if !DateText.isDate(written) {
            diagnostics.append(Diagnostic(.grammar(.invalidDate(written)), SourceSpan(range)))
        }
        add(.literal(.date(written)), from: range.lowerBound, to: range.upperBound)
    }

    private mutating func addReal(_ range: Range<Int>) {
        let after = range.upperBound
        let trails = after < bytes.count && wordStart(at: after) != nil
        let end = trails ? wordEnd(from: after) : after
        let written = string(range.lowerBound..<end)
        let value = trails ? nil : Double(written.filter { $0 != "_" })
        if value == nil {
            diagnostics.append(
                Diagnostic(.grammar(.malformedNumber(written)), SourceSpan(range.lowerBound, end))
            )
        }
        add(.literal(.real(value ?? 0)), from: range.lowerBound, to: end)
    }

    private mutating func addInteger(_ range: Range<Int>) {
        let written = string(range)
        let value = Int(written.filter { $0 != "_" })
        if value == nil {
            diagnostics.append(Diagnostic(.grammar(.numberTooLarge(written)), SourceSpan(range)))
        }
        add(.literal(.integer(value ?? 0)), from: range.lowerBound, to: range.upperBound)
    }

    private mutating func addDuration(_ start: Int, digits: Int, end: Int) {
        let unit = string(digits..<end)
        let days = unit == "d" ? 1 : unit == "w" ? 7 : 0
        let number = Int(string(start..<digits).filter { $0 != "_" })
        let (total, overflows) = (number ?? 0).multipliedReportingOverflow(by: days)
        let isTooLarge = number == nil || overflows
        if days == 0 || isTooLarge {
            let written = string(start..<end)
            let problem: GrammarProblem =
                ["m", "y"].contains(unit)
                ? .durationUnit(written)
                : days > 0 ? .numberTooLarge(written) : .malformedNumber(written)
            diagnostics.append(Diagnostic(.grammar(problem), SourceSpan(start, end)))
        }
        add(.literal(.days(isTooLarge ? 0 : total)), from: start, to: end)
    }

    /// Four digits and a hyphen begin a date when one or two digits, a week or a quarter follow at once.
    private func dateEnd(from start: Int, digits: Int) -> Int? {
        guard digits - start == 4, digits + 1 < bytes.count, bytes[digits] == UInt8(ascii: "-") else {
            return nil
        }
        let next = bytes[digits + 1]
        if next == UInt8(ascii: "W") || next == UInt8(ascii: "Q") {
            let end = digitsEnd(from: digits + 2)
            return end > digits + 2 ? end : nil
        }
        let month = digitsEnd(from: digits + 1)
        guard (1...2).contains(month - digits - 1) else { return nil }
        guard month + 1 < bytes.count, bytes[month] == UInt8(ascii: "-"), isDigit(bytes[month + 1]) else {
            return month
        }
        return digitsEnd(from: month + 1)
    }

    private func digitsEnd(from index: Int) -> Int {
        var end = index
        while end < bytes.count, isDigit(bytes[end]) || bytes[end] == UInt8(ascii: "_") { end += 1 }
        return end
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension SourceSpan {
    init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }
}
