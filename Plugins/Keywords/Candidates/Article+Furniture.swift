internal import StageKit
internal import TextCore

/// What stands about the text of an article, and is none of it.
extension Article {
    /// Within how many tokens the dash of a dateline stands.
    private static let datelineTokens = 16

    /// One past the dash of `HALDPORT, Oland (Agency) -`, or of `(Agency)` alone, at the head of the body; nil
    /// without one.
    var endOfDateline: Int? {
        let first = firstTokenOfBody
        guard first < tokenCount else { return nil }
        let isBracketed = token(at: first, is: "(")
        guard isBracketed || isAllCapitals(first) else { return nil }
        for index in first + 1..<min(tokenCount, first + Self.datelineTokens) {
            if isBracketed, token(at: index, is: ")") { return index + 1 }
            if isSetOffDash(index) { return index + 1 }
            let byte = text[bytes(of: TokenRange(index, index + 1)).lowerBound]
            if byte &- 0x61 < 26 || isBracketed && index > first + 2 { return nil }
        }
        return nil
    }

    /// Whether a sentence has no full stop, nor what stands for one, at its end.
    func isLabel(sentence: Int) -> Bool {
        // The last may be marks of quotation and brackets.
        !self.sentence(sentence).indices.suffix(3).contains { token in
            let last = text[bytes(of: TokenRange(token, token + 1)).upperBound - 1]
            return last == 0x2E || last == 0x21 || last == 0x3F
        }
    }

    private func token(at index: Int, is string: StaticString) -> Bool {
        let range = bytes(of: TokenRange(index, index + 1))
        return range.count == 1 && text[range.lowerBound] == string.utf8Start.pointee
    }

    private func isAllCapitals(_ index: Int) -> Bool {
        let range = bytes(of: TokenRange(index, index + 1))
        return range.count > 2 && range.allSatisfy { text[$0] &- 0x41 < 26 }
    }

    /// A dash, or what stands for one, with a blank before it.
    private func isSetOffDash(_ index: Int) -> Bool {
        let range = bytes(of: TokenRange(index, index + 1))
        guard range.lowerBound > 0, text[range.lowerBound - 1] == 0x20 else { return false }
        switch text[range.lowerBound] {
        case 0x2D, 0x5F: return range.allSatisfy { text[$0] == text[range.lowerBound] }
        // An en or em dash.
        case 0xE2: return range.count == 3 && [0x93, 0x94].contains(text[range.lowerBound + 2])
        default: return false
        }
    }
}
