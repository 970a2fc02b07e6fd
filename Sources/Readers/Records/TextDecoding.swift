import Glibc
import StageKit
import TextCore

/// Makes a text of bytes that may be no UTF-8, and tells what it had to mend.
struct TextDecoding {
    let file: String
    let sink: RecordSink

    /// Gives well-formed UTF-8 without a leading byte order mark.
    ///
    /// What is none is read as Windows-1252 if most of the text beyond ASCII is none, else each maximal ill-formed
    /// sequence becomes one U+FFFD; NUL stays. Both are reported, once a text, with the first line they are on.
    func decode(_ bytes: [UInt8], firstLine: Int) -> [UInt8] {
        let decoded = UTF8Decoding.decodeText(bytes)
        if let bad = decoded.firstReplacement {
            report(.notUTF8, decoded.mending, bytes, bad, firstLine)
        }
        reportNUL(in: decoded.bytes, firstLine: firstLine)
        return decoded.bytes
    }

    /// Reports the first NUL of a text, if there is one.
    func reportNUL(in text: [UInt8], firstLine: Int) {
        guard let index = TextDecoding.firstNUL(in: text) else { return }
        report(.nulByte, "there is a NUL character in the text; it was kept", text, index, firstLine)
    }

    private static func firstNUL(in text: [UInt8]) -> Int? {
        text.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base, 0, bytes.count) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private func report(
        _ code: ProblemCode,
        _ reason: String,
        _ text: [UInt8],
        _ offset: Int,
        _ firstLine: Int
    ) {
        let line = firstLine + text[..<offset].count { $0 == 0x0A }
        sink.problem(Problem(file: file, line: line, code: code, reason: reason, kept: true))
    }
}

extension DecodedText {
    /// What was done with bytes that are no UTF-8, for a person.
    var mending: String {
        isWindows1252
            ? "not UTF-8; it was read as Windows-1252"
            : "not UTF-8; the bytes that are none were read as U+FFFD"
    }
}
