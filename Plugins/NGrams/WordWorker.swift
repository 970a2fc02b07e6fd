internal import StageKit

/// Emits the words of an article: under a key of the word, and of the cluster where parts are counted; a key
/// without a word counts the words of each cluster.
struct WordWorker: FoldWorker {
    let isExact: Bool
    let countsParts: Bool
    private var key = FoldKey()

    init(isExact: Bool, countsParts: Bool) {
        self.isExact = isExact
        self.countsParts = countsParts
    }

    mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) throws
    {
        var total = 0
        for range in tokens {
            let words = article.countedWords(in: range)
            total += words.count
            if isExact { addExact(words, article, table) } else { addFolded(words, article, table) }
        }
        table.totals[0] += total
        guard countsParts, total > 0 else { return }
        if isExact {
            begin([], table)
            table.add(key, total)
        } else {
            table.add(UInt64(part(table)), total)
        }
    }

    private func part(_ table: FoldTable) -> UInt32 { countsParts ? table.cluster &+ 1 : 0 }

    private func addFolded(_ words: Range<Int>, _ article: Article, _ table: FoldTable) {
        let ids = article.wordIDs
        if !countsParts {
            let keys = NumberedKeys(shift: 32, count: article.vocabulary.folds.count)
            return ids.extracting(words).withUnsafeBufferPointer { table.addOnes($0, under: keys) }
        }
        let part = UInt64(part(table))
        for word in words { table.add(UInt64(ids[word] + 1) << 32 | part, 1) }
    }

    private mutating func addExact(_ words: Range<Int>, _ article: Article, _ table: FoldTable) {
        for word in words {
            begin(article.exactForm(ofWord: word), table)
            table.add(key, 1)
        }
    }

    private mutating func begin(_ word: [UInt8], _ table: FoldTable) {
        key.clear()
        key.append(word)
        key.append(part(table))
    }
}
