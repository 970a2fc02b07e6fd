/// Appends numbers and texts to bytes: numbers in groups of seven bits, texts after their length plus one.
struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func number(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// A number that may be negative, small in either direction.
    mutating func signed(_ value: Int) { number(UInt64(bitPattern: Int64(value << 1 ^ value >> 63))) }

    /// A text; a missing one is not an empty one.
    mutating func text(_ text: String?) {
        guard var text else { return number(0) }
        text.withUTF8 {
            number(UInt64($0.count) + 1)
            bytes.append(contentsOf: $0)
        }
    }
}

/// Reads what a ``ByteWriter`` wrote; beyond the end all numbers are 0 and all texts missing.
struct ByteReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    @inline(__always)
    mutating func number() -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count {
            let byte = bytes[position]
            position &+= 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift &+= 7
        }
        return value
    }

    /// One byte as it stands.
    @inline(__always)
    mutating func byte() -> UInt8 {
        guard position < bytes.count else { return 0 }
        position &+= 1
        return bytes[position &- 1]
    }

    mutating func signed() -> Int {
        let value = number()
        return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
    }

    mutating func text() -> String? {
        textBytes().map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a text.
    mutating func textBytes() -> UnsafeBufferPointer<UInt8>? {
        let length = Int(truncatingIfNeeded: number()) - 1
        guard length >= 0, length <= bytes.count - position else { return nil }
        position += length
        return UnsafeBufferPointer(rebasing: bytes[(position - length)..<position])
    }
}
