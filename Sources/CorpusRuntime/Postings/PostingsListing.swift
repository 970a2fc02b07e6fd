import StageKit

/// The words of one stretch of postings.
///
/// Bytes are checked at first touch; what is damaged is told by their file and passed over here.
struct PostingsListing: WordListing {
    let postings: Postings
    let stretch: Int
    /// The stretch's first word among all.
    let firstWord: Int
    let wordCount: Int
    /// The number here of each word that is asked for, `.max` for one that is not here; nil where they are the same.
    let ownWords: UnsafeBufferPointer<UInt32>?

    @inline(__always)
    func forEachPosition(of word: UInt32, _ body: (Int) -> Void) {
        guard let bytes = positions(of: word) else { return }
        var position = 0
        var at = 0
        while at < bytes.count {
            var byte = Int(bytes[at])
            var step = byte & 0x7F
            var shift = 7
            at &+= 1
            while byte > 0x7F, at < bytes.count {
                byte = Int(bytes[at])
                step |= (byte & 0x7F) << shift
                shift &+= 7
                at &+= 1
            }
            position &+= step
            body(position)
        }
    }

    /// True when what stands before the words is what was written.
    var hasBreaks: Bool {
        wordCount == 0
            || postings.part(postings.breaks, (firstWord / 4)..<((firstWord + wordCount + 3) / 4)) != nil
    }

    @inline(__always)
    func wordBreak(_ position: Int) -> UInt8 {
        let word = firstWord &+ position
        return postings.breaks[word >> 2] >> UInt8(truncatingIfNeeded: (word & 3) << 1) & 3
    }

    /// The packed positions of a word; nil when it does not stand here.
    private func positions(of word: UInt32) -> UnsafeBufferPointer<UInt8>? {
        let word = Int(ownWords.map { $0[Int(word)] } ?? word)
        guard let entries = postings.part(postings.wordEntries, word..<(word + 2)), entries[0] < entries[1]
        else { return nil }
        let own = Int(entries[0])..<Int(entries[1])
        guard let stretches = postings.part(postings.entryStretches, own),
            let ends = postings.part(postings.entryEnds, own),
            let first = postings.part(postings.wordBytes, word..<(word + 1))
        else { return nil }
        let entry = OrderedStarts.last(of: own.count, atOrBefore: stretch) { Int(stretches[$0]) }
        guard stretches[entry] == stretch else { return nil }
        let start = entry == 0 ? 0 : Int(ends[entry - 1])
        let end = Int(ends[entry])
        return start <= end
            ? postings.part(postings.positions, (Int(first[0]) + start)..<(Int(first[0]) + end)) : nil
    }
}
