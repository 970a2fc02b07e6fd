extension WordPattern {
    /// True when all matches can be found in a listing of words by their folds.
    public var isListed: Bool {
        !isExact && !needsTags
            && sequences.allSatisfy { sequence in
                if case .word? = sequence.steps.first { true } else { false }
            }
    }

    /// False when every match is one word, so that nobody asks what stands before a word.
    public var readsBreaks: Bool { sequences.contains { $0.steps.count > 1 } }

    /// Calls `body` with the words of each match in a stretch, in order, as
    /// ``forEachMatch(in:words:_:)`` does article by article.
    ///
    /// Costs the occurrences of the words that are tested, and a bit a word of the stretch for each of them.
    public func forEachMatch(in listing: some WordListing, _ body: (Range<Int>) -> Void) throws {
        precondition(isListed, "a pattern of exact forms cannot be looked up")
        if sequences.count == 1, sequences[0].steps.count == 1, let word = sets[0].only {
            return listing.positions(of: word).forEach { body($0..<($0 + 1)) }
        }
        if !readsBreaks, forEachOfFew(in: listing, body) { return }
        let words = (listing.wordCount + 63) / 64
        try withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words * (sets.count + 1)) { bits in
            mark(listing, words, in: bits)
            let starts = sets.count * words
            let listed = ListedWords(
                bits: UnsafeBufferPointer(bits),
                words: words,
                count: listing.wordCount,
                breaks: listing.breaks
            )
            for word in 0..<words {
                var rest = bits[starts + word]
                while rest != 0 {
                    try match(at: word << 6 + rest.trailingZeroBitCount, in: listed, body)
                    rest &= rest - 1
                }
            }
        }
    }

    /// Sets a bit for each word that passes a test, `words` × 64 of them a test, and after those for each word that
    /// passes the first test of any sequence.
    private func mark(_ listing: some WordListing, _ words: Int, in bits: UnsafeMutableBufferPointer<UInt64>)
    {
        bits.initialize(repeating: 0)
        for (test, set) in sets.enumerated() {
            set.forEach { word in
                listing.positions(of: word).forEach { position in
                    guard position < listing.wordCount else { return }
                    bits[test * words + position >> 6] |= 1 << UInt64(position & 63)
                }
            }
        }
        for sequence in sequences {
            guard case .word(let test) = sequence.steps[0] else { continue }
            for word in 0..<words { bits[sets.count * words + word] |= bits[test * words + word] }
        }
    }

    /// Does what ``forEachMatch(in:_:)`` does for matches of one word, if they are few; true if it did.
    private func forEachOfFew(in listing: some WordListing, _ body: (Range<Int>) -> Void) -> Bool {
        let most = 64 + listing.wordCount / 512
        var found: [Int] = []
        for set in sets {
            set.forEach { word in
                if found.count <= most { listing.positions(of: word).forEach { found.append($0) } }
            }
        }
        if found.count > most { return false }
        found.sort()
        for (index, position) in found.enumerated() where index == 0 || found[index - 1] < position {
            body(position..<(position + 1))
        }
        return true
    }

    @inline(__always)
    private func match(at start: Int, in words: ListedWords, _ body: (Range<Int>) -> Void) throws {
        for sequence in sequences {
            if let end = try sequence.end(in: words, at: start, before: words.count) {
                return body(start..<end)
            }
        }
    }
}

/// A stretch of words with a bit for each that passes a test.
private struct ListedWords: WordSequence {
    let bits: UnsafeBufferPointer<UInt64>
    let words: Int
    /// How many words there are.
    let count: Int
    let breaks: PackedBreaks

    @inline(__always)
    func passes(_ test: Int, _ index: Int) -> Bool {
        bits[test &* words &+ index >> 6] & (1 << UInt64(index & 63)) != 0
    }

    @inline(__always)
    func wordBreak(_ index: Int) -> UInt8 { breaks[index] }
}
