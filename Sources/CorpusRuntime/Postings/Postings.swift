/// Where every word stands: for each word its positions, by stretches of about a million words of text.
///
/// A plain value of columns in a mapped file. Words of the text are numbered through the whole
/// segment, headlines included; a stretch begins and ends with an article. Of breaks only four grades are kept. What
/// is told of one word lies together, so that a search reads no more than its words' parts of the columns.
struct Postings: @unchecked Sendable {
    /// The first word of each article, then the number of words.
    let articleWords: UnsafeBufferPointer<UInt32>
    /// How many of an article's words, its first ones, are the headline's.
    let headlineWords: UnsafeBufferPointer<UInt32>
    /// The first article of each stretch, then the number of articles.
    let stretchArticles: UnsafeBufferPointer<UInt32>
    /// The first entry of each word id, then the number of entries; an entry is a stretch the word stands in.
    let wordEntries: UnsafeBufferPointer<UInt32>
    /// The first byte of each word id's positions, then the number of bytes.
    let wordBytes: UnsafeBufferPointer<UInt64>
    /// The stretch of each entry, rising within a word; 32 bits of words make no more stretches than this can tell.
    let entryStretches: UnsafeBufferPointer<UInt16>
    /// One past the last byte of each entry's positions, counted from its word's first.
    let entryEnds: UnsafeBufferPointer<UInt32>
    /// Differences of positions within the stretch, 7 bits a byte, lowest first, the high bit set on all but the last.
    let positions: UnsafeBufferPointer<UInt8>
    /// What stands before each word, four a byte, lowest first: nothing, a comma, punctuation, a sentence's start.
    let breaks: UnsafeBufferPointer<UInt8>
    /// The file the columns lie in, which it keeps.
    let file: ColumnFile

    /// How many stretches there are.
    var stretchCount: Int { stretchArticles.count - 1 }

    /// The articles of a stretch.
    func articles(_ stretch: Int) -> Range<Int> {
        Int(stretchArticles[stretch])..<Int(stretchArticles[stretch + 1])
    }

    /// A stretch as patterns are looked up in it; `ownWords` has the number here of each word that is asked for, if
    /// it is another.
    func listing(_ stretch: Int, _ ownWords: UnsafeBufferPointer<UInt32>? = nil) -> PostingsListing {
        let articles = articles(stretch)
        let first = Int(articleWords[articles.lowerBound])
        return PostingsListing(
            postings: self,
            stretch: stretch,
            firstWord: first,
            wordCount: Int(articleWords[articles.upperBound]) - first,
            ownWords: ownWords
        )
    }

    /// A part of a column, checked; nil when it is not what had been written.
    @inline(__always)
    func part<Element: BitwiseCopyable>(_ column: UnsafeBufferPointer<Element>, _ range: Range<Int>)
        -> UnsafeBufferPointer<Element>?
    {
        guard range.upperBound <= column.count else { return nil }
        let part = UnsafeBufferPointer(rebasing: column[range])
        return file.check(UnsafeRawBufferPointer(part)) ? part : nil
    }
}
