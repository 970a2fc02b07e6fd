/// Short words as numbers, which are quickly compared.
public enum PackedWord {
    /// The bytes of a word as one number, ASCII letters in lower case; nil for none and for more than sixteen.
    @inlinable
    public static func key(_ bytes: some Collection<UInt8>) -> UInt128? {
        guard !bytes.isEmpty, bytes.count <= 16 else { return nil }
        var key: UInt128 = 0
        for byte in bytes { key = key << 8 | UInt128(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
        return key
    }
}
