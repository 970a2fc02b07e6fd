/// Parses the one JSON value that a message is.
struct MessageParser {
    private let bytes: ArraySlice<UInt8>
    private var at: Int
    private var depth = 0

    /// The value that the bytes are; nil when they are not one, or nest more than 64 deep.
    static func value(_ bytes: ArraySlice<UInt8>) -> JSON? {
        var parser = MessageParser(bytes)
        guard let value = parser.value() else { return nil }
        parser.skipBlanks()
        return parser.at == bytes.endIndex ? value : nil
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    private mutating func skipBlanks() {
        while at < bytes.endIndex {
            switch bytes[at] {
            case 0x20, 0x09, 0x0D, 0x0A: at += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard at < bytes.endIndex, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func take(_ word: StaticString, _ value: JSON) -> JSON? {
        let count = word.utf8CodeUnitCount
        guard at + count <= bytes.endIndex else { return nil }
        for index in 0..<count where bytes[at + index] != word.utf8Start[index] { return nil }
        at += count
        return value
    }

    private mutating func value() -> JSON? {
        skipBlanks()
        guard at < bytes.endIndex, depth < 64 else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch bytes[at] {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return string().map { .text($0) }
        case UInt8(ascii: "t"): return take("true", .boolean(true))
        case UInt8(ascii: "f"): return take("false", .boolean(false))
        case UInt8(ascii: "n"): return take("null", .null)
        default: return number()
        }
    }

    private mutating func array() -> JSON? {
        at += 1
        var values: [JSON] = []
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat {
            guard let value = value() else { return nil }
            values.append(value)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? .array(values) : nil
    }

    private mutating func object() -> JSON? {
        at += 1
        var fields: [JSON.Field] = []
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipBlanks()
            guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "\""), let name = string(),
                take(UInt8(ascii: ":")), let value = value()
            else { return nil }
            fields.append(JSON.Field(name: name, value: value))
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? .object(fields) : nil
    }

    private mutating func number() -> JSON? {
        let start = at
        var isWhole = true
        while at < bytes.endIndex {
            switch bytes[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isWhole = false
            default: return finish(start, isWhole)
            }
            at += 1
        }
        return finish(start, isWhole)
    }

    private func finish(_ start: Int, _ isWhole: Bool) -> JSON? {
        let digits = bytes[start..<at]
        if isWhole, let value = MessageParser.integer(digits) { return .integer(value) }
        let text = String(decoding: digits, as: UTF8.self)
        if isWhole, let value = Int(text) { return .integer(value) }
        return Double(text).map { .real($0) }
    }

    /// Up to 18 digits with or without a minus, without making a string; nil for anything else.
    private static func integer(_ digits: ArraySlice<UInt8>) -> Int? {
        let isNegative = digits.first == UInt8(ascii: "-")
        let rest = isNegative ? digits.dropFirst() : digits
        guard (1...18).contains(rest.count) else { return nil }
        var value = 0
        for digit in rest {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return isNegative ? -value : value
    }
}

/// Strings.
extension MessageParser {
    private mutating func string() -> String? {
        at += 1
        let start = at
        while at < bytes.endIndex, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
            at += 1
        }
        var text = Array(bytes[start..<at])
        while at < bytes.endIndex {
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            if byte != UInt8(ascii: "\\") {
                text.append(byte)
            } else if !escape(&text) {
                return nil
            }
        }
        return nil
    }

    private mutating func escape(_ text: inout [UInt8]) -> Bool {
        guard at < bytes.endIndex else { return false }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"): return scalar(&text)
        default: return false
        }
        return true
    }

    private mutating func scalar(_ text: inout [UInt8]) -> Bool {
        guard var value = hexadecimal() else { return false }
        if (0xD800..<0xDC00).contains(value), at + 1 < bytes.endIndex, bytes[at] == UInt8(ascii: "\\"),
            bytes[at + 1] == UInt8(ascii: "u")
        {
            at += 2
            guard let low = hexadecimal() else { return false }
            value = 0x10000 + (value - 0xD800) << 10 + (low &- 0xDC00) & 0x3FF
        }
        text += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
        return true
    }

    private mutating func hexadecimal() -> UInt32? {
        guard at + 4 <= bytes.endIndex else { return nil }
        defer { at += 4 }
        return UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
    }
}
