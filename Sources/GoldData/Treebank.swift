/// A token of a treebank.
package struct TreebankToken: Sendable {
    package var form: String
    package var lemma: String
    /// The universal part of speech, as `NOUN`.
    package var tag: String
    /// A blank stands after it in the text.
    package var hasSpaceAfter: Bool
}

/// A sentence of a treebank.
package struct TreebankSentence: Sendable {
    package var tokens: [TreebankToken] = []
    /// The id of the document that begins with it, or nil.
    package var document: String?
    /// A paragraph begins with it.
    package var beginsParagraph = false
    /// Words that are written as one, `don't`, in order.
    package var contractions: [TreebankContraction] = []
}

/// Several tokens that are written as one word.
package struct TreebankContraction: Sendable {
    /// The tokens, by their numbers in the sentence from 0.
    package var tokens: Range<Int>
    /// What is written.
    package var form: String
    /// A blank stands after it in the text.
    package var hasSpaceAfter: Bool
}

/// Files of annotated sentences in the CoNLL-U format of Universal Dependencies.
package enum Treebank {
    /// The sentences of a file, in its order; empty nodes are left out.
    package static func read(_ path: String) throws -> [TreebankSentence] {
        var sentences: [TreebankSentence] = []
        var sentence = TreebankSentence()
        for line in try GoldFile.lines(path) {
            if line.isEmpty {
                if !sentence.tokens.isEmpty { sentences.append(sentence) }
                sentence = TreebankSentence()
            } else if line.first == 0x23 {
                let comment = String(decoding: line, as: UTF8.self)
                if comment.hasPrefix("# newdoc") {
                    sentence.document = comment.split(separator: " ").last.map(String.init) ?? ""
                }
                if comment.hasPrefix("# newpar") { sentence.beginsParagraph = true }
            } else {
                try add(line, to: &sentence, path)
            }
        }
        if !sentence.tokens.isEmpty { sentences.append(sentence) }
        return sentences
    }

    private static func add(
        _ line: ArraySlice<UInt8>,
        to sentence: inout TreebankSentence,
        _ path: String
    ) throws {
        let columns = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard columns.count == 10 else { throw GoldFile.Unreadable(path, "has a line without ten columns") }
        let hasSpaceAfter = !columns[9].split(separator: "|").contains("SpaceAfter=No")
        if columns[0].contains(".") { return }
        if let dash = columns[0].firstIndex(of: "-") {
            let first = Int(columns[0][..<dash])
            let last = Int(columns[0][columns[0].index(after: dash)...])
            guard let first, let last, first <= last else {
                throw GoldFile.Unreadable(path, "has a damaged range \(columns[0])")
            }
            return sentence.contractions.append(
                TreebankContraction(
                    tokens: first - 1..<last,
                    form: columns[1],
                    hasSpaceAfter: hasSpaceAfter
                )
            )
        }
        sentence.tokens.append(
            TreebankToken(
                form: columns[1],
                lemma: columns[2],
                tag: columns[3],
                hasSpaceAfter: hasSpaceAfter
            )
        )
    }
}
