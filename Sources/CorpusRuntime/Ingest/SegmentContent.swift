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
    /// What was read, alone.
    init(_ reading: CorpusReading, fileCount: Int) {
        blocks = reading.blocks.map(\.block)
        files = (0..<fileCount).map { reading.entries[$0]! }
        built = reading.vocabularies
        spool = reading.spool
    }

    /// What was read, and what stood in an older segment, in the order of files.
    init(_ reading: CorpusReading, _ older: OlderArticles, fileCount: Int) {
        let all = reading.blocks + older.blocks
        let order = all.indices.sorted { (all[$0].file, $0) < (all[$1].file, $1) }
        blocks = order.map { all[$0].block }
        files = (0..<fileCount).map { reading.entries[$0] ?? older.entries[$0]! }
        built = reading.vocabularies
        spool = reading.spool
        self.older = [older.vocabulary]
    }
}
