/// What stands between a word and the word before it.
public enum WordBreak: UInt8, Sendable, CaseIterable {
    /// A blank, nothing, or a possessive `'s`.
    case none
    /// A comma.
    case comma
    /// Any other punctuation.
    case punctuation
    /// The word begins a sentence.
    case sentence
    /// The word begins a paragraph, heading or headline.
    case block
}
