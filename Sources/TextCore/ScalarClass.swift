/// What a scalar beyond ASCII is to the segmenter.
enum ScalarClass {
    case lower, upper, blank, apostrophe, openQuote, closeQuote, hyphen, dash, ellipsis, bullet, currency,
        symbol
    /// Belongs to the scalar before it: a combining mark, a joiner, a soft hyphen.
    case mark

    /// Classes by block; letters without case count as upper, since a sentence may begin with them.
    static func of(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x80...0x24F: latin(scalar)
        case 0x2B0...0x36F: scalar == 0x2BC ? .apostrophe : .mark
        case 0x391...0x3AB, 0x400...0x42F: .upper
        case 0x250...0x52F: .lower
        case 0x2000...0x206F: punctuation(scalar)
        case 0x20A0...0x20CF: .currency
        case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: .mark
        case 0x3000: .blank
        case 0xFEFF: .mark
        case 0x2190...0x2BFF, 0x3001...0x3020, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFFFC...0xFFFF,
            0x1F000...0x1FAFF, 0xE000...0xF8FF, 0x2E00...0x2E7F:
            isBullet(scalar) ? .bullet : .symbol
        default: .upper
        }
    }

    private static func latin(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x85, 0xA0: .blank
        case 0xA2...0xA5: .currency
        case 0xAA, 0xB5, 0xBA: .lower
        case 0xAB: .openQuote
        case 0xBB: .closeQuote
        case 0xAD: .mark
        case 0xB7: .bullet
        case 0x80...0xBF, 0xD7, 0xF7: .symbol
        case 0xC0...0xDE: .upper
        case 0xDF...0xFF: .lower
        default: scalar & 1 == 0 ? .upper : .lower
        }
    }

    private static func punctuation(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F: .blank
        case 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F: .mark
        case 0x2010, 0x2011: .hyphen
        case 0x2012...0x2015: .dash
        case 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0x2039: .openQuote
        case 0x2019: .apostrophe
        case 0x201D, 0x203A: .closeQuote
        case 0x2022, 0x2023, 0x2043, 0x2027: .bullet
        case 0x2026: .ellipsis
        default: .symbol
        }
    }

    private static func isBullet(_ scalar: UInt32) -> Bool {
        scalar == 0x25E6 || scalar == 0x25AA || scalar == 0x25CF || scalar == 0x25A0 || scalar == 0x2219
    }
}
