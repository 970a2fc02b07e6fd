/// Quick answers, from the bytes alone, about text in Latin letters with the usual punctuation.
enum PlainText {
    /// How many columns the text takes; nil when that needs a closer look.
    static func width(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var count = 0
        var index = 0
        while index < bytes.count {
            let length = length(of: bytes, at: index)
            if length == 0 { return nil }
            index += length
            count += 1
        }
        return count
    }

    /// True when nothing in the text would have to be changed to stand on one line.
    static func isOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard width(bytes) != nil else { return false }
        for index in bytes.indices.dropFirst() where bytes[index] == 0x20 && bytes[index - 1] == 0x20 {
            return false
        }
        return true
    }

    /// Bytes of the scalar at `index` when it is one column wide whatever follows, else 0: printable ASCII,
    /// U+00A1 to U+02FF without the soft hyphen, dashes, quotation marks and dots of General Punctuation.
    private static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x20..<0x7F: return 1
        case 0xC2: return bytes[index + 1] > 0xA0 && bytes[index + 1] != 0xAD ? 2 : 0
        case 0xC3...0xCB: return 2
        case 0xE2:
            let last = bytes[index + 2]
            return bytes[index + 1] == 0x80 && (0x90...0xA7 ~= last || 0xB0...0xBB ~= last) ? 3 : 0
        default: return 0
        }
    }
}
