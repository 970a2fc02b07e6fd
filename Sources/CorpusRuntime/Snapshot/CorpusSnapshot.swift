public import StageKit
import Synchronization

/// All articles of a corpus at one moment, in memory; immutable.
///
/// Articles stand in corpus order: by path, record and part. Corpus layers (clusters, events, trust in dates)
/// are computed when they are first asked for.
public final class CorpusSnapshot: Corpus {
    /// What was skipped or kept with a reservation when the files were read, in corpus order.
    public let problems: [Problem]
    /// The distinct forms and folds.
    public let vocabulary: Vocabulary
    /// How many files were read.
    public let fileCount: Int
    private let blocks: [TextBlock]
    private let firstArticles: [UInt32]
    private let allAttributes: [ArticleAttributes]
    let layers = LayerStore()

    init(
        blocks: [TextBlock],
        attributes: [ArticleAttributes],
        vocabulary: Vocabulary,
        problems: [Problem],
        fileCount: Int
    ) {
        self.blocks = blocks
        allAttributes = attributes
        self.vocabulary = vocabulary
        self.problems = problems
        self.fileCount = fileCount
        var firsts: [UInt32] = []
        var count: UInt32 = 0
        for block in blocks {
            firsts.append(count)
            count += UInt32(block.extents.count)
        }
        firstArticles = firsts
        articleCount = Int(count)
    }

    /// How many parts of all kinds there are.
    public let articleCount: Int

    /// The article of that number; a cheap view.
    public func article(_ number: UInt32) -> Article {
        let block = blockIndex(number)
        let index = Int(number - firstArticles[block])
        return Article(
            number: number,
            attributes: allAttributes[Int(number)],
            vocabulary: vocabulary,
            columns: blocks[block].columns(index),
            owner: self
        )
    }

    /// What is known of the article beside its text.
    public func attributes(_ number: UInt32) -> ArticleAttributes { allAttributes[Int(number)] }

    /// The numbers of all articles of a kind, in corpus order.
    public func articles(_ kind: PartKind?) -> [UInt32] {
        (0..<UInt32(articleCount)).filter { kind == nil || attributes($0).kind == kind }
    }

    private func blockIndex(_ number: UInt32) -> Int {
        var low = 0
        var high = firstArticles.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if firstArticles[middle] <= number { low = middle } else { high = middle }
        }
        return low
    }
}
