/// Unpacks what a ``LayoutWriter`` packed: first the words, then the runs, then the tokens.
///
/// Every number is taken from checked bytes; what could still lead out of the columns is clamped.
struct LayoutReader {
    private let gaps: UnsafeBufferPointer<UInt8>
    private let words: UnsafeBufferPointer<UInt8>
    let wordCount: Int
    private var numbers: ByteReader
    let sentenceCount: Int
    let paragraphCount: Int

    init?(_ bytes: UnsafeBufferPointer<UInt8>, tokenCount: Int, wordCount: Int) {
        let first = LayoutCodes.size(tokens: tokenCount, words: 0)
        let size = LayoutCodes.size(tokens: tokenCount, words: wordCount)
        guard size <= bytes.count else { return nil }
        gaps = UnsafeBufferPointer(rebasing: bytes[..<first])
        words = UnsafeBufferPointer(rebasing: bytes[first..<size])
        self.wordCount = wordCount
        numbers = ByteReader(UnsafeBufferPointer(rebasing: bytes[size...]))
        sentenceCount = Int(numbers.number())
        paragraphCount = Int(numbers.number())
        guard sentenceCount + paragraphCount <= bytes.count else { return nil }
    }

    /// Calls `body` with number, first token, count of tokens and break of each word.
    @inline(__always)
    mutating func readWords(_ body: (_ word: Int, _ token: Int, _ count: Int, _ mark: UInt8) -> Void) {
        LayoutCodes.bytes.withUnsafeBufferPointer { bytes in
            var end = 0
            for word in 0..<wordCount {
                let code = words[word &>> 1] &>> UInt8(truncatingIfNeeded: (word & 1) &<< 2) & 15
                var byte = bytes[Int(code)]
                if code == LayoutCodes.other { byte = numbers.byte() }
                var skip = Int(byte &>> 6)
                var count = Int(byte &>> 3 & 7) &+ 1
                if code == LayoutCodes.other {
                    if skip == LayoutCodes.skipEscape { skip = numbers.signed() }
                    if count > LayoutCodes.countEscape { count = Int(numbers.number()) }
                }
                body(word, end &+ skip, count, byte & 7)
                end = end &+ skip &+ count
            }
        }
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

    /// Passes over the words and runs, as if they had been read.
    mutating func skipToTokens() {
        var whole = 0
        var word = 0
        let bytes = UnsafeRawBufferPointer(words)
        while word + 16 <= wordCount {
            let codes = bytes.loadUnaligned(fromByteOffset: word &>> 1, as: UInt64.self)
            let pairs = codes & codes &>> 1
            // The lowest bit of a word's four stays where all four are set, as in `LayoutCodes.other`.
            whole &+= (pairs & pairs &>> 2 & 0x1111_1111_1111_1111).nonzeroBitCount
            word &+= 16
        }
        while word < wordCount {
            if words[word &>> 1] &>> UInt8(truncatingIfNeeded: (word & 1) &<< 2) & 15 == LayoutCodes.other {
                whole &+= 1
            }
            word &+= 1
        }
        for _ in 0..<whole {
            let byte = numbers.byte()
            if Int(byte &>> 6) == LayoutCodes.skipEscape { _ = numbers.signed() }
            if Int(byte &>> 3 & 7) == LayoutCodes.countEscape { _ = numbers.number() }
        }
        for _ in 0..<(sentenceCount + paragraphCount) { _ = numbers.number() }
    }

    /// Fills first bytes and ends of some tokens, those before them read; `length` gives how many bytes one has.
    @inline(__always)
    mutating func readTokens(
        _ tokens: Range<Int>,
        starts: UnsafeMutableBufferPointer<UInt32>,
        ends: UnsafeMutableBufferPointer<UInt32>,
        length: (Int) -> Int
    ) {
        var end = tokens.lowerBound == 0 ? 0 : Int(ends[tokens.lowerBound &- 1])
        for token in tokens {
            var gap = Int(gaps[token &>> 2] &>> UInt8(truncatingIfNeeded: (token & 3) &<< 1) & 3)
            if gap == LayoutCodes.gapEscape { gap = numbers.signed() }
            starts[token] = UInt32(truncatingIfNeeded: end &+ gap)
            end = end &+ gap &+ length(token)
            ends[token] = UInt32(truncatingIfNeeded: end)
        }
    }
}
