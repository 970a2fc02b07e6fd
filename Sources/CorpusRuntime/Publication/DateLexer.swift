/// A piece of a written date.
struct DateToken: Equatable {
    enum Kind: Equatable {
        /// Digits: their value and how many there are.
        case number(Int, digits: Int)
        /// Letters, lower case.
        case word(String)
        /// One ASCII character that is neither letter, digit nor blank; `–` and `—` are `-`.
        case mark(UInt8)
    }

    let kind: Kind
    /// The bytes it was read from.
    let range: Range<Int>
    /// Whether blanks stand before it.
    let afterBlank: Bool
}

/// Cuts a written date into numbers, words and marks.
enum DateLexer {
    /// Nothing when the text holds something that no date does, or is too long to be one.
    static func tokens(_ text: some RandomAccessCollection<UInt8>) -> [DateToken]? {
        let bytes = Array(text)
        guard bytes.count <= 120 else { return nil }
        var tokens: [DateToken] = []
        var index = 0
        var afterBlank = false
        while index < bytes.count {
            let start = index
            if isBlank(bytes, &index) {
                afterBlank = true
                continue
            }
            guard let kind = kind(bytes, &index) else { return nil }
            tokens.append(DateToken(kind: kind, range: start..<index, afterBlank: afterBlank))
            afterBlank = false
        }
        return tokens
    }

    private static func isBlank(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        if bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D {
            index += 1
            return true
        }
        if bytes[index] < 0x80 { return false }
        // No-break space and narrow no-break space, which stand before AM and PM.
        if bytes[index...].starts(with: [0xC2, 0xA0]) {
            index += 2
            return true
        }
        if bytes[index...].starts(with: [0xE2, 0x80, 0xAF]) {
            index += 3
            return true
        }
        return false
    }

    private static func kind(_ bytes: [UInt8], _ index: inout Int) -> DateToken.Kind? {
        let start = index
        switch bytes[index] {
        case 0x30...0x39:
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            guard index - start <= 14 else { return nil }
            let value = bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
            return .number(value, digits: index - start)
        case 0x41...0x5A, 0x61...0x7A:
            while index < bytes.count, (0x41...0x5A).contains(bytes[index] & 0xDF) { index += 1 }
            return .word(String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self))
        case 0xE2
        where bytes[index...].starts(with: [0xE2, 0x80, 0x93])
            || bytes[index...].starts(with: [0xE2, 0x80, 0x94]):
            index += 3
            return .mark(UInt8(ascii: "-"))
        case 0x21...0x7F:
            index += 1
            return .mark(bytes[start])
        default: return nil
        }
    }
}
