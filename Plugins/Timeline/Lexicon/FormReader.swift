/// Finds what a form says: a word of the closed classes, a number, a date or a time in digits, a verb's tense.
struct FormReader {
    /// The lexeme of a form.
    static func lexeme(_ form: String) -> Lexeme {
        let bytes = Array(form.utf8)
        guard let first = bytes.first else { return Lexeme(kind: .none) }
        var flags: LexemeFlags = []
        if first &- 0x41 < 26 { flags.insert(.capital) }
        if bytes.last == 0x2E, bytes.count > 1 { flags.insert(.stopped) }
        if first &- 0x30 < 10
            || (first == 0x27 || first == 0xE2) && bytes.contains(where: { $0 &- 0x30 < 10 })
        {
            var lexeme = DigitReader.lexeme(bytes)
            lexeme.flags.formUnion(flags)
            return lexeme
        }
        return word(bytes, flags)
    }

    private static func word(_ bytes: [UInt8], _ given: LexemeFlags) -> Lexeme {
        var flags = given
        var lower = bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        if isMark(lower) { flags.insert(.mark) }
        if let bounded = boundedYear(lower, flags) { return bounded }
        if lower.count > 4, lower.starts(with: [0x6D, 0x69, 0x64, 0x2D]) {
            lower.removeFirst(4)
            flags.insert(.mid)
            if bytes[4] &- 0x41 < 26 { flags.insert(.capital) } else { flags.remove(.capital) }
            if lower.first.map({ $0 &- 0x30 < 10 }) == true {
                var number = DigitReader.lexeme(lower)
                number.flags.formUnion([.mid, .digits])
                return number
            }
        }
        let text = String(decoding: lower, as: UTF8.self)
        var lexeme = Lexicon.words[text] ?? Lexeme(kind: .none)
        if !isWritten(lexeme, text, flags) { lexeme = Lexeme(kind: text == "may" ? .modal : .none) }
        lexeme.flags.formUnion(flags)
        lexeme.tense = VerbForms.tense(lower, text)
        return lexeme
    }

    /// Whether a form has no letter: marks of quotation, dashes and the like are those from U+2010 to U+205E.
    private static func isMark(_ lower: [UInt8]) -> Bool {
        var rest = lower[...]
        while let byte = rest.first {
            if byte &- 0x61 < 26 { return false }
            guard byte >= 0x80 else {
                rest.removeFirst()
                continue
            }
            guard rest.count > 2, byte == 0xE2, [0x80, 0x81].contains(rest[rest.startIndex + 1]) else {
                return false
            }
            rest.removeFirst(3)
        }
        return true
    }

    /// `post-1959`, and `pre-1990` with its year turned negative.
    private static func boundedYear(_ lower: [UInt8], _ flags: LexemeFlags) -> Lexeme? {
        let isAfter = lower.starts(with: Array("post-".utf8))
        guard isAfter || lower.starts(with: Array("pre-".utf8)) else { return nil }
        let year = DigitReader.lexeme(Array(lower.drop { $0 &- 0x30 >= 10 }))
        guard year.kind == .number, year.flags.contains(.whole), year.value >= 1000 else { return nil }
        return Lexeme(kind: .boundedYear, flags: flags, value: isAfter ? year.value : -year.value)
    }

    /// Months, weekdays and time zones are written with capitals, unless no other word is spelt like them.
    private static func isWritten(_ lexeme: Lexeme, _ text: String, _ flags: LexemeFlags) -> Bool {
        switch lexeme.kind {
        case .month, .weekday: flags.contains(.capital)
        case .zone: flags.contains(.capital)
        default: true
        }
    }
}
