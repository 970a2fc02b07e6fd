import StageKit

extension Postings {
    /// Words after which a stretch ends.
    static let stretchWords = 1 << 20

    /// Builds the postings of all articles on all threads.
    ///
    /// `articleWords` has the first word of each article, then the number of words; `article` hands the words of
    /// one to the function that it is called with, from any thread.
    static func build(
        articleWords: [UInt32],
        vocabulary: Int,
        threads: Int,
        _ article: @escaping @Sendable (Int, (ArticleWords) -> Void) throws -> Void
    ) throws -> Postings {
        let ranges = stretches(articleWords)
        let stretches = try MapResults.collect(ranges.count, threads: threads) { number, building in
            try building.stretch(ranges[number], article)
        } makeWorker: {
            PostingsBuilding(vocabulary: vocabulary)
        }
        return Postings(articleWords, ranges, stretches)
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
        entryWords = memory.keep(stretches.flatMap(\.words))
        entryEnds = memory.keep(stretches.flatMap(\.ends))
        positions = memory.keep(stretches.flatMap(\.positions))
        breaks = memory.keep(Postings.packed(stretches))
        owner = memory
    }

    private static func packed(_ stretches: [PostingsStretch]) -> [UInt8] {
        var packed: [UInt8] = []
        packed.reserveCapacity(stretches.reduce(1) { $0 + $1.breaks.count / 4 })
        var word = 0
        for stretch in stretches {
            for mark in stretch.breaks {
                if word & 3 == 0 {
                    packed.append(mark)
                } else {
                    packed[word >> 2] |= mark << UInt8((word & 3) << 1)
                }
                word += 1
            }
        }
        return packed
    }
}

/// Columns in memory, given back together.
private final class PostingsMemory {
    private var pieces: [UnsafeMutableRawPointer] = []

    func keep<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = copy.initialize(fromContentsOf: elements)
        if let base = copy.baseAddress { pieces.append(UnsafeMutableRawPointer(base)) }
        return UnsafeBufferPointer(copy)
    }

    deinit { for piece in pieces { piece.deallocate() } }
}
