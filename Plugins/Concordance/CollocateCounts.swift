internal import CorpusStatistics
internal import StageKit

/// The counts of each word near the node and in all, gathered from keys of id and nearness.
struct CollocateCounts {
    /// A word that stands near a node.
    struct Word {
        var id: UInt32
        var observed: Int
        var articles: Int
        var frequency: Int
    }

    /// Words near nodes, in alphabetical order.
    private(set) var words: [Word] = []
    /// Matches of the node.
    let nodes: Int
    /// Words near a node.
    let inWindows: Int
    /// Words that are no part of a node.
    let observations: Int

    init(_ groups: SortedRun) {
        nodes = groups.totals[0]
        inWindows = groups.totals[2]
        observations = groups.totals[3] - groups.totals[1]
        for index in 0..<groups.count {
            let key = groups.key8(index)
            let id = UInt32(truncatingIfNeeded: key >> 1) - 1
            if key & 1 == 0 {
                words.append(
                    Word(
                        id: id,
                        observed: groups.value(index, 0),
                        articles: groups.articles(index),
                        frequency: groups.value(index, 0)
                    )
                )
            } else if words.last?.id == id {
                words[words.count - 1].frequency += groups.value(index, 0)
            }
        }
    }

    /// The keys of words near a node, or elsewhere.
    static func keys(isNear: Bool, in vocabulary: Vocabulary) -> NumberedKeys {
        NumberedKeys(base: isNear ? 0 : 1, shift: 1, count: vocabulary.folds.count, group: isNear ? 0 : 1)
    }

    /// Near the node or not, by this word or another.
    func table(of word: Word) -> ContingencyTable? {
        ContingencyTable(joint: word.observed, row: inWindows, column: word.frequency, total: observations)
    }
}
