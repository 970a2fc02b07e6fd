/// A pattern over words, parsed: what each word may be, and in which sequences.
///
/// Written as words with blanks between (`climate change`), `*` for any letters inside a word (`threat*`),
/// alternatives (`(levy|toll) rise`), gaps of any words (`said []{0,3} president`), and regular expressions
/// over whole words (`/minist.*/`), and words by part of speech (`[pos==ADJ]{1,2} harbour`,
/// `[pos=="NOUN|PROPN" & word=="rise*"]`) or lemma (`[lemma=="say"]`). Words fold as text does: `us` is not `US`. Words that follow one another
/// may have commas between them, other punctuation only across a gap; nothing crosses a sentence or a block.
/// ``WordPattern`` matches it over the words of an article, ``WordTextMatcher`` over any text.
public struct WordQuery: Sendable {
    /// One thing a word may be.
    enum Term: Sendable {
        case literal([UInt8])
        /// Bytes with `*` for any bytes, none included.
        case wildcard([UInt8])
        /// A pattern that is tried on the whole word, which has to begin with those bytes.
        case pattern(any PatternMatcher, prefix: [UInt8])

        func matches(_ word: UnsafeBufferPointer<UInt8>) throws -> Bool {
            switch self {
            case .literal(let bytes): bytes.elementsEqual(word)
            case .wildcard(let bytes): Term.matches(word, wildcard: bytes)
            case .pattern(let matcher, _): try matcher.firstMatch(in: word, from: 0) == 0..<word.count
            }
        }
    }

    /// One step of a sequence.
    enum Step: Sendable {
        /// A word that passes a test.
        case word(WordTest)
        /// So many words, whatever they are.
        case gap(ClosedRange<Int>)

        var isWord: Bool { if case .word = self { true } else { false } }
    }

    /// The sequences that match, in the order they are tried.
    let sequences: [[Step]]
    /// Capitals are told apart.
    let isExact: Bool

    /// Parses a pattern as it is written in a pipeline.
    ///
    /// A bad one is a ``Failure`` with code `pattern` that says what is wrong with it. `compile` makes
    /// regular expressions (``Run/pattern``); they are matched over folds, so capitals stand in all-capitals
    /// words alone.
    public init(
        _ source: String,
        exact isExact: Bool = false,
        compile: @escaping (_ source: String, _ ignoringCase: Bool) throws -> any PatternMatcher
    ) throws {
        var parser = WordQueryParser(source, isExact: isExact, compile: compile)
        sequences = try parser.parse()
        self.isExact = isExact
    }

    /// A phrase of words with blanks between, each taken as it stands but folded: no sign has a meaning.
    public init(phrase: String) {
        let words = phrase.utf8.split(separator: 0x20)
        sequences = [
            words.map {
                .word(WordTest(terms: [.literal(Array($0).withUnsafeBufferPointer(WordForms.fold))]))
            }
        ]
        isExact = false
    }

    /// A query of folded words.
    init(sequences: [[Step]]) {
        self.sequences = sequences
        isExact = false
    }
}

extension WordQuery.Term {
    /// What every word that it fits begins with.
    var prefix: [UInt8] {
        switch self {
        case .literal(let bytes): bytes
        case .wildcard(let bytes): Array(bytes.prefix { $0 != 0x2A })
        case .pattern(_, let prefix): prefix
        }
    }

    /// The letters and digits that everything begins with which a regular expression fits, as far as is plain.
    static func prefix(ofExpression source: [UInt8]) -> [UInt8] {
        if source.contains(0x7C) { return [] }
        let letters = source.prefix { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: false
            }
        }
        let next = letters.count < source.count ? source[letters.count] : 0
        return Array([0x2A, 0x3F, 0x7B].contains(next) ? letters.dropLast() : letters)
    }

    /// Matches greedily and steps back to the last `*` alone, which is enough: linear times the stars.
    static func matches(_ word: UnsafeBufferPointer<UInt8>, wildcard: [UInt8]) -> Bool {
        var (at, p) = (0, 0)
        var star: Int?
        var retry = 0
        while at < word.count {
            if p < wildcard.count, wildcard[p] == 0x2A {
                star = p
                retry = at
                p += 1
            } else if p < wildcard.count, wildcard[p] == word[at] {
                p += 1
                at += 1
            } else if let star {
                p = star + 1
                retry += 1
                at = retry
            } else {
                return false
            }
        }
        return wildcard[p...].allSatisfy { $0 == 0x2A }
    }
}
