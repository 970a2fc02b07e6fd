/// Text of programs that know no Unicode: bytes of Microsoft's code page 1252.
///
/// Its table is that of the Encoding Standard of the WHATWG, without the five bytes to which the code page gives no
/// character.
enum Windows1252 {
    /// Appends the character of a byte of 0x80 or more in UTF-8, or U+FFFD where there is none.
    static func append(_ byte: UInt8, to text: inout [UInt8]) {
        let scalar = byte < 0xA0 ? special[Int(byte) - 0x80] : UInt16(byte)
        if scalar < 0x800 {
            text.append(0xC0 | UInt8(scalar >> 6))
        } else {
            text.append(0xE0 | UInt8(scalar >> 12))
            text.append(0x80 | UInt8(scalar >> 6 & 0x3F))
        }
        text.append(0x80 | UInt8(scalar & 0x3F))
    }

    /// The characters of 0x80 to 0x9F, which are no controls here.
    private static let special: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152,
        0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122,
        0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
