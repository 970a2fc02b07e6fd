internal import StageKit
private import TextCore

/// Emits the words of an article, each under whether it lies near a node.
struct CollocateWorker: FoldWorker {
    let pattern: WordPattern
    let left: Int
    let right: Int
    private var marks: [UInt8] = []
    private var nearIDs: [UInt32] = []
    private var otherIDs: [UInt32] = []

    init(pattern: WordPattern, left: Int, right: Int) {
        self.pattern = pattern
        self.left = left
        self.right = right
    }

    private static let near: UInt8 = 1
    private static let node: UInt8 = 2

    mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) throws
    {
        for range in tokens {
            let words = article.countedWords(in: range)
            try mark(words, article, table)
            let ids = article.wordIDs
            table.totals[3] += words.count
            nearIDs.removeAll(keepingCapacity: true)
            otherIDs.removeAll(keepingCapacity: true)
            for word in words {
                let mark = marks[word - words.lowerBound]
                if mark & Self.node != 0 {
                    table.totals[1] += 1
                } else if mark & Self.near != 0 {
                    nearIDs.append(ids[word])
                } else {
                    otherIDs.append(ids[word])
                }
            }
            table.totals[2] += nearIDs.count
            emit(nearIDs, isNear: true, article, table)
            emit(otherIDs, isNear: false, article, table)
        }
    }

    private func emit(_ ids: [UInt32], isNear: Bool, _ article: Article, _ table: FoldTable) {
        let keys = CollocateCounts.keys(isNear: isNear, in: article.vocabulary)
        ids.withUnsafeBufferPointer { table.addOnes($0, under: keys) }
    }

    /// Marks the words of nodes, and those near one in its sentence.
    private mutating func mark(_ words: Range<Int>, _ article: Article, _ table: FoldTable) throws {
        marks.removeAll(keepingCapacity: true)
        marks.append(contentsOf: repeatElement(0, count: words.count))
        guard pattern.canMatch else { return }
        let breaks = article.wordBreaks
        try pattern.forEachMatch(in: article, words: words) { node in
            table.totals[0] += 1
            for word in node { marks[word - words.lowerBound] |= Self.node }
            var word = node.lowerBound
            while word > words.lowerBound, word > node.lowerBound - left,
                breaks[word] < WordBreak.sentence.rawValue
            {
                word -= 1
                marks[word - words.lowerBound] |= Self.near
            }
            word = node.upperBound
            while word < words.upperBound, word < node.upperBound + right,
                breaks[word] < WordBreak.sentence.rawValue
            {
                marks[word - words.lowerBound] |= Self.near
                word += 1
            }
        }
    }
}
