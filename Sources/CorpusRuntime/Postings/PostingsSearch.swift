import StageKit

/// Counts the matches of a pattern in the postings.
enum PostingsSearch {
    /// How many matches each article has outside its headline, by article number; on all threads.
    ///
    /// The pattern's words are told in the postings' own numbers, or in those that `numbers` translates into.
    static func counts(
        of pattern: WordPattern,
        in postings: Postings,
        _ numbers: WordNumbers? = nil,
        threads: Int,
        _ cancellation: Cancellation
    ) throws -> [UInt32] {
        guard pattern.canMatch else { return Array(repeating: 0, count: postings.headlineWords.count) }
        return try MapResults.collect(postings.stretchCount, threads: threads) { stretch, _ in
            try cancellation.check()
            return try counts(of: pattern, in: postings, numbers, stretch)
        } makeWorker: {
        }.flatMap { $0 }
    }

    private static func counts(
        of pattern: WordPattern,
        in postings: Postings,
        _ numbers: WordNumbers?,
        _ stretch: Int
    ) throws -> [UInt32] {
        let articles = postings.articles(stretch)
        let listing = postings.listing(stretch, numbers?.ownFolds)
        guard !pattern.readsBreaks || listing.hasBreaks else { return [] }
        var counts = Array(repeating: UInt32(0), count: articles.count)
        var article = articles.lowerBound - 1
        var (first, end) = (0, 0)
        try withExtendedLifetime(numbers) {
            try counts.withUnsafeMutableBufferPointer { counts in
                try pattern.forEachMatch(in: listing) { words in
                    while words.lowerBound >= end {
                        article += 1
                        let start = Int(postings.articleWords[article]) - listing.firstWord
                        first = start + Int(postings.headlineWords[article])
                        end = Int(postings.articleWords[article + 1]) - listing.firstWord
                    }
                    if words.lowerBound >= first { counts[article - articles.lowerBound] += 1 }
                }
            }
        }
        return counts
    }
}
