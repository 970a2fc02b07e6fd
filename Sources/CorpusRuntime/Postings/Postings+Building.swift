import StageKit

extension Postings {
    /// Words after which a stretch ends.
    static let stretchWords = 1 << 20

    /// Postings, and in how many main parts each word stands outside headlines.
    typealias Built = (postings: Postings, documentFrequencies: [UInt32])

    /// Builds the postings of all articles on all threads.
    ///
    /// `articleWords` has the first word of each article, then the number of words; `article` hands the words of
    /// one to the function that it is called with, from any thread.
    static func build(
        articleWords: [UInt32],
        vocabulary: Int,
        threads: Int,
        _ article: @escaping @Sendable (Int, (ArticleWords) -> Void) throws -> Void
    ) throws -> Built {
        let ranges = stretches(articleWords)
        let stretches = try MapResults.collect(ranges.count, threads: threads) { number, building in
            try building.stretch(ranges[number], article)
        } makeWorker: {
            PostingsBuilding(vocabulary: vocabulary)
        }
        var frequencies = Array(repeating: UInt32(0), count: vocabulary)
        for stretch in stretches {
            for (word, count) in zip(stretch.words, stretch.articles) { frequencies[Int(word)] += count }
        }
        return (Postings(articleWords, ranges, stretches), frequencies)
    }

    private static func stretches(_ articleWords: [UInt32]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for end in articleWords.indices.dropFirst()
        where Int(articleWords[end] - articleWords[start]) >= stretchWords || end == articleWords.count - 1 {
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }

    private init(_ articleWords: [UInt32], _ ranges: [Range<Int>], _ stretches: [PostingsStretch]) {
        let memory = PostingsMemory()
        self.articleWords = memory.keep(articleWords)
        headlineWords = memory.keep(stretches.flatMap(\.headlines))
        stretchArticles = memory.keep(ranges.map { UInt32($0.lowerBound) } + [UInt32(articleWords.count - 1)])
        var entries: [UInt32] = [0]
        var bytes: [UInt64] = [0]
        for stretch in stretches {
            entries.append(entries[entries.count - 1] + UInt32(stretch.words.count))
            bytes.append(bytes[bytes.count - 1] + UInt64(stretch.positions.count))
        }
        stretchEntries = memory.keep(entries)
        stretchBytes = memory.keep(bytes)
        entryWords = memory.keep(stretches.map(\.words))
        entryEnds = memory.keep(stretches.map(\.ends))
        positions = memory.keep(stretches.map(\.positions))
        breaks = memory.keep(Postings.packed(stretches))
        owner = memory
    }

    /// Four marks a byte, the first lowest.
    private static func packed(_ stretches: [PostingsStretch]) -> [UInt8] {
        let count = stretches.reduce(0) { $0 + $1.breaks.count }
        var packed = Array(repeating: UInt8(0), count: (count + 3) / 4)
        packed.withUnsafeMutableBufferPointer { packed in
            var word = 0
            for stretch in stretches {
                for mark in stretch.breaks {
                    packed[word >> 2] |= mark &<< UInt8(truncatingIfNeeded: (word & 3) << 1)
                    word &+= 1
                }
            }
        }
        return packed
    }
}

/// Columns in memory, given back together.
private final class PostingsMemory {
    private var pieces: [UnsafeMutableRawPointer] = []

    func keep<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        keep([elements])
    }

    /// Keeps several columns as one, end to end.
    func keep<Element: BitwiseCopyable>(_ columns: [[Element]]) -> UnsafeBufferPointer<Element> {
        let count = columns.reduce(0) { $0 + $1.count }
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
        var end = 0
        for column in columns { end = copy[end...].initialize(fromContentsOf: column) }
        if let base = copy.baseAddress { pieces.append(UnsafeMutableRawPointer(base)) }
        return UnsafeBufferPointer(copy)
    }

    deinit { for piece in pieces { piece.deallocate() } }
}
