import StageKit
import TextCore

/// All that a segment is made of: blocks of articles in corpus order, their vocabularies, their files.
struct SegmentContent: Sendable {
    var blocks: [ArticleBlock]
    var files: [FileEntry]
    /// The vocabularies of the blocks, by number: first those of workers, then those of older segments.
    var built: [BuiltVocabulary]
    var older: [OlderVocabulary] = []
    /// Where what is made of them is kept until it is written.
    let spool: Spool

    /// What a worker interned.
    struct BuiltVocabulary: Sendable {
        var forms, folds: Interner
    }

    /// The strings of an older segment, with a mark at those that are still wanted.
    struct OlderVocabulary: Sendable {
        var forms, folds: StringColumn
        var usesForm, usesFold: [Bool]
    }

    var articleCount: Int { blocks.reduce(0) { $0 + $1.count } }
}

extension SegmentContent {
    /// What was read, and what stood in older segments: the files with these numbers, ascending.
    init(_ reading: CorpusReading, _ older: [OlderArticles] = [], files numbers: [Int]) {
        let all = reading.blocks + older.flatMap(\.blocks)
        let order = all.indices.sorted { (all[$0].file, $0) < (all[$1].file, $1) }
        blocks = order.map { all[$0].block }
        var entries = reading.entries
        for articles in older { entries.merge(articles.entries) { read, _ in read } }
        files = numbers.map { entries[$0]! }
        built = reading.vocabularies
        spool = reading.spool
        self.older = older.map(\.vocabulary)
        if numbers.last ?? -1 == numbers.count - 1 { return }
        let ranks = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { (UInt32($1), UInt32($0)) })
        for block in blocks.indices { blocks[block].files = blocks[block].files.map { ranks[$0]! } }
    }
}
