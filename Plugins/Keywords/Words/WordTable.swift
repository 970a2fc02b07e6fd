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
    let traits: [WordTraits]
    /// The word under which a singular and its plural are counted: the singular's id if the corpus has it.
    let groups: [UInt32]
    /// How rare each group is, in bits; more if its word is long.
    let rarities: [Float]

    /// Looks at every word of the corpus; counts its document frequencies if they are not known yet.
    init(_ corpus: any Corpus) throws {
        let folds = corpus.vocabulary.folds
        var traits: [WordTraits] = []
        var groups: [UInt32] = []
        var general = Array(repeating: 0, count: folds.count)
        var own = Array(repeating: 0, count: folds.count)
        let frequencies = try corpus.documentFrequencies()
        for id in 0..<folds.count {
            let (documents, group) = folds.withBytes(id) { word in
                traits.append(WordTraits(word))
                return (
                    EnglishCounts.shared.documents(with: word),
                    Int(Plurals.singular(of: word, in: folds) ?? UInt32(id))
                )
            }
            groups.append(UInt32(group))
            general[group] = max(general[group], documents)
            own[group] = max(own[group], Int(frequencies[id]))
        }
        self.traits = traits
        self.groups = groups
        let count = corpus.mainCount
        rarities = general.indices.map {
            let rarity = WordTable.rarity(general[$0], own[$0], of: count)
            return Float(rarity * folds.withBytes($0) { WordTable.weight(of: $0) })
        }
    }

    /// What a word's length adds to how much it tells: a long one tells more than a short one that is as rare.
    ///
    /// That grows with the root of its letters, up to twelve, beside one of six.
    private static func weight(of word: UnsafeBufferPointer<UInt8>) -> Double {
        let letters = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return (Double(min(12, letters)) / 6).squareRoot()
    }

    /// The inverse document frequency in ordinary English and that in the corpus; the latter weighs as much as the
    /// former when there are a hundred articles.
    private static func rarity(_ general: Int, _ own: Int, of articles: Int) -> Double {
        func bits(_ documents: Int, of count: Int) -> Double {
            log2((Double(count) + 1) / (Double(documents) + 0.5))
        }
        let trust = Double(articles) / Double(articles + 100)
        let mixed =
            (1 - trust) * bits(general, of: EnglishCounts.shared.documents) + trust * bits(own, of: articles)
        return max(0.1, mixed)
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
