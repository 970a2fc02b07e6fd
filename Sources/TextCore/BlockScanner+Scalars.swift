/// What stands at a byte of the text.
extension BlockScanner {
    /// The scalar that begins at a byte; ill-formed bytes come out one at a time as U+FFFD.
    // Never inlined, and never called where the scanner changes: it would be copied for it.
    @inline(never)
    func scalar(at p: Int) -> (value: UInt32, length: Int) { BlockScanner.scalar(text, p) }

    /// The scalar that begins at a byte of a text.
    static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ p: Int) -> (value: UInt32, length: Int) {
        let lead = text[p]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard p + length <= text.count, lead < 0x80 || lead >= 0xC2 else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
        for i in 1..<max(length, 1) where length > 1 {
            guard text[p + i] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(text[p + i] & 0x3F)
        }
        return (value, length)
    }

    /// Whether a letter or a digit begins at a byte before `end`.
    func isAlphanumeric(_ p: Int, _ end: Int) -> Bool { BlockScanner.isAlphanumeric(text, p, end) }

    /// Whether a letter or a digit begins at a byte of a text, before `end`.
    static func isAlphanumeric(_ text: UnsafeBufferPointer<UInt8>, _ p: Int, _ end: Int) -> Bool {
        guard p < end else { return false }
        let kind = ByteClass.of(text[p])
        if kind != .high { return !kind.isDisjoint(with: [.letter, .digit]) }
        let scalarClass = ScalarClass.of(scalar(text, p).value)
        return scalarClass == .lower || scalarClass == .upper
    }

    /// Length of the apostrophe at a byte, 0 if there is none.
    @inline(__always)
    func apostropheLength(_ p: Int, _ end: Int) -> Int {
        guard p < end else { return 0 }
        if text[p] == 0x27 { return 1 }
        if text[p] == 0xE2, p + 2 < end, text[p + 1] == 0x80, text[p + 2] == 0x99 { return 3 }
        if text[p] == 0xCA, p + 1 < end, text[p + 1] == 0xBC { return 2 }
        return 0
    }

    func isUpper(_ p: Int) -> Bool { text[p] &- 0x41 < 26 }
    func isLower(_ p: Int) -> Bool { text[p] &- 0x61 < 26 }
    func isDigit(_ p: Int) -> Bool { text[p] &- 0x30 < 10 }
    func isLetter(_ p: Int) -> Bool { (text[p] | 0x20) &- 0x61 < 26 }
}
