extension WordQueryParser {
    /// A word by what is known of it, as `[pos=="NOUN|PROPN" & word=="report*"]{1,2}` or `[lemma=="say"]`: a way to
    /// match for each number of such words.
    mutating func attributes() throws -> [[WordQuery.Step]] {
        at += 1
        var test = WordTest(terms: [])
        repeat {
            try addAttribute(to: &test)
        } while take(0x26)
        guard take(0x5D) else { throw failure("a test of a word is written [pos==VERB]") }
        var numbers = 1...1
        if at < text.count, text[at] == 0x7B { numbers = try repetition() }
        guard numbers.lowerBound > 0, numbers.upperBound <= 10 else {
            throw failure("a test is for 1 to 10 words")
        }
        try expectEnd("a test stands apart from words")
        return numbers.map { Array(repeating: .word(test), count: $0) }
    }

    /// Reads `name == value`.
    private mutating func addAttribute(to test: inout WordTest) throws {
        skipBlanks()
        let start = at
        while at < text.count, 0x61...0x7A ~= text[at] { at += 1 }
        let name = String(decoding: text[start..<at], as: UTF8.self)
        let isNegated = take(0x21)
        guard take(0x3D) else { throw failure("a test of a word is written [pos==VERB]") }
        if at < text.count, text[at] == 0x3D { at += 1 }
        let value = try attributeValue()
        switch name {
        case "pos": test.tags = try tags(value, isNegated: isNegated)
        case "word" where !isNegated: test.terms = try terms(value, isExact: isExact)
        case "lemma" where !isNegated: test.lemmas = try terms(value, isExact: false)
        default: throw failure("pos can be tested with == and !=, word and lemma with ==")
        }
    }

    /// A value in quotation marks, or up to a blank, `&` or `]`.
    private mutating func attributeValue() throws -> ArraySlice<UInt8> {
        skipBlanks()
        guard at < text.count else { throw failure("a bracket is not closed") }
        let mark = text[at]
        let isQuoted = mark == 0x22 || mark == 0x27
        if isQuoted { at += 1 }
        let start = at
        while at < text.count, isQuoted ? text[at] != mark : ![0x20, 0x26, 0x5D].contains(text[at]) {
            at += 1
        }
        let value = text[start..<at]
        if isQuoted, !take(mark) { throw failure("a quotation mark is not closed") }
        return value
    }

    private func tags(_ value: ArraySlice<UInt8>, isNegated: Bool) throws -> UInt32 {
        var tags: UInt32 = 0
        for name in value.split(separator: 0x7C) {
            guard let tag = UPOS(name: String(decoding: name, as: UTF8.self).uppercased()) else {
                throw failure("the parts of speech are \(UPOS.names.joined(separator: " "))")
            }
            tags |= 1 << UInt32(tag.rawValue)
        }
        guard tags != 0 else { throw failure("a part of speech is not told") }
        return isNegated ? ~tags & (1 << UInt32(UPOS.names.count) - 1) : tags
    }

    private func terms(_ value: ArraySlice<UInt8>, isExact: Bool) throws -> [WordQuery.Term] {
        var inner = WordQueryParser(
            String(decoding: value, as: UTF8.self),
            isExact: isExact,
            compile: compile
        )
        return try inner.parse().flatMap { steps in
            guard steps.count == 1, case .word(let test) = steps[0] else {
                throw failure("a test is of one word")
            }
            return test.terms
        }
    }

    private mutating func skipBlanks() {
        while at < text.count, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
    }

    /// Passes over blanks and one sign; false without it.
    private mutating func take(_ sign: UInt8) -> Bool {
        skipBlanks()
        guard at < text.count, text[at] == sign else { return false }
        at += 1
        return true
    }
}
