import TextCore

/// Turns bytes of a document into scalars; cheap when asked in rising order.
struct ScalarOffsets {
    private let text: [UInt8]
    private var byte = 0
    private var scalar = 0

    init(_ text: [UInt8]) { self.text = text }

    /// How many scalars begin before `byte`.
    mutating func scalar(atByte wanted: Int) -> Int {
        if wanted < byte { (byte, scalar) = (0, 0) }
        scalar += text.withUnsafeBufferPointer {
            UTF8Decoding.scalarCount(of: UnsafeBufferPointer(rebasing: $0[byte..<wanted]))
        }
        byte = wanted
        return scalar
    }
}
