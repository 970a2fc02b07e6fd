/// Consecutive words of some articles, listed by what they are: an inverted index of a stretch of the corpus.
public protocol WordListing {
    /// How many words the stretch has; positions are below this.
    var wordCount: Int { get }
    /// The positions of a word.
    func positions(of word: UInt32) -> PackedPositions
    /// What stands before the words; a block's start may be told as a sentence's. The first word of an article has
    /// at least a sentence's.
    var breaks: PackedBreaks { get }
}

/// A map stage whose rows, for a place that is a whole article, are the matches of a pattern outside the headline.
///
/// The runtime looks such patterns up in the index of words, and reads only the articles that hold one.
public protocol WordSearch: MapStage {
    /// The pattern.
    func pattern(_ run: Run) throws -> WordPattern
    /// False when a worker that is told its matches (``Run/matches``) asks for no word's id.
    func readsWordIDs(_ run: Run) -> Bool
}

/// The words of each match of a search, in order, by the number of the article.
public typealias WordMatches = [UInt32: [Range<Int>]]
