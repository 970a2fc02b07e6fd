import TextCore

/// Turns bytes of a document into scalars; cheap when asked near to where it was asked before.
struct ScalarOffsets {
    private let text: [UInt8]
    /// The place asked for last, and one farther away that was asked for before.
    private var last = (byte: 0, scalar: 0)
    private var other = (byte: 0, scalar: 0)

    init(_ text: [UInt8]) { self.text = text }

    /// How many scalars begin before `byte`.
    mutating func scalar(atByte wanted: Int) -> Int {
        if abs(wanted - other.byte) < abs(wanted - last.byte) { swap(&last, &other) }
        last = (wanted, last.scalar + distance(last.byte, wanted))
        return last.scalar
    }

    /// Scalars from one byte to another, which may lie before it.
    private func distance(_ start: Int, _ end: Int) -> Int {
        if end < start { return -distance(end, start) }
        return text.withUnsafeBufferPointer {
            UTF8Decoding.scalarCount(of: UnsafeBufferPointer(rebasing: $0[start..<end]))
        }
    }
}
