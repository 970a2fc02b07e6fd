/// The form of whole texts, in which all-capitals words are in lower case too: what is looked for within text knows no
/// words.
extension Folding {
    /// Replaces `folded` with that form of a text; linear, and without allocation where letters are Latin.
    public static func foldLoose(_ text: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
        folded.removeAll(keepingCapacity: true)
        var p = 0
        while p < text.count {
            let start = p
            while p < text.count, text[p] < 0x80 { p += 1 }
            let count = folded.count
            folded.append(contentsOf: text[start..<p])
            for at in count..<folded.count where folded[at] &- 0x41 < 26 { folded[at] |= 0x20 }
            let first = p
            while p < text.count, text[p] >= 0x80 { p += 1 }
            if first < p { append(text, first..<p, to: &folded) }
        }
    }

    /// Replaces `folded` with that form of a text.
    public static func foldLoose(_ text: Span<UInt8>, into folded: inout [UInt8]) {
        text.withUnsafeBufferPointer { foldLoose($0, into: &folded) }
    }

    /// Appends what stands between two bytes of ASCII.
    private static func append(
        _ text: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        to folded: inout [UInt8]
    ) {
        let count = folded.count
        var p = range.lowerBound
        while p < range.upperBound, let length = appendSimple(text, p, range.upperBound, to: &folded) {
            p += length
        }
        if p == range.upperBound { return }
        folded.removeLast(folded.count - count)
        var start = range.lowerBound
        if start > 0 {
            // The first may be a mark of the letter before.
            folded.removeLast()
            start -= 1
        }
        let piece = UnsafeBufferPointer(rebasing: text[start..<range.upperBound])
        folded.append(contentsOf: CanonicalFolding.fold(piece, keepsCapitals: false))
    }

    /// Appends a letter of Latin-1 or a sign of punctuation and gives its length; nil for others.
    @inline(__always)
    private static func appendSimple(
        _ text: UnsafeBufferPointer<UInt8>,
        _ p: Int,
        _ end: Int,
        to folded: inout [UInt8]
    ) -> Int? {
        if let sign = simpleSign(text, p) {
            if sign.byte != 0 { folded.append(sign.byte) }
            return sign.length
        }
        guard p + 1 < end else { return nil }
        switch (text[p], text[p + 1]) {
        case (0xC2, 0x80...0xBF):
            folded.append(0xC2)
            folded.append(text[p + 1])
            return 2
        case (0xC3, 0x80...0xBF):
            let isCapital = text[p + 1] < 0x9F && text[p + 1] != 0x97
            folded.append(0xC3)
            folded.append(text[p + 1] | (isCapital ? 0x20 : 0))
            return 2
        case (0xE2, 0x80) where p + 2 < end && (0x90...0xBB).contains(text[p + 2]):
            folded.append(contentsOf: text[p..<(p + 3)])
            return 3
        default: return nil
        }
    }
}
