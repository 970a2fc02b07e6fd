import StageKit

/// One of the segments that the articles of a corpus lie in.
final class CorpusSegment: Sendable {
    let articles: ArticleSegment
    /// Where layers that are functions of its articles alone are kept; nil for a segment in memory.
    let layerFiles: LayerFiles?
    /// What of its words stands in no article of the corpus.
    let unused: UnusedWords
    let postings = OnceLayer<Postings>()
    /// Made when a text is first read.
    let formLengths = OnceLayer<FormLengths>()

    init(_ articles: ArticleSegment, layerFiles: LayerFiles? = nil, unused: UnusedWords = UnusedWords()) {
        self.articles = articles
        self.layerFiles = layerFiles
        self.unused = unused
    }

    /// How many tokens an article has.
    func tokenCount(_ article: Int) -> Int {
        articles.range(articles.formStarts, article..<(article + 1))?.count ?? 0
    }

    /// The record of an article; empty where the segment is damaged.
    func record(_ article: Int) -> UnsafeBufferPointer<UInt8> {
        articles.part(articles.records, articles.recordStarts, article..<(article + 1))
            ?? UnsafeBufferPointer(start: nil, count: 0)
    }
}

/// Words of a segment that stand in none of its articles that are still the corpus's, by ascending number.
struct UnusedWords: Sendable {
    var forms: [UInt32] = []
    var folds: [UInt32] = []
}

/// Where a file of a corpus was read into.
struct FilePlace: Sendable, Equatable {
    /// The number of the segment.
    var segment: Int
    /// The number of the file in it.
    var file: Int
}

/// Where an article lies, and how the words there are numbered in the corpus.
struct ArticleLocation {
    let segment: CorpusSegment
    /// The article's number in the segment.
    let article: Int
    /// Nil where the segment's numbers are the corpus's.
    let numbers: WordNumbers?
}
