import StageKit

/// Looks patterns up in the postings.
enum PostingsSearch {
    /// How long a search goes on by itself: rare words are looked up before threads have started.
    private static let alone: Duration = .microseconds(300)

    /// How many matches each article has, by article number, outside its headline unless told; on all threads.
    ///
    /// The pattern's words are told in the postings' own numbers, or in those that `numbers` translates into.
    static func counts(
        of pattern: WordPattern,
        in postings: Postings,
        _ numbers: WordNumbers? = nil,
        withHeadlines: Bool = false,
        threads: Int,
        _ cancellation: Cancellation
    ) throws -> [UInt32] {
        guard pattern.canMatch else { return Array(repeating: 0, count: postings.headlineWords.count) }
        var counted: [[UInt32]] = []
        let begin = Moment.now
        while counted.count < postings.stretchCount, Moment.now - begin < alone {
            counted.append(try counts(of: pattern, in: postings, numbers, withHeadlines, counted.count))
        }
        let first = counted.count
        if first < postings.stretchCount {
            counted += try MapResults.collect(postings.stretchCount - first, threads: threads) { stretch, _ in
                try cancellation.check()
                return try counts(of: pattern, in: postings, numbers, withHeadlines, first + stretch)
            } makeWorker: {
            }
        }
        return counted.flatMap { $0 }
    }

    private static func counts(
        of pattern: WordPattern,
        in postings: Postings,
        _ numbers: WordNumbers?,
        _ withHeadlines: Bool,
        _ stretch: Int
    ) throws -> [UInt32] {
        let articles = postings.articles(stretch)
        var counts = Array(repeating: UInt32(0), count: articles.count)
        let isWhole = try counts.withUnsafeMutableBufferPointer { counts in
            try forEachMatch(of: pattern, in: postings, numbers, withHeadlines, stretch) { article, _ in
                counts[article - articles.lowerBound] += 1
            }
        }
        return isWhole ? counts : []
    }

    /// Calls `body` with the article and the words, counted from its first, of each match in some articles, which
    /// rise; false when the postings are damaged.
    static func forEachMatch(
        of pattern: WordPattern,
        in postings: Postings,
        _ numbers: WordNumbers? = nil,
        articles: [Int],
        _ cancellation: Cancellation,
        _ body: (_ article: Int, _ words: Range<Int>) -> Void
    ) throws -> Bool {
        var next = 0
        for stretch in 0..<postings.stretchCount where next < articles.count {
            let end = postings.articles(stretch).upperBound
            if articles[next] >= end { continue }
            try cancellation.check()
            let isWhole = try forEachMatch(of: pattern, in: postings, numbers, false, stretch) {
                article,
                words in
                while next < articles.count, articles[next] < article { next += 1 }
                if next < articles.count, articles[next] == article { body(article, words) }
            }
            if !isWhole { return false }
            while next < articles.count, articles[next] < end { next += 1 }
        }
        return true
    }

    @inline(__always)
    private static func forEachMatch(
        of pattern: WordPattern,
        in postings: Postings,
        _ numbers: WordNumbers?,
        _ withHeadlines: Bool,
        _ stretch: Int,
        _ body: (_ article: Int, _ words: Range<Int>) -> Void
    ) throws -> Bool {
        let listing = postings.listing(stretch, numbers?.ownFolds)
        guard !pattern.readsBreaks || listing.hasBreaks else { return false }
        var article = postings.articles(stretch).lowerBound - 1
        var (start, first, end) = (0, 0, 0)
        try withExtendedLifetime(numbers) {
            try pattern.forEachMatch(in: listing) { words in
                guard words.upperBound <= listing.wordCount else { return }
                while words.lowerBound >= end {
                    article += 1
                    start = Int(postings.articleWords[article]) - listing.firstWord
                    first = start + Int(postings.headlineWords[article])
                    end = Int(postings.articleWords[article + 1]) - listing.firstWord
                }
                if withHeadlines || words.lowerBound >= first {
                    body(article, (words.lowerBound - start)..<(words.upperBound - start))
                }
            }
        }
        return true
    }
}
