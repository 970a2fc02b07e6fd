/// Strings in JSON (RFC 8259).
package enum JSONText {
    /// The string in quotation marks, escaped.
    package static func quoted(_ string: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        var string = string
        string.withUTF8 { escape($0) { bytes.append(contentsOf: $0) } }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Gives what stands between the quotation marks, piece by piece.
    package static func escape(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ put: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var start = 0
        for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == 0x22 || bytes[index] == 0x5C {
            put(UnsafeBufferPointer(rebasing: bytes[start..<index]))
            escape(bytes[index]).withUnsafeBufferPointer(put)
            start = index + 1
        }
        put(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x22: Array(#"\""#.utf8)
        case 0x5C: Array(#"\\"#.utf8)
        case 10: Array(#"\n"#.utf8)
        case 13: Array(#"\r"#.utf8)
        case 9: Array(#"\t"#.utf8)
        default: Array((byte < 16 ? #"\u000"# : #"\u00"#).utf8) + Array(String(byte, radix: 16).utf8)
        }
    }
}
