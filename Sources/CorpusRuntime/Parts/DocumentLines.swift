import Glibc

/// One line of a document, in bytes.
struct TextLine: Equatable {
    /// The first byte of the line.
    let start: Int
    /// The line without blanks at its ends; empty, at `start`, for a blank line.
    let content: Range<Int>

    var isBlank: Bool { content.isEmpty }
}

/// Cuts a document into lines at line feeds; a carriage return counts as a blank.
enum DocumentLines {
    static func lines(of text: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        lines.reserveCapacity(text.count / 80 + 1)
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var start = 0
            while start < bytes.count {
                let found = memchr(base + start, 0x0A, bytes.count - start)
                let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
                lines.append(TextLine(start: start, content: trimmed(start..<end, in: bytes)))
                start = end + 1
            }
        }
        return lines
    }

    /// The range without spaces, tabs, carriage returns and no-break spaces at its ends.
    static func trimmed(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            if bytes[start] <= 0x20 {
                start += 1
            } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while end > start {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return start == end ? range.lowerBound..<range.lowerBound : start..<end
    }

    /// As above, for an array.
    static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        text.withUnsafeBufferPointer { trimmed(range, in: $0) }
    }
}
