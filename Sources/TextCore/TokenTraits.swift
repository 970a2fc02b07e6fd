/// What the sentence splitter needs to know of a token.
struct TokenTraits: OptionSet, BitwiseCopyable {
    let rawValue: UInt16

    /// Begins with a lower-case letter.
    static let lower = TokenTraits(rawValue: 1)
    /// Begins with a capital or a letter without case.
    static let upper = TokenTraits(rawValue: 1 << 1)
    /// Begins with a digit or a currency sign.
    static let digit = TokenTraits(rawValue: 1 << 2)
    /// Ends with a full stop of its own.
    static let abbreviation = TokenTraits(rawValue: 1 << 3)
    /// A single full stop.
    static let stop = TokenTraits(rawValue: 1 << 4)
    /// Question and exclamation marks.
    static let mark = TokenTraits(rawValue: 1 << 5)
    /// Two or more full stops, or `…`.
    static let ellipsis = TokenTraits(rawValue: 1 << 6)
    /// An opening bracket or quotation mark.
    static let open = TokenTraits(rawValue: 1 << 7)
    /// A closing bracket or quotation mark.
    static let close = TokenTraits(rawValue: 1 << 8)
    static let quote = TokenTraits(rawValue: 1 << 9)
    static let spaceBefore = TokenTraits(rawValue: 1 << 10)
    static let bullet = TokenTraits(rawValue: 1 << 11)
    /// Comma, semicolon, colon: the sentence goes on.
    static let continuing = TokenTraits(rawValue: 1 << 12)
    static let dash = TokenTraits(rawValue: 1 << 13)
    static let clitic = TokenTraits(rawValue: 1 << 14)

    static let terminal: TokenTraits = [.stop, .mark, .ellipsis, .abbreviation]
    /// What alone may begin or end a sentence; a credit begins with a capital.
    static let decisive: TokenTraits = [.stop, .mark, .ellipsis, .abbreviation, .bullet, .upper]
}
