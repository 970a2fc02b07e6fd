/// Writes the parts of a key so that bytes sort as the values do.
public struct FoldKey: Sendable {
    /// The key so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty key.
    public init() {}

    /// Empties it, keeping its memory.
    public mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Adds an id: 4 bytes, greatest first.
    public mutating func append(_ id: UInt32) {
        withUnsafeBytes(of: id.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Adds a signed number: 8 bytes, greatest first, the sign turned over.
    public mutating func append(_ number: Int) {
        let ordered = UInt64(bitPattern: Int64(number)) ^ (1 << 63)
        withUnsafeBytes(of: ordered.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Adds a floating-point number: 8 bytes in the order of IEEE 754's totalOrder.
    public mutating func append(_ number: Double) {
        let bits = number.bitPattern
        let ordered = bits >> 63 == 1 ? ~bits : bits | (1 << 63)
        withUnsafeBytes(of: ordered.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Adds text: its bytes, 0 written as 0 255, then 0 1.
    public mutating func append(_ text: some Sequence<UInt8>) {
        for byte in text {
            bytes.append(byte)
            if byte == 0 { bytes.append(255) }
        }
        bytes.append(0)
        bytes.append(1)
    }

    /// Drops all but the first `count` bytes, so that keys can share a beginning.
    public mutating func truncate(to count: Int) { bytes.removeSubrange(count...) }

    /// Adds the value of a row, as ``append(_:)-(Cell)`` adds a cell; a place is no part of a key.
    public mutating func append(_ column: Column, row: Int) {
        if case .text(let values) = column.storage, !column.isMissing(row) {
            bytes.append(4)
            values.withBytes(row) { append($0) }
        } else {
            append(column[row])
        }
    }

    /// Adds a cell that is no place: a byte for its kind (missing last), then the value.
    public mutating func append(_ cell: Cell) {
        switch cell {
        case .boolean(let value): bytes += [1, value ? 1 : 0]
        case .integer(let value):
            bytes.append(2)
            append(value)
        case .real(let value):
            bytes.append(3)
            append(value)
        case .text(let value):
            bytes.append(4)
            append(value.utf8)
        case .missing: bytes.append(255)
        case .place: preconditionFailure("a place is no part of a key")
        }
    }
}

/// Reads what ``FoldKey`` wrote, in the same order.
public struct FoldKeyReader {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    /// Reads from the first byte.
    public init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    /// True when all was read.
    public var isAtEnd: Bool { at >= bytes.endIndex }

    /// Reads an id.
    public mutating func id() -> UInt32 { UInt32(truncatingIfNeeded: bigEndian(4)) }

    /// Reads a signed number.
    public mutating func integer() -> Int { Int(Int64(bitPattern: bigEndian(8) ^ (1 << 63))) }

    /// Reads a floating-point number.
    public mutating func real() -> Double {
        let ordered = bigEndian(8)
        return Double(bitPattern: ordered >> 63 == 1 ? ordered & ~(1 << 63) : ~ordered)
    }

    /// Reads text.
    public mutating func text() -> String {
        var text: [UInt8] = []
        while at < bytes.endIndex {
            if bytes[at] == 0 {
                let isEnd = bytes[at + 1] == 1
                at += 2
                if isEnd { break }
                text.append(0)
            } else {
                text.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads a cell.
    public mutating func cell() -> Cell {
        at += 1
        switch bytes[at - 1] {
        case 1:
            at += 1
            return .boolean(bytes[at - 1] == 1)
        case 2: return .integer(integer())
        case 3: return .real(real())
        case 4: return .text(text())
        default: return .missing
        }
    }

    private mutating func bigEndian(_ width: Int) -> UInt64 {
        var value: UInt64 = 0
        for _ in 0..<width {
            value = value << 8 | UInt64(bytes[at])
            at += 1
        }
        return value
    }
}
