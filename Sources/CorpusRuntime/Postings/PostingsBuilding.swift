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

/// The columns of one stretch.
struct PostingsStretch: Sendable {
    var words: [UInt32] = []
    var ends: [UInt32] = []
    /// In how many main parts each of `words` stands outside headlines.
    var articles: [UInt32] = []
    var positions: [UInt8] = []
    /// A byte a word.
    var breaks: [UInt8] = []
    var headlines: [UInt32] = []
}

/// Makes the postings of stretches, one after another; one a thread.
///
/// A counting sort by word: linear in words and vocabulary.
final class PostingsBuilding {
    private var starts: [UInt32]
    private var sightings: [Sighting]
    private var ids: [UInt32] = []
    private var sorted: [UInt32] = []
    private var written: [UInt8] = []

    /// The main part in which a word was seen last, from 1 within the stretch, and in how many it was seen.
    private struct Sighting {
        var article: UInt32 = 0
        var count: UInt32 = 0
    }

    /// Bytes that a position takes at most.
    private static let longest = 5

    /// For word ids below `vocabulary`.
    init(vocabulary: Int) {
        starts = Array(repeating: 0, count: vocabulary + 1)
        sightings = Array(repeating: Sighting(), count: vocabulary)
    }

    /// Makes one stretch of some articles, each handed to the function that `article` is called with.
    func stretch(
        _ articles: Range<Int>,
        _ article: (Int, (ArticleWords) -> Void) throws -> Void
    ) rethrows -> PostingsStretch {
        var stretch = PostingsStretch()
        ids.removeAll(keepingCapacity: true)
        sightings.withUnsafeMutableBufferPointer { $0.update(repeating: Sighting()) }
        for number in articles {
            try article(number) { words in
                ids.append(contentsOf: words.ids)
                let first = stretch.breaks.count
                stretch.breaks.append(contentsOf: words.breaks.lazy.map { min($0, 3) })
                if first < stretch.breaks.count { stretch.breaks[first] = 3 }
                stretch.headlines.append(UInt32(words.headline))
                if words.isMain { count(words, UInt32(number - articles.lowerBound + 1)) }
            }
        }
        sortPositions()
        write(&stretch)
        return stretch
    }

    private func count(_ words: ArticleWords, _ article: UInt32) {
        sightings.withUnsafeMutableBufferPointer { sightings in
            for id in words.ids[words.headline...] {
                let known = sightings[Int(id)]
                let isNew: UInt32 = known.article == article ? 0 : 1
                sightings[Int(id)] = Sighting(article: article, count: known.count &+ isNew)
            }
        }
    }

    /// Afterwards `starts[word]` is one past the word's last position among `sorted`.
    private func sortPositions() {
        if sorted.count < ids.count { sorted = Array(repeating: 0, count: ids.count) }
        starts.withUnsafeMutableBufferPointer { starts in
            starts.update(repeating: 0)
            for id in ids { starts[Int(id)] &+= 1 }
            var sum: UInt32 = 0
            for word in starts.indices {
                let count = starts[word]
                starts[word] = sum
                sum &+= count
            }
            sorted.withUnsafeMutableBufferPointer { sorted in
                for position in ids.indices {
                    let id = Int(ids[position])
                    sorted[Int(starts[id])] = UInt32(truncatingIfNeeded: position)
                    starts[id] &+= 1
                }
            }
        }
    }

    private func write(_ stretch: inout PostingsStretch) {
        let room = ids.count * PostingsBuilding.longest
        if written.count < room { written = Array(repeating: 0, count: room) }
        var end = 0
        var start = 0
        for word in 0..<(starts.count - 1) {
            let next = Int(starts[word])
            if start == next { continue }
            end = writePositions(start..<next, end)
            stretch.words.append(UInt32(word))
            stretch.ends.append(UInt32(end))
            stretch.articles.append(sightings[word].count)
            start = next
        }
        stretch.positions = Array(written[..<end])
    }

    /// Puts some of the sorted positions among the bytes from `start` on, and returns where they end.
    private func writePositions(_ positions: Range<Int>, _ start: Int) -> Int {
        written.withUnsafeMutableBufferPointer { written in
            var end = start
            var last: UInt32 = 0
            for index in positions {
                var step = sorted[index] &- last
                last = sorted[index]
                while step > 0x7F {
                    written[end] = UInt8(step & 0x7F) | 0x80
                    end &+= 1
                    step >>= 7
                }
                written[end] = UInt8(truncatingIfNeeded: step)
                end &+= 1
            }
            return end
        }
    }
}
