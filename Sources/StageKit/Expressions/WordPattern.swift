internal import TextCore

/// The words of a `has` pattern: one, or several that follow one another in one sentence.
struct WordPattern {
    /// What one word must be.
    enum Part: Equatable {
        /// This matching form.
        case word([UInt8])
        /// A form made of these pieces in order, with anything between them.
        case wildcard([[UInt8]])

        /// Whether a folded word is meant.
        func matches(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
            switch self {
            case .word(let wanted): wanted.elementsEqual(word)
            case .wildcard(let pieces): Part.matches(word[...], pieces)
            }
        }

        private static func matches(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ pieces: [[UInt8]]) -> Bool {
            guard let first = pieces.first, let last = pieces.last, word.starts(with: first),
                word.count >= first.count + last.count, word.suffix(last.count).elementsEqual(last)
            else { return false }
            var rest = word.dropFirst(first.count).dropLast(last.count)
            for piece in pieces.dropFirst().dropLast() {
                while !rest.starts(with: piece) {
                    if rest.isEmpty { return false }
                    rest = rest.dropFirst()
                }
                rest = rest.dropFirst(piece.count)
            }
            return true
        }
    }

    /// The words, in order.
    let parts: [Part]

    /// Reads a pattern: blanks divide words, `*` stands for any letters; words are cut and folded as the
    /// text's are.
    init(_ pattern: String) {
        var parts: [Part] = []
        for piece in pattern.split(separator: " ") {
            if piece.utf8.contains(UInt8(ascii: "*")) {
                let pieces = piece.split(separator: "*", omittingEmptySubsequences: false)
                parts.append(.wildcard(pieces.map { Array(Folding.fold(String($0)).utf8) }))
            } else {
                var words = FoldedWords()
                var bytes = String(piece)
                bytes.withUTF8 { words.read($0) }
                parts += (0..<words.count).map { .word(Array(words.folds.bytes[words.folds.range($0)])) }
            }
        }
        self.parts = parts
    }
}

/// The words of a text that is no article's, cut and folded; reused from text to text.
struct FoldedWords {
    private var segmenter = Segmenter()
    private(set) var segmentation = Segmentation()
    private(set) var folds = StringColumn()
    private var folded: [UInt8] = []

    /// How many words the text has.
    var count: Int { segmentation.wordCount }

    /// Cuts a text of one paragraph.
    mutating func cut(_ text: UnsafeBufferPointer<UInt8>) {
        segmenter.segment(text, blocks: [Block(start: 0, end: text.count)], into: &segmentation)
    }

    /// Cuts a text of one paragraph and folds its words.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        cut(text)
        folds = StringColumn()
        for word in 0..<count {
            Folding.fold(UnsafeBufferPointer(rebasing: text[segmentation.wordRange(word)]), into: &folded)
            folds.append(bytes: folded)
        }
    }
}
