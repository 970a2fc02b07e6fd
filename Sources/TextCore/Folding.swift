/// The form under which words match: composed, with one apostrophe, without soft hyphens, in lower case.
///
/// `’ ʼ '` become `'`. A form of two or more capitals and no lower-case letter (`US`, `U.S.`, `NATO`) keeps its
/// capitals, so that it is not the word `us`. To match a word with a pattern, fold both: `us` finds `us` alone and
/// `US` finds `US` alone.
public enum Folding {
    /// Replaces `folded` with the matching form of a word.
    ///
    /// ASCII words, curly apostrophes included, cost one or two passes and no allocation.
    public static func fold(_ word: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
        folded.removeAll(keepingCapacity: true)
        var seen = SeenCase()
        var p = 0
        while p < word.count, word[p] < 0x80 {
            seen.note(word[p])
            p += 1
        }
        folded.append(contentsOf: word[..<p])
        while p < word.count {
            if word[p] < 0x80 {
                seen.note(word[p])
                folded.append(word[p])
                p += 1
            } else if let sign = simpleSign(word, p) {
                if sign.byte != 0 { folded.append(sign.byte) }
                p += sign.length
            } else {
                folded = CanonicalFolding.fold(word, keepsCapitals: true)
                return
            }
        }
        if seen.capitals == 0 || (seen.capitals > 1 && !seen.hasSmall) { return }
        folded.withUnsafeMutableBufferPointer { bytes in
            for i in bytes.indices where bytes[i] &- 0x41 < 26 { bytes[i] |= 0x20 }
        }
    }

    /// Replaces `folded` with the matching form of a word.
    public static func fold(_ word: Span<UInt8>, into folded: inout [UInt8]) {
        word.withUnsafeBufferPointer { fold($0, into: &folded) }
    }

    /// The matching form of a string, for patterns and tests.
    public static func fold(_ word: String) -> String {
        var folded: [UInt8] = []
        fold(Array(word.utf8).span, into: &folded)
        return String(decoding: folded, as: UTF8.self)
    }

    /// The ASCII letters of a word.
    private struct SeenCase {
        var capitals = 0
        var hasSmall = false

        @inline(__always)
        mutating func note(_ byte: UInt8) {
            capitals += byte &- 0x41 < 26 ? 1 : 0
            if byte &- 0x61 < 26 { hasSmall = true }
        }
    }

    /// The apostrophe or soft hyphen at a byte: what it becomes (0 for nothing) and its length.
    static func simpleSign(_ word: UnsafeBufferPointer<UInt8>, _ p: Int) -> (
        byte: UInt8, length: Int
    )? {
        switch word[p] {
        case 0xE2 where p + 2 < word.count && word[p + 1] == 0x80 && word[p + 2] == 0x99: (0x27, 3)
        case 0xCA where p + 1 < word.count && word[p + 1] == 0xBC: (0x27, 2)
        case 0xC2 where p + 1 < word.count && word[p + 1] == 0xAD: (0, 2)
        default: nil
        }
    }
}
