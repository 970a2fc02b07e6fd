internal import StageKit

/// The counts of each word on both sides, brought together from keys that begin with the side.
struct ComparedSides {
    static let target: UInt32 = 0
    static let reference: UInt32 = 1

    /// How often one side has a word.
    struct Counts {
        var frequency = 0
        var articles = 0
        var clusters = 0
    }

    /// A word that either side has.
    struct Word {
        /// Its place in the order of words.
        var order: Int
        var key: ArraySlice<UInt8>
        var target = Counts()
        var reference = Counts()
    }

    /// What one side holds in all.
    struct Side {
        var words = 0
        var clusters = 0
    }

    /// The words of either side, in order.
    private(set) var words: [Word] = []
    private(set) var target = Side()
    private(set) var reference = Side()

    init(_ groups: SortedRun, _ keys: NGramKeys) {
        let border =
            (0..<groups.count).first { keys.tag(of: keys.bytes(of: $0, in: groups)) == Self.reference }
            ?? groups.count
        var (i, j) = (0, border)
        if i < border, keys.size(of: i, in: groups) == 0 {
            target = Side(words: groups.value(i, 0), clusters: groups.clusters(i))
            i += 1
        }
        if j < groups.count, keys.size(of: j, in: groups) == 0 {
            reference = Side(words: groups.value(j, 0), clusters: groups.clusters(j))
            j += 1
        }
        while i < border || j < groups.count {
            let order = i == border ? 1 : j == groups.count ? -1 : Self.compare(groups, i, j, keys)
            var word = Word(order: words.count, key: keys.bytes(of: order > 0 ? j : i, in: groups))
            if order <= 0 {
                word.target = Self.counts(groups, i)
                i += 1
            }
            if order >= 0 {
                word.reference = Self.counts(groups, j)
                j += 1
            }
            words.append(word)
        }
    }

    private static func counts(_ groups: SortedRun, _ index: Int) -> Counts {
        Counts(
            frequency: groups.value(index, 0),
            articles: groups.articles(index),
            clusters: groups.clusters(index)
        )
    }

    private static func compare(_ groups: SortedRun, _ i: Int, _ j: Int, _ keys: NGramKeys) -> Int {
        let a = keys.words(of: keys.bytes(of: i, in: groups))
        let b = keys.words(of: keys.bytes(of: j, in: groups))
        return a.elementsEqual(b) ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
    }
}
