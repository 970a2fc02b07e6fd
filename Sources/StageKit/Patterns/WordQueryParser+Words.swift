private import TextCore

/// Words as they are typed: plain, with wildcards, or as a regular expression.
extension WordQueryParser {
    mutating func regularExpression() throws -> Step {
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
        let expression = String(decoding: source, as: UTF8.self)
        // By itself first: a bracket that is not its own would close the one around it.
        _ = try compile(expression, false)
        let whole = "\\A(?:\(expression))\\z"
        let prefix = Term.prefix(ofExpression: source)
        return .word(WordTest(terms: [.pattern(try compile(whole, false), prefix: prefix)]))
    }

    /// The words of a piece up to a blank or a sign, cut as text is: a possessive `'s` is no word.
    mutating func words() throws -> [Step] {
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
}
