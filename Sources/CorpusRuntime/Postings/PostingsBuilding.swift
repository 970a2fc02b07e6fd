import Glibc

/// The words of an article as postings are built from them.
struct ArticleWords {
    var ids: UnsafeBufferPointer<UInt32>
    /// `WordBreak` raw values.
    var breaks: UnsafeBufferPointer<UInt8>
    /// How many, the first ones, are the headline's.
    var headline: Int
}

/// The columns of one stretch.
struct PostingsStretch: Sendable {
    var words: [UInt32] = []
    var ends: [UInt32] = []
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
    private var ids: [UInt32] = []
    private var sorted: [UInt32] = []

    /// For word ids below `vocabulary`.
    init(vocabulary: Int) { starts = Array(repeating: 0, count: vocabulary + 1) }

    /// Makes one stretch of some articles, each handed to the function that `article` is called with.
    func stretch(
        _ articles: Range<Int>,
        _ article: (Int, (ArticleWords) -> Void) throws -> Void
    ) rethrows -> PostingsStretch {
        var stretch = PostingsStretch()
        ids.removeAll(keepingCapacity: true)
        for number in articles {
            try article(number) { words in
                ids.append(contentsOf: words.ids)
                let first = stretch.breaks.count
                for mark in words.breaks { stretch.breaks.append(min(mark, 3)) }
                if first < stretch.breaks.count { stretch.breaks[first] = 3 }
                stretch.headlines.append(UInt32(words.headline))
            }
        }
        sortPositions()
        write(&stretch)
        return stretch
    }

    /// Afterwards `starts[word]` is one past the word's last position among `sorted`.
    private func sortPositions() {
        starts.withUnsafeMutableBufferPointer { starts in
            starts.update(repeating: 0)
            for id in ids { starts[Int(id)] += 1 }
            var sum: UInt32 = 0
            for word in starts.indices {
                let count = starts[word]
                starts[word] = sum
                sum += count
            }
            if sorted.count < ids.count { sorted = Array(repeating: 0, count: ids.count) }
            sorted.withUnsafeMutableBufferPointer { sorted in
                for (position, id) in ids.enumerated() {
                    sorted[Int(starts[Int(id)])] = UInt32(truncatingIfNeeded: position)
                    starts[Int(id)] += 1
                }
            }
        }
    }

    private func write(_ stretch: inout PostingsStretch) {
        stretch.positions.reserveCapacity(ids.count * 2)
        var start = 0
        for word in 0..<(starts.count - 1) {
            let end = Int(starts[word])
            if start == end { continue }
            var last: UInt32 = 0
            for index in start..<end {
                var step = sorted[index] - last
                last = sorted[index]
                while step > 0x7F {
                    stretch.positions.append(UInt8(step & 0x7F) | 0x80)
                    step >>= 7
                }
                stretch.positions.append(UInt8(step))
            }
            stretch.words.append(UInt32(word))
            stretch.ends.append(UInt32(stretch.positions.count))
            start = end
        }
    }
}
