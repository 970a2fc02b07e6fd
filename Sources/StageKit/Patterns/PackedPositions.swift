/// Rising numbers, packed: the differences from one to the next, the first from 0, in groups of seven bits, lowest first,
/// the high bit set on all but a number's last.
///
/// Points into memory that who made it keeps.
public struct PackedPositions {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

    /// Takes packed numbers.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Calls `body` with each number.
    @inlinable
    public func forEach(_ body: (Int) -> Void) {
        var position = 0
        var at = 0
        while at < bytes.count {
            var byte = Int(bytes[at])
            var step = byte & 0x7F
            var shift = 7
            at &+= 1
            while byte > 0x7F, at < bytes.count {
                byte = Int(bytes[at])
                step |= (byte & 0x7F) << shift
                shift &+= 7
                at &+= 1
            }
            position &+= step
            body(position)
        }
    }
}

/// What stands before each word of a stretch of text, two bits a word.
///
/// Points into memory that who made it keeps.
public struct PackedBreaks {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
    @usableFromInline let first: Int

    /// Takes packed `WordBreak` raw values, four a byte, lowest first, the stretch's first word being number `first`.
    public init(_ bytes: UnsafeBufferPointer<UInt8>, first: Int) {
        self.bytes = bytes
        self.first = first
    }

    /// What stands before a word of the stretch, a `WordBreak` raw value.
    @inlinable
    public subscript(position: Int) -> UInt8 {
        let word = first &+ position
        return bytes[word >> 2] >> UInt8(truncatingIfNeeded: (word & 3) << 1) & 3
    }
}
