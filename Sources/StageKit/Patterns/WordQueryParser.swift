private import TextCore

/// Reads a pattern over words; alternatives become sequences of their own, or one step where they are words.
struct WordQueryParser {
    private typealias Step = WordQuery.Step
    private typealias Term = WordQuery.Term

    let text: [UInt8]
    var at = 0
    let isExact: Bool
    let compile: (String, Bool) throws -> any PatternMatcher
    /// More sequences than this are refused: each is tried at every word.
    private static let mostSequences = 256
    private static let longestGap = 50

    init(_ source: String, isExact: Bool, compile: @escaping (String, Bool) throws -> any PatternMatcher) {
        text = Array(source.utf8)
        self.isExact = isExact
        self.compile = compile
    }

    mutating func parse() throws -> [[WordQuery.Step]] {
        let sequences = try alternatives(depth: 0)
        guard at == text.count else { throw failure("a bracket is closed that was never opened") }
        guard sequences.allSatisfy({ $0.contains(where: \.isWord) }) else {
            throw failure("there is no word in it")
        }
        return sequences
    }

    private mutating func alternatives(depth: Int) throws -> [[Step]] {
        guard depth < 20 else { throw failure("brackets stand in one another too deep") }
        var found = try sequence(depth)
        while at < text.count, text[at] == 0x7C {
            at += 1
            found += try sequence(depth)
        }
        return found
    }

    /// The steps up to `|`, `)` or the end, one list for each way to choose among inner alternatives.
    private mutating func sequence(_ depth: Int) throws -> [[Step]] {
        var found: [[Step]] = [[]]
        while at < text.count {
            switch text[at] {
            case 0x7C, 0x29:
                return try filled(found)
            case 0x20, 0x09:
                at += 1
            case 0x28:
                at += 1
                try extend(&found, by: merged(group(depth)))
            case 0x5B:
                try extend(&found, by: bracket())
            case 0x2F:
                try extend(&found, by: [[regularExpression()]])
            default:
                try extend(&found, by: [words()])
            }
        }
        return try filled(found)
    }

    private func filled(_ sequences: [[Step]]) throws -> [[Step]] {
        if sequences.contains(where: \.isEmpty) {
            throw failure("there is no word in it, or in one choice of it")
        }
        return sequences
    }

    private func extend(_ sequences: inout [[Step]], by choices: [[Step]]) throws {
        sequences = sequences.flatMap { head in choices.map { head + $0 } }
        guard sequences.count <= Self.mostSequences else {
            throw failure("its alternatives make more than \(Self.mostSequences) sequences")
        }
    }

    private mutating func group(_ depth: Int) throws -> [[Step]] {
        let found = try alternatives(depth: depth + 1)
        guard at < text.count else { throw failure("a bracket is not closed") }
        at += 1
        try expectEnd("an alternative is a whole word")
        return found
    }

    /// Alternatives that are all one word become one step.
    private func merged(_ choices: [[Step]]) -> [[Step]] {
        var terms: [Term] = []
        for choice in choices {
            guard choice.count == 1, case .word(let test) = choice[0], !test.needsTags else {
                return choices
            }
            terms += test.terms
        }
        return [[.word(WordTest(terms: terms))]]
    }

    /// Any words, or words by what is known of them.
    private mutating func bracket() throws -> [[Step]] {
        at + 1 < text.count && text[at + 1] == 0x5D ? [[try gap()]] : try attributes()
    }

    private mutating func gap() throws -> Step {
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

    private mutating func regularExpression() throws -> Step {
        at += 1
        var source: [UInt8] = []
        while at < text.count, text[at] != 0x2F {
            if text[at] == 0x5C, at + 1 < text.count {
                if text[at + 1] != 0x2F { source.append(text[at]) }
                at += 1
            }
            source.append(text[at])
            at += 1
        }
        guard at < text.count, !source.isEmpty else {
            throw failure("a regular expression has a / at either end")
        }
        at += 1
        try expectEnd("a regular expression is a whole word")
        let whole = "\\A(?:\(String(decoding: source, as: UTF8.self)))\\z"
        let prefix = Term.prefix(ofExpression: source)
        return .word(WordTest(terms: [.pattern(try compile(whole, false), prefix: prefix)]))
    }

    /// The words of a piece up to a blank or a sign, cut as text is: a possessive `'s` is no word.
    private mutating func words() throws -> [Step] {
        let start = at
        while at < text.count, !isSign(text[at]) { at += 1 }
        if at < text.count, text[at] == 0x28 || text[at] == 0x5B {
            throw failure("alternatives and gaps stand apart from words")
        }
        let piece = text[start..<at]
        if piece.contains(0x2A) { return wildcard(piece) }
        var segmenter = Segmenter()
        var columns = Segmentation()
        return Array(piece).withUnsafeBufferPointer { bytes in
            segmenter.segment(bytes, blocks: [Block(start: 0, end: bytes.count)], into: &columns)
            return (0..<columns.wordCount).map { index in
                let word = folded(UnsafeBufferPointer(rebasing: bytes[columns.wordRange(index)]))
                return .word(WordTest(terms: [.literal(word)]))
            }
        }
    }

    private func wildcard(_ piece: ArraySlice<UInt8>) -> [Step] {
        func isInWord(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x2A, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
            default: false
            }
        }
        guard let first = piece.firstIndex(where: isInWord), let last = piece.lastIndex(where: isInWord)
        else {
            return []
        }
        let wildcard = Array(piece[first...last]).withUnsafeBufferPointer(folded)
        return [.word(WordTest(terms: [.wildcard(wildcard)]))]
    }

    private func folded(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        isExact ? WordForms.exact(word) : WordForms.fold(word)
    }

    private func isSign(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x28 || byte == 0x29 || byte == 0x7C || byte == 0x5B
    }

    func expectEnd(_ rule: String) throws {
        if at < text.count, ![0x20, 0x09, 0x29, 0x7C].contains(text[at]) { throw failure(rule) }
    }

    func failure(_ why: String) -> Failure {
        Failure(
            "pattern",
            "the pattern \"\(String(decoding: text, as: UTF8.self))\" cannot be read: \(why)",
            hint:
                "Patterns look like: threat* · joint statement · (levy|toll) rise · said []{0,3} president · "
                + "/minist.*/ · [pos==ADJ] harbour"
        )
    }
}
