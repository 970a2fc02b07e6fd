/// For each row an article and some ranges of its tokens.
public struct PlaceColumn: Sendable {
    /// The article of each row.
    public private(set) var articles: [UInt32] = []
    /// The ranges of all rows, end to end.
    public private(set) var ranges: [TokenRange] = []
    /// One past each row's last range.
    public private(set) var ends: [Int] = []

    /// An empty column.
    public init() {}

    /// How many rows there are.
    public var count: Int { ends.count }

    /// Adds a row.
    public mutating func append(article: UInt32, _ more: some Sequence<TokenRange>) {
        articles.append(article)
        ranges.append(contentsOf: more)
        ends.append(ranges.count)
    }

    /// The ranges of a row.
    public subscript(row: Int) -> ArraySlice<TokenRange> {
        ranges[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
    }

    /// The text a row covers in `corpus`: its ranges joined by a blank.
    public func text(_ row: Int, in corpus: any Corpus) -> String {
        let article = corpus.article(articles[row])
        return self[row].map { article.string($0) }.joined(separator: " ")
    }
}
