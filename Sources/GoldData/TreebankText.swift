/// A document of a treebank as running text, with where its tokens and sentences lie.
///
/// Offsets of spans count characters that are not blank; paragraphs are ranges of bytes.
package struct TreebankText: Sendable {
    /// The document's id; empty when none is told.
    package let id: String
    package private(set) var text: [UInt8] = []
    package private(set) var paragraphs: [Range<Int>] = []
    package private(set) var tokens: [Range<Int>] = []
    package private(set) var sentences: [Range<Int>] = []
    private var solidCount = 0

    /// The documents of a treebank, in order.
    package static func documents(_ treebank: [TreebankSentence]) -> [TreebankText] {
        var documents: [TreebankText] = []
        var open: [TreebankSentence] = []
        for sentence in treebank {
            if sentence.document != nil, !open.isEmpty {
                documents.append(TreebankText(open))
                open = []
            }
            open.append(sentence)
        }
        if !open.isEmpty { documents.append(TreebankText(open)) }
        return documents
    }

    /// Writes out sentences: paragraphs apart by a blank line.
    package init(_ sentences: [TreebankSentence]) {
        id = sentences.first?.document ?? ""
        var start = 0
        for (index, sentence) in sentences.enumerated() {
            if index > 0, sentence.beginsParagraph || sentence.document != nil {
                paragraphs.append(start..<text.count)
                text += [0x0A, 0x0A]
                start = text.count
            }
            add(sentence)
        }
        paragraphs.append(start..<text.count)
    }

    private mutating func add(_ sentence: TreebankSentence) {
        let start = solidCount
        var index = 0
        while index < sentence.tokens.count {
            if let contraction = sentence.contractions.first(where: { $0.tokens.lowerBound == index }) {
                add(sentence.tokens[contraction.tokens].map(\.form), writtenAs: contraction.form)
                if contraction.hasSpaceAfter { text.append(0x20) }
                index = contraction.tokens.upperBound
            } else {
                let token = sentence.tokens[index]
                add([token.form], writtenAs: token.form)
                if token.hasSpaceAfter { text.append(0x20) }
                index += 1
            }
        }
        sentences.append(start..<solidCount)
    }

    /// Tokens whose letters do not make up what is written get all of it.
    private mutating func add(_ forms: [String], writtenAs written: String) {
        let start = solidCount
        text += Array(written.utf8)
        solidCount += TreebankText.solid(written)
        guard forms.joined() == written else {
            tokens += forms.map { _ in start..<solidCount }
            return
        }
        var at = start
        for form in forms {
            tokens.append(at..<(at + TreebankText.solid(form)))
            at += TreebankText.solid(form)
        }
    }

    /// How many characters of a text are not blank.
    private static func solid(_ text: String) -> Int {
        text.unicodeScalars.count { !$0.properties.isWhitespace }
    }

    /// For each byte of the text, and its end, how many characters that are not blank begin before it.
    package var solidBefore: [Int] {
        var counts: [Int] = []
        var count = 0
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            counts += Array(repeating: count, count: UTF8.width(scalar))
            if !scalar.properties.isWhitespace { count += 1 }
        }
        counts.append(count)
        return counts
    }
}
