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

    func positions(of word: UInt32) -> PackedPositions {
        PackedPositions(packed(word) ?? UnsafeBufferPointer(start: nil, count: 0))
    }

    var breaks: PackedBreaks { PackedBreaks(postings.breaks, first: firstWord) }

    /// True when what stands before the words is what was written.
    var hasBreaks: Bool {
        wordCount == 0
            || postings.part(postings.breaks, (firstWord / 4)..<((firstWord + wordCount + 3) / 4)) != nil
    }

    /// The packed positions of a word; nil when it does not stand here.
    private func packed(_ word: UInt32) -> UnsafeBufferPointer<UInt8>? {
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
        guard start <= end, first[0] <= UInt64(postings.positions.count) else { return nil }
        return postings.part(postings.positions, (Int(first[0]) + start)..<(Int(first[0]) + end))
    }
}
