/// Reads a pattern over words; alternatives become sequences of their own, or one step where they are words.
struct WordQueryParser {
    typealias Step = WordQuery.Step
    typealias Term = WordQuery.Term

    let text: [UInt8]
    var at = 0
    let isExact: Bool
    let compile: (String, Bool) throws -> any PatternMatcher
    /// More sequences than this are refused: each is tried at every word.
    private static let mostSequences = 256

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
        if sequences.contains(where: { $0.isEmpty }) {
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
