/// The words of an article as postings are built from them.
struct ArticleWords {
    var ids: UnsafeBufferPointer<UInt32>
    /// `WordBreak` raw values.
    var breaks: UnsafeBufferPointer<UInt8>
    /// How many, the first ones, are the headline's.
    var headline: Int
    /// Whether the article counts among those that a word stands in.
    var isMain = true
}
