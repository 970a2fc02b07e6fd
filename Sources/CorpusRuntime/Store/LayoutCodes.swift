/// How a ``LayoutWriter`` tells the words of an article: half a byte for what is frequent.
///
/// A word is told by a byte of the tokens between it and the word before it (two bits, 3 for more), of how many tokens
/// it has (three bits, one less, 7 for more), and of its break (three bits).
enum LayoutCodes {
    static let skipEscape = 3
    static let countEscape = 7
    static let gapEscape = 3
    /// The code of a word whose byte stands among the numbers.
    static let other: UInt8 = 15

    /// The byte of each code: tokens between, tokens, break.
    static let bytes: [UInt8] =
        [
            (0, 1, 0), (1, 1, 1), (1, 1, 3), (1, 1, 2), (0, 3, 0), (2, 1, 3), (0, 2, 0), (2, 1, 2), (1, 1, 0),
            (1, 1, 4), (0, 1, 4), (2, 1, 4), (0, 1, 3), (1, 2, 3), (1, 3, 1),
        ].map { byte(skip: $0.0, count: $0.1, mark: $0.2) } + [0]

    /// The code of each byte.
    static let codes: [UInt8] = {
        var codes = Array(repeating: other, count: 256)
        for code in bytes.indices.dropLast() { codes[Int(bytes[code])] = UInt8(code) }
        return codes
    }()

    @inline(__always)
    static func byte(skip: Int, count: Int, mark: UInt8) -> UInt8 {
        let low = count == 0 ? countEscape : min(count &- 1, countEscape)
        let high = skip < 0 ? skipEscape : min(skip, skipEscape)
        return UInt8(truncatingIfNeeded: high) << 6 | UInt8(truncatingIfNeeded: low) << 3 | mark
    }

    /// How many bytes the gaps of tokens and the codes of words take.
    static func size(tokens: Int, words: Int) -> Int { (tokens + 3) / 4 + (words + 1) / 2 }
}
