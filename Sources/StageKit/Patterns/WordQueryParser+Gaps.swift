/// Gaps, and how often something may stand: `[]`, `[]{0,3}`.
extension WordQueryParser {
    private static var longestGap: Int { 50 }

    mutating func gap() throws -> Step {
        at += 2
        guard at < text.count, text[at] == 0x7B else {
            try expectEnd("[] is a whole word")
            return .gap(1...1)
        }
        let numbers = try repetition()
        guard numbers.upperBound <= Self.longestGap else {
            throw failure("a gap may be \(Self.longestGap) words at most")
        }
        try expectEnd("a gap stands apart from words")
        return .gap(numbers)
    }

    /// `{0,3}`, how many.
    mutating func repetition() throws -> ClosedRange<Int> {
        at += 1
        let least = try number()
        var most = least
        if at < text.count, text[at] == 0x2C {
            at += 1
            most = try number()
        }
        guard at < text.count, text[at] == 0x7D, least <= most else {
            throw failure("a gap is written []{0,3}")
        }
        at += 1
        return least...most
    }

    private mutating func number() throws -> Int {
        var value: Int?
        while at < text.count, 0x30...0x39 ~= text[at], value ?? 0 < 10_000 {
            value = (value ?? 0) * 10 + Int(text[at] - 0x30)
            at += 1
        }
        guard let value else { throw failure("a gap is written []{0,3}") }
        return value
    }
}
