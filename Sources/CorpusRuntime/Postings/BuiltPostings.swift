import StageKit

/// The postings of a segment, stretch by stretch, until they are written: of any size in bounded memory.
struct BuiltPostings {
    private let articleWords: [UInt32]
    private let ranges: [Range<Int>]
    private let stretches: [PostingsStretch]
    private let vocabulary: Int

    /// Words after which a stretch ends.
    static let stretchWords = 1 << 20

    /// Builds the postings of all articles on all threads.
    ///
    /// `articleWords` has the first word of each article, then the number of words; `article` hands the words of
    /// one to the function that it is called with, from any thread.
    init(
        articleWords: [UInt32],
        vocabulary: Int,
        threads: Int,
        stretchWords: Int = BuiltPostings.stretchWords,
        spool: Spool = Spool(),
        _ article: @escaping @Sendable (Int, (ArticleWords) -> Void) throws -> Void
    ) throws {
        let ranges = BuiltPostings.ranges(articleWords, stretchWords)
        self.articleWords = articleWords
        self.ranges = ranges
        self.vocabulary = vocabulary
        stretches = try MapResults.collect(ranges.count, threads: threads) { number, building in
            let articles = ranges[number]
            let words = Int(articleWords[articles.lowerBound])..<Int(articleWords[articles.upperBound])
            let columns = try building.stretch(articles, first: words.lowerBound, article)
            return PostingsStretch(columns, words: words, spool)
        } makeWorker: {
            PostingsBuilding(vocabulary: vocabulary)
        }
    }

    /// In how many main parts each word of the vocabulary stands outside headlines.
    var documentFrequencies: [UInt32] {
        var frequencies = Array(repeating: UInt32(0), count: vocabulary)
        for stretch in stretches {
            for (word, count) in zip(stretch.words, stretch.articles) { frequencies[Int(word)] += count }
        }
        return frequencies
    }

    /// Writes the columns of ``Postings``.
    func write(to writer: ColumnFileWriter) throws {
        try writer.write("first", articleWords)
        try writer.begin("headline")
        for stretch in stretches { try writer.append(UnsafeRawBufferPointer(stretch.headlines)) }
        try writer.write("articles", ranges.map { UInt32($0.lowerBound) } + [UInt32(articleWords.count - 1)])
        try PostingsByWord(stretches, vocabulary: vocabulary).write(to: writer)
        try writeBreaks(to: writer)
    }

    /// Four words share a byte, of one stretch or of two.
    private func writeBreaks(to writer: ColumnFileWriter) throws {
        try writer.begin("breaks")
        var shared: UInt8 = 0
        var isShared = false
        for stretch in stretches where !stretch.breaks.isEmpty {
            var rest = stretch.breaks[...]
            if isShared { shared |= rest.removeFirst() }
            let endsWithin = stretch.range.upperBound & 3 != 0
            if isShared, !(endsWithin && rest.isEmpty) { try writer.append([shared]) }
            isShared = endsWithin
            if endsWithin, let last = rest.popLast() { shared = last }
            try writer.append(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rest)))
        }
        if isShared { try writer.append([shared]) }
    }

    private static func ranges(_ articleWords: [UInt32], _ stretchWords: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for end in articleWords.indices.dropFirst()
        where Int(articleWords[end] - articleWords[start]) >= stretchWords || end == articleWords.count - 1 {
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }
}
