/// A pattern over words, parsed: what each word may be, and in which sequences.
///
/// Written as words with blanks between (`climate change`), `*` for any letters inside a word (`threat*`),
/// alternatives (`(levy|toll) rise`), gaps of any words (`said []{0,3} president`), and regular expressions
/// over whole words (`/minist.*/`). Words fold as text does: `us` is not `US`. Words that follow one another
/// may have commas between them, other punctuation only across a gap; nothing crosses a sentence or a block.
/// ``WordPattern`` matches it over the words of an article, ``WordTextMatcher`` over any text.
public struct WordQuery: Sendable {
    /// One thing a word may be.
    enum Term: Sendable {
        case literal([UInt8])
        /// Bytes with `*` for any bytes, none included.
        case wildcard([UInt8])
        /// A pattern that is tried on the whole word.
        case pattern(any PatternMatcher)

        func matches(_ word: UnsafeBufferPointer<UInt8>) throws -> Bool {
            switch self {
            case .literal(let bytes): bytes.elementsEqual(word)
            case .wildcard(let bytes): Term.matches(word, wildcard: bytes)
            case .pattern(let matcher): try matcher.firstMatch(in: word, from: 0) == 0..<word.count
            }
        }
    }

    /// One step of a sequence.
    enum Step: Sendable {
        /// A word that is one of these.
        case word([Term])
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
        sequences = [words.map { .word([.literal(Array($0).withUnsafeBufferPointer(WordForms.fold))]) }]
        isExact = false
    }
}

extension WordQuery.Term {
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
