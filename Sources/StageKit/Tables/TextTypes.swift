internal import TextCore

/// What a text can be read as beside a text: the rules by which columns of tables and fields of records get types.
///
/// A column's types are those that all its values have in common; an empty value is missing and says nothing.
public struct TextTypes: OptionSet, Sendable, Hashable {
    /// The types, a bit each.
    public let rawValue: UInt8

    /// Makes a set of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A whole number of 64 bits, without zeros before it: codes such as `007` stay texts.
    public static let integer = TextTypes(rawValue: 1)
    /// A finite number.
    public static let real = TextTypes(rawValue: 2)
    /// `true` or `false`.
    public static let boolean = TextTypes(rawValue: 4)
    /// `2031-03` or `2031-03-04`.
    public static let date = TextTypes(rawValue: 8)
    /// Every type: what is known of no value at all.
    public static let all: TextTypes = [.integer, .real, .boolean, .date]

    /// What a text that is not empty can be read as.
    public static func of(_ text: UnsafeBufferPointer<UInt8>) -> TextTypes {
        guard let first = text.first, text.count <= longest else { return [] }
        switch first {
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            return text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8) ? .boolean : []
        case UInt8(ascii: "-"), UInt8(ascii: "."), digits:
            let string = String(decoding: text, as: UTF8.self)
            var types = TextTypes()
            if integer(string) != nil { types.insert(.integer) }
            if real(string) != nil { types.insert(.real) }
            if isDate(text) { types.insert(.date) }
            return types
        default: return []
        }
    }

    /// The narrowest type of values that have these in common; text when they have none.
    public var narrowest: ColumnType {
        if self == .all { return .text }
        if contains(.integer) { return .integer }
        if contains(.real) { return .real }
        if contains(.boolean) { return .boolean }
        return contains(.date) ? .date : .text
    }

    /// Longer texts are no numbers that anybody writes.
    private static let longest = 400
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    fileprivate static func integer(_ text: String) -> Int? { isPlain(text) ? Int(text) : nil }

    fileprivate static func real(_ text: String) -> Double? {
        guard text.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }), isPlain(text),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }

    private static func isPlain(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        let isCode =
            digits.first == UInt8(ascii: "0") && digits.dropFirst().first.map(Self.digits.contains) ?? false
        return !isCode && digits.first != UInt8(ascii: "+")
    }

    private static func isDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 7 || bytes.count == 10 else { return false }
        for (index, byte) in bytes.enumerated() {
            let isHyphen = byte == UInt8(ascii: "-")
            if index == 4 || index == 7 ? !isHyphen : !digits.contains(byte) { return false }
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
        let day = bytes.count == 10 ? number(8..<10) : 1
        return CalendarDay(year: number(0..<4), month: number(5..<7), day: day) != nil
    }
}

extension Cell {
    /// The value a text has as one of a type; missing when it is empty, or none of that type.
    public init(written text: String, as type: ColumnType) {
        if text.isEmpty {
            self = .missing
            return
        }
        switch type {
        case .integer: self = .integer(TextTypes.integer(text))
        case .real: self = .real(TextTypes.real(text))
        case .boolean: self = text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : .missing
        case .text, .date, .place: self = .text(text)
        }
    }
}
