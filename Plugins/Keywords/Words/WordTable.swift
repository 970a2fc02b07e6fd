internal import StageKit
private import Synchronization

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Darwin)
    private import Darwin
#endif

/// What the stage knows of every word of a corpus, by fold id; made once a run.
struct WordTable: Sendable {
    /// What each word may be.
    let classes: [WordClass]
    /// The word under which a singular and its plural are counted: the singular's id if the corpus has it.
    let groups: [UInt32]
    /// How rare each group is, in bits.
    let rarities: [Float]

    /// Looks at every word of the corpus; counts its document frequencies if they are not known yet.
    init(_ corpus: any Corpus) throws {
        let folds = corpus.vocabulary.folds
        var classes: [WordClass] = []
        var groups: [UInt32] = []
        var counts = Array(repeating: 1.0, count: folds.count)
        var articles = Array(repeating: 0.0, count: folds.count)
        let frequencies = try corpus.documentFrequencies()
        for id in 0..<folds.count {
            let (known, group) = folds.withBytes(id) { word in
                let known = EnglishCounts.shared.find(word)
                classes.append(WordClass(word, known))
                return (known, Plurals.singular(of: word, in: folds) ?? UInt32(id))
            }
            groups.append(group)
            counts[Int(group)] = max(counts[Int(group)], known?.count ?? 1)
            articles[Int(group)] = max(articles[Int(group)], Double(frequencies[id]))
        }
        self.classes = classes
        self.groups = groups
        let count = Double(corpus.mainCount)
        rarities = counts.indices.map { Float(WordTable.rarity(counts[$0], articles[$0], of: count)) }
    }

    /// The mean of the rarity in ordinary English and in the corpus, the latter weighing as much as the former
    /// when there are a hundred articles.
    private static func rarity(_ count: Double, _ articles: Double, of total: Double) -> Double {
        let general = log2(EnglishCounts.total / count)
        let own = log2((total + 1) / (articles + 0.5))
        let trust = total / (total + 100)
        return max(0.1, (1 - trust) * general + trust * own)
    }
}

/// Keeps the table of the corpus last asked for, so that the groups of `per=` share one.
final class WordTables: Sendable {
    private let last = Mutex<(corpus: any Corpus, table: WordTable)?>(nil)

    /// The table of a corpus.
    func table(of corpus: any Corpus) throws -> WordTable {
        try last.withLock { last in
            if let last, last.corpus === corpus { return last.table }
            let table = try WordTable(corpus)
            last = (corpus, table)
            return table
        }
    }
}
