/// Makes the postings of stretches, one after another; one a thread.
///
/// The bytes that each word's positions take are counted first, and then they are written where they belong: linear in
/// words and vocabulary.
final class PostingsBuilding {
    private var uses: [WordUse]
    private var ids: [UInt32] = []
    private var breaks = BreakPacking()

    /// What is known of a word within the stretch.
    private struct WordUse {
        /// The position met last.
        var last: UInt32 = 0
        /// How many bytes its positions take, then where the next one is written.
        var bytes: UInt32 = 0
        /// The main part in which it was met last, from 1, and in how many it was met.
        var article: UInt32 = 0
        var articles: UInt32 = 0
    }

    /// For word ids below `vocabulary`.
    init(vocabulary: Int) { uses = Array(repeating: WordUse(), count: vocabulary) }

    /// Makes one stretch of some articles, each handed to the function that `article` is called with; `first` is the
    /// number of its first word in the segment.
    func stretch(
        _ articles: Range<Int>,
        first: Int,
        _ article: (Int, (ArticleWords) -> Void) throws -> Void
    ) rethrows -> PostingsStretch.Columns {
        var columns = PostingsStretch.Columns()
        ids.removeAll(keepingCapacity: true)
        breaks.begin(first)
        uses.withUnsafeMutableBufferPointer { $0.update(repeating: WordUse()) }
        for number in articles {
            try article(number) { words in
                count(words, UInt32(number - articles.lowerBound + 1))
                ids.append(contentsOf: words.ids)
                breaks.append(words.breaks)
                columns.headlines.append(UInt32(words.headline))
            }
        }
        breaks.finish()
        columns.breaks = breaks.bytes
        addEntries(to: &columns)
        columns.positions = positions(Int(columns.ends.last ?? 0))
        return columns
    }

    private func count(_ words: ArticleWords, _ article: UInt32) {
        let firstCounted = words.isMain ? words.headline : words.ids.count
        var position = UInt32(truncatingIfNeeded: ids.count)
        uses.withUnsafeMutableBufferPointer { uses in
            for index in words.ids.indices {
                let id = Int(words.ids[index])
                var use = uses[id]
                use.bytes &+= PostingsBuilding.size(position &- use.last)
                use.last = position
                let isNew = index >= firstCounted && use.article != article
                use.article = isNew ? article : use.article
                use.articles &+= isNew ? 1 : 0
                uses[id] = use
                position &+= 1
            }
        }
    }

    /// How many bytes a difference of positions takes: one for each 7 bits.
    @inline(__always)
    private static func size(_ step: UInt32) -> UInt32 {
        let bits = UInt32(truncatingIfNeeded: UInt32.bitWidth &- (step | 1).leadingZeroBitCount)
        return (bits &* 9 &+ 64) &>> 6
    }

    /// Afterwards `bytes` of each word's use is where its positions begin.
    private func addEntries(to columns: inout PostingsStretch.Columns) {
        var end: UInt32 = 0
        uses.withUnsafeMutableBufferPointer { uses in
            for word in uses.indices where uses[word].bytes > 0 {
                let start = end
                end &+= uses[word].bytes
                columns.words.append(UInt32(truncatingIfNeeded: word))
                columns.ends.append(end)
                columns.articles.append(uses[word].articles)
                uses[word].last = 0
                uses[word].bytes = start
            }
        }
    }

    private func positions(_ size: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
            uses.withUnsafeMutableBufferPointer { uses in
                for (position, id) in ids.enumerated() {
                    let use = uses[Int(id)]
                    let next = UInt32(truncatingIfNeeded: position)
                    uses[Int(id)].last = next
                    uses[Int(id)].bytes = PostingsBuilding.put(next &- use.last, bytes, use.bytes)
                }
            }
            count = size
        }
    }

    /// Writes a difference of positions and returns where the next one goes.
    @inline(__always)
    private static func put(_ step: UInt32, _ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: UInt32)
        -> UInt32
    {
        var (rest, at) = (step, start)
        while rest > 0x7F {
            bytes[Int(at)] = UInt8(truncatingIfNeeded: rest) | 0x80
            at &+= 1
            rest &>>= 7
        }
        bytes[Int(at)] = UInt8(truncatingIfNeeded: rest)
        return at &+ 1
    }
}
