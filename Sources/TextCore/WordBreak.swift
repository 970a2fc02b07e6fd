/// What stands before a word, weakest first, as stored in ``Segmentation/wordBreaks``.
///
/// Quotation marks are punctuation like brackets and dashes: they break an n-gram. A possessive `'s`, a hyphen
/// inside a word and a currency or per cent sign belong to their word and break nothing.
public enum WordBreak: UInt8, Sendable, Comparable {
    /// A blank, a possessive `'s`, or nothing.
    case none
    /// Commas only.
    case comma
    /// Any other punctuation.
    case punctuation
    /// The word is the first of its sentence.
    case sentence
    /// The word is the first of its block.
    case block

    /// Orders by strength.
    @inlinable
    public static func < (a: WordBreak, b: WordBreak) -> Bool { a.rawValue < b.rawValue }
}
