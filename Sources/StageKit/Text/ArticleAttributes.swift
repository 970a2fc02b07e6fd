/// What kind of part of a document an article is.
public enum PartKind: String, Sendable, CaseIterable {
    /// An article proper.
    case main
    /// The beginning of another article, shown on the same page.
    case teaser
    /// Text of the page, not of an article.
    case boilerplate
}

/// What is known about an article beside its text; a missing value is not known.
public struct ArticleAttributes: Sendable {
    /// Unique in the corpus: the record's own id, or the path, or `path@START` with START in scalars.
    public var id: String
    /// What kind of part it is.
    public var kind: PartKind
    /// The rule that cut this part out of its document.
    public var rule: String
    /// The headline as written.
    public var headline: String?
    /// The publication date, ISO 8601, as coarse as it was told (`2031-03-04`, `2031-03`).
    public var date: String?
    /// Hour and minute of publication, `21:44`, as written.
    public var time: String?
    /// Where the date was found: header, json, meta, url; missing without a date.
    public var dateMethod: String?
    /// What is odd about the date as it was written, each a reason in words.
    public var dateOddities: [String]
    /// The name of the publication.
    public var outlet: String?
    /// The byline.
    public var author: String?
    /// The web address.
    public var url: String?
    /// Tags, joined by ` | `.
    public var tags: String?
    /// The source file, relative to the corpus folder given.
    public var file: String
    /// The record's number in its file, from 0.
    public var record: Int
    /// The line the record begins on, from 1.
    public var line: Int
    /// The text breaks off in the middle of a sentence.
    public var isTruncated: Bool
    /// Scalars before the part's extent in the document.
    public var scalarStart: Int
    /// Scalars before the end of the part's extent in the document.
    public var scalarEnd: Int
    /// The pieces of the document this part covers, separators included, in scalars of the document.
    public var tiles: [Range<Int>]

    /// Makes the attributes of a part of which only place and kind are known.
    public init(id: String, kind: PartKind, rule: String, file: String, scalarStart: Int, scalarEnd: Int) {
        self.id = id
        self.kind = kind
        self.rule = rule
        self.file = file
        self.scalarStart = scalarStart
        self.scalarEnd = scalarEnd
        dateOddities = []
        record = 0
        line = 1
        isTruncated = false
        tiles = []
    }
}
