/// Unpacks what a ``LayoutWriter`` packed.
///
/// Every number is taken from checked bytes; what could still lead out of the columns is clamped.
struct LayoutReader {
    private let tokens: UnsafeBufferPointer<UInt8>
    private let words: UnsafeBufferPointer<UInt8>
    private var numbers: ByteReader
    let sentenceCount: Int
    let paragraphCount: Int

    init?(_ bytes: UnsafeBufferPointer<UInt8>, tokenCount: Int, wordCount: Int) {
        guard tokenCount + wordCount <= bytes.count else { return nil }
        tokens = UnsafeBufferPointer(rebasing: bytes[..<tokenCount])
        words = UnsafeBufferPointer(rebasing: bytes[tokenCount..<(tokenCount + wordCount)])
        numbers = ByteReader(UnsafeBufferPointer(rebasing: bytes[(tokenCount + wordCount)...]))
        sentenceCount = Int(numbers.number())
        paragraphCount = Int(numbers.number())
        guard sentenceCount + paragraphCount <= bytes.count else { return nil }
    }

    /// Fills the first tokens of sentences or paragraphs, and their zones; sentences come first.
    mutating func readRuns(
        starts: UnsafeMutableBufferPointer<UInt32>,
        zones: UnsafeMutableBufferPointer<UInt8>
    ) {
        var start: UInt32 = 0
        for run in zones.indices {
            let number = numbers.number()
            starts[run] = start
            zones[run] = UInt8(number & 3)
            start &+= UInt32(truncatingIfNeeded: number >> 2)
        }
        starts[zones.count] = start
    }

    /// Fills first bytes and ends of tokens, after the runs were read.
    mutating func readTokens(
        starts: UnsafeMutableBufferPointer<UInt32>,
        ends: UnsafeMutableBufferPointer<UInt32>
    ) {
        var end = 0
        for token in 0..<tokens.count {
            let byte = tokens[token]
            var gap = Int(byte >> 6)
            var length = Int(byte & 63)
            if gap == 3 { gap = numbers.signed() }
            if length == 63 { length = Int(numbers.number()) }
            starts[token] = UInt32(truncatingIfNeeded: end &+ gap)
            end = end &+ gap &+ length
            ends[token] = UInt32(truncatingIfNeeded: end)
        }
    }

    /// Calls `body` with number, first token, count of tokens and break of each word, after the tokens were read.
    @inline(__always)
    mutating func readWords(_ body: (_ word: Int, _ token: Int, _ count: Int, _ mark: UInt8) -> Void) {
        var end = 0
        for word in 0..<words.count {
            let byte = words[word]
            var skip = Int(byte >> 6)
            var count = Int(byte >> 3 & 7) + 1
            if skip == 3 { skip = numbers.signed() }
            if count == 8 { count = Int(numbers.number()) }
            body(word, end &+ skip, count, byte & 7)
            end = end &+ skip &+ count
        }
    }

    /// Passes over the numbers that belong to runs and tokens.
    mutating func skipToWords() {
        for _ in 0..<(sentenceCount + paragraphCount) { _ = numbers.number() }
        for byte in tokens where byte >= 0xC0 || byte & 63 == 63 {
            if byte >= 0xC0 { _ = numbers.number() }
            if byte & 63 == 63 { _ = numbers.number() }
        }
    }
}
