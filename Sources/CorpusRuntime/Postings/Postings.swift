/// Where every word stands: for each stretch of about a million words the positions by word id.
///
/// A plain value of columns in a mapped file. Words are numbered through the whole segment,
/// headlines included; a stretch begins and ends with an article. Of breaks only four grades are kept.
struct Postings: @unchecked Sendable {
    /// The first word of each article, then the number of words.
    let articleWords: UnsafeBufferPointer<UInt32>
    /// How many of an article's words, its first ones, are the headline's.
    let headlineWords: UnsafeBufferPointer<UInt32>
    /// The first article of each stretch, then the number of articles.
    let stretchArticles: UnsafeBufferPointer<UInt32>
    /// The first entry of each stretch, then the number of entries.
    let stretchEntries: UnsafeBufferPointer<UInt32>
    /// The first byte of each stretch's positions, then the number of bytes.
    let stretchBytes: UnsafeBufferPointer<UInt64>
    /// The word of each entry, rising within a stretch.
    let entryWords: UnsafeBufferPointer<UInt32>
    /// One past the last byte of each entry's positions, counted from its stretch's first.
    let entryEnds: UnsafeBufferPointer<UInt32>
    /// Differences of positions within the stretch, 7 bits a byte, lowest first, the high bit set on all but the last.
    let positions: UnsafeBufferPointer<UInt8>
    /// What stands before each word, four a byte, lowest first: nothing, a comma, punctuation, a sentence's start.
    let breaks: UnsafeBufferPointer<UInt8>
    /// The file the columns lie in, which it keeps.
    let file: ColumnFile

    /// How many stretches there are.
    var stretchCount: Int { stretchEntries.count - 1 }

    /// The articles of a stretch.
    func articles(_ stretch: Int) -> Range<Int> {
        Int(stretchArticles[stretch])..<Int(stretchArticles[stretch + 1])
    }

    /// A stretch as patterns are looked up in it; `ownWords` has the number here of each word that is asked for, if
    /// it is another.
    func listing(_ stretch: Int, _ ownWords: UnsafeBufferPointer<UInt32>? = nil) -> PostingsListing {
        let articles = articles(stretch)
        let entries = Int(stretchEntries[stretch])..<Int(stretchEntries[stretch + 1])
        let bytes = Int(stretchBytes[stretch])..<Int(stretchBytes[stretch + 1])
        let first = Int(articleWords[articles.lowerBound])
        return PostingsListing(
            firstWord: first,
            wordCount: Int(articleWords[articles.upperBound]) - first,
            words: UnsafeBufferPointer(rebasing: entryWords[entries]),
            ends: UnsafeBufferPointer(rebasing: entryEnds[entries]),
            positions: UnsafeBufferPointer(rebasing: positions[bytes]),
            breaks: breaks,
            file: file,
            ownWords: ownWords
        )
    }
}
