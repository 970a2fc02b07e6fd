import StageKit

/// A message as it is sent: one JSON value on one line.
struct MessageBytes {
    private(set) var bytes: [UInt8] = []

    /// The line of a value.
    static func line(_ value: JSON) -> [UInt8] {
        var message = MessageBytes()
        message.append(value)
        message.end()
        return message.bytes
    }

    mutating func end() { bytes.append(0x0A) }

    /// Punctuation and names, as they are.
    mutating func append(raw text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    mutating func append(_ value: JSON) {
        switch value {
        case .null: append(raw: "null")
        case .boolean(let value): append(raw: value ? "true" : "false")
        case .integer(let value): append(value)
        case .real(let value): value.isFinite ? bytes += "\(value)".utf8 : append(raw: "null")
        case .text(let value): append(string: value)
        case .array(let values):
            append(raw: "[")
            for index in values.indices {
                if index > 0 { append(raw: ",") }
                append(values[index])
            }
            append(raw: "]")
        case .object(let fields):
            append(raw: "{")
            for index in fields.indices {
                if index > 0 { append(raw: ",") }
                append(string: fields[index].name)
                append(raw: ":")
                append(fields[index].value)
            }
            append(raw: "}")
        }
    }

    /// A string of well-formed UTF-8.
    mutating func append(string text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        JSONText.escape(text) { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func append(string text: String) {
        var text = text
        text.withUTF8 { append(string: $0) }
    }
}

extension JSON {
    /// A cell as JSON; a place as the ends of its first range.
    init(_ cell: Cell) {
        switch cell {
        case .missing: self = .null
        case .text(let value): self = .text(value)
        case .integer(let value): self = .integer(value)
        case .real(let value): self = .real(value)
        case .boolean(let value): self = .boolean(value)
        case .place(let ranges):
            self = .array(ranges.flatMap { [.integer(Int($0.start)), .integer(Int($0.end))] })
        }
    }

    /// An option's value; nil for one that has no form outside this process, as an expression.
    init?(_ value: OptionValue) {
        switch value {
        case .integer(let value): self = .integer(value)
        case .real(let value): self = .real(value)
        case .boolean(let value): self = .boolean(value)
        case .text(let value): self = .text(value)
        case .texts(let values): self = .array(values.map { .text($0) })
        case .range(let value): self = .array([.integer(value.lowerBound), .integer(value.upperBound)])
        default: return nil
        }
    }
}
