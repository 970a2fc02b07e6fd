import TextCore

/// Makes a parsable document of JSON that breaks only Unicode's rules.
enum JSONMending {
    /// Puts what ``TextCore/UTF8Decoding/decodeText(_:)`` does for every ill-formed sequence, and room for the parser's
    /// padding behind it.
    static func replacingIllFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], mending: String) {
        let decoded = UTF8Decoding.decodeText(Array(bytes))
        return (padded(decoded.bytes), decoded.mending)
    }

    /// Writes `\ufffd` for every escaped surrogate without its other half; nothing when there is none.
    static func replacingLoneSurrogates(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var mended = Array(bytes)
        var index = 0
        var found = false
        while index + 5 < mended.count {
            guard mended[index] == 0x5C else {
                index += 1
                continue
            }
            let unit = escapedUnit(mended, at: index)
            if let unit, (0xD800...0xDBFF).contains(unit), let low = escapedUnit(mended, at: index + 6),
                (0xDC00...0xDFFF).contains(low)
            {
                index += 12
            } else if let unit, (0xD800...0xDFFF).contains(unit) {
                mended.replaceSubrange(index..<index + 6, with: Array("\\ufffd".utf8))
                found = true
                index += 6
            } else {
                index += 2
            }
        }
        return found ? padded(mended) : nil
    }

    private static func escapedUnit(_ bytes: [UInt8], at index: Int) -> Int? {
        guard index + 5 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { return nil }
        return Int(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
    }

    private static func padded(_ bytes: [UInt8]) -> [UInt8] {
        bytes + [UInt8](repeating: 0x20, count: ByteWindow.padding)
    }
}
