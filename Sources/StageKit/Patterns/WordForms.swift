internal import TextCore

/// The forms under which a pattern's words and a text's are compared.
enum WordForms {
    /// The matching fold.
    static func fold(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        Folding.fold(word, into: &folded)
        return folded
    }

    /// The word as written, save that it has one kind of apostrophe and no soft hyphens.
    static func exact(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if word.allSatisfy({ $0 < 0x80 }) { return Array(word) }
        var plain: [UInt8] = []
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\u{2019}", "\u{2BC}": plain.append(0x27)
            case "\u{AD}": break
            default: plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return plain
    }
}
