/// Makes the postings of stretches, one after another; one a thread.
///
/// The bytes that each word's positions take are counted first, and then they are written where they belong: linear in
/// words and vocabulary.
final class PostingsBuilding {
    /// Of the stretch's words, in the order in which they are met: what is frequent stands together.
    private var uses: [WordUse]
    private var useCount = 0
    /// By word id: where its use stands, from 1; 0 for a word that was not met.
    private var numbers: [UInt32]
    /// Where the use of each word's id stands.
    private var places: [UInt32] = []
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
    init(vocabulary: Int) {
        uses = Array(repeating: WordUse(), count: vocabulary)
        numbers = Array(repeating: 0, count: vocabulary)
    }

    /// Makes one stretch of some articles, each handed to the function that `article` is called with; `first` is the
    /// number of its first word in the segment.
    func stretch(
        _ articles: Range<Int>,
        first: Int,
        _ article: (Int, (ArticleWords) -> Void) throws -> Void
    ) rethrows -> PostingsStretch.Columns {
        var columns = PostingsStretch.Columns()
        places.removeAll(keepingCapacity: true)
        breaks.begin(first)
        useCount = 0
        numbers.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        for number in articles {
            try article(number) { words in
                let position = places.count
                addPlaces(words.ids)
                count(words, from: position, UInt32(number - articles.lowerBound + 1))
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

    private func addPlaces(_ ids: UnsafeBufferPointer<UInt32>) {
        let first = places.count
        places.append(contentsOf: ids)
        var met = useCount
        places.withUnsafeMutableBufferPointer { places in
            numbers.withUnsafeMutableBufferPointer { numbers in
                uses.withUnsafeMutableBufferPointer { uses in
                    for index in first..<places.count {
                        let id = Int(places[index])
                        if numbers[id] == 0 {
                            uses[met] = WordUse()
                            met &+= 1
                            numbers[id] = UInt32(truncatingIfNeeded: met)
                        }
                        places[index] = numbers[id] &- 1
                    }
                }
            }
        }
        useCount = met
    }

    private func count(_ words: ArticleWords, from first: Int, _ article: UInt32) {
        let firstCounted = first + (words.isMain ? words.headline : words.ids.count)
        uses.withUnsafeMutableBufferPointer { uses in
            places.withUnsafeBufferPointer { places in
                for index in first..<places.count {
                    let place = Int(places[index])
                    let position = UInt32(truncatingIfNeeded: index)
                    var use = uses[place]
                    use.bytes &+= PostingsBuilding.size(position &- use.last)
                    use.last = position
                    let isNew = index >= firstCounted && use.article != article
                    use.article = isNew ? article : use.article
                    use.articles &+= isNew ? 1 : 0
                    uses[place] = use
                }
            }
        }
    }

    /// How many bytes a difference of positions takes: one for each 7 bits.
    @inline(__always)
    private static func size(_ step: UInt32) -> UInt32 {
        let bits = UInt32(truncatingIfNeeded: UInt32.bitWidth &- (step | 1).leadingZeroBitCount)
        return (bits &* 9 &+ 64) &>> 6
    }

    /// Adds the words in the order of their ids; afterwards `bytes` of each word's use is where its positions begin.
    private func addEntries(to columns: inout PostingsStretch.Columns) {
        columns.words.reserveCapacity(useCount)
        columns.ends.reserveCapacity(useCount)
        columns.articles.reserveCapacity(useCount)
        var end: UInt32 = 0
        uses.withUnsafeMutableBufferPointer { uses in
            for word in numbers.indices where numbers[word] > 0 {
                let place = Int(numbers[word]) - 1
                let start = end
                end &+= uses[place].bytes
                columns.words.append(UInt32(truncatingIfNeeded: word))
                columns.ends.append(end)
                columns.articles.append(uses[place].articles)
                uses[place].last = 0
                uses[place].bytes = start
            }
        }
    }

    private func positions(_ size: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
            uses.withUnsafeMutableBufferPointer { uses in
                for (position, place) in places.enumerated() {
                    let use = uses[Int(place)]
                    let next = UInt32(truncatingIfNeeded: position)
                    uses[Int(place)].last = next
                    uses[Int(place)].bytes = PostingsBuilding.put(next &- use.last, bytes, use.bytes)
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
