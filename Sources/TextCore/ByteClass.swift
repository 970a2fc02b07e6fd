/// One bit a kind of byte, so that a run of bytes is described by their union.
struct ByteClass: OptionSet, BitwiseCopyable {
    let rawValue: UInt16

    static let letter = ByteClass(rawValue: 1)
    static let digit = ByteClass(rawValue: 2)
    static let stop = ByteClass(rawValue: 4)
    static let apostrophe = ByteClass(rawValue: 8)
    static let hyphen = ByteClass(rawValue: 16)
    /// A byte of a scalar beyond ASCII.
    static let high = ByteClass(rawValue: 32)
    /// What addresses are made of: `@ / :`.
    static let address = ByteClass(rawValue: 64)
    static let other = ByteClass(rawValue: 128)
    static let comma = ByteClass(rawValue: 256)
    static let blank: ByteClass = []

    /// The class of a byte; blanks and control characters have none.
    @inline(__always)
    static func of(_ byte: UInt8) -> ByteClass {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0x2E: .stop
        case 0x27: .apostrophe
        case 0x2C: .comma
        case 0x2D: .hyphen
        case 0x80...0xFF: .high
        case 0x40, 0x2F, 0x3A: .address
        case 0...0x20, 0x7F: .blank
        default: .other
        }
    }

    /// The classes of all bytes.
    nonisolated(unsafe) static let table: UnsafePointer<ByteClass> = {
        let table = UnsafeMutablePointer<ByteClass>.allocate(capacity: 256)
        for byte in 0...255 { (table + byte).initialize(to: of(UInt8(byte))) }
        return UnsafePointer(table)
    }()
}
