/// What a row's place leads back to: the articles of one snapshot.
///
/// One reference-counted object a snapshot; tables keep it, so that a result outlives a reload.
public protocol Corpus: AnyObject, Sendable {
    /// How many parts of all kinds there are; article numbers are below this.
    var articleCount: Int { get }
    /// The forms and folds behind the ids of the snapshot's articles; empty when there is no article.
    var vocabulary: Vocabulary { get }
    /// The article of that number. Cheap.
    func article(_ number: UInt32) -> Article
    /// The article as ``Needs/wordsAlone`` describes it, or with more.
    func words(of number: UInt32) -> Article
    /// The article as ``Needs/wordsAlone`` describes it and without the ids of words, or with more.
    func layout(of number: UInt32) -> Article
    /// What reads the texts of places; one a thread.
    func texts() -> any PlaceTexts
    /// The value of an article's column for each number in `articles`; nil when there is no such column.
    /// The first call for a column of a corpus layer (cluster, event, date_trusted …) computes the layer.
    func attribute(_ name: String, of articles: [UInt32]) throws -> Column?
    /// The columns that can be named on any row with a place, whatever the corpus; fields of its records can be as well.
    var attributeSchema: [ColumnDeclaration] { get }
    /// The number of the near-copy cluster of each article, by article number. Computes the layer once.
    func clusters() throws -> [UInt32]
    /// In how many main parts each word stands outside headlines, by fold id. Computes the layer once.
    func documentFrequencies() throws -> [UInt32]
    /// The article with its part-of-speech tags.
    ///
    /// The first call for an article computes them; any thread may call.
    func tagged(_ article: Article, by layer: any ArticleLayer) -> Article
    /// How many main parts there are.
    var mainCount: Int { get }
    /// Whether each article's publication date is trusted, by article number. Computes the layer once.
    func trustedDates() throws -> [Bool]
    /// Which articles may hold the words of a pattern of `has`, by article number: all others don't.
    ///
    /// Looked up in the index of words; nil where there is none. A bad pattern is a ``Failure`` with code `pattern`.
    func articles(mayHold pattern: String) throws -> [Bool]?
}

extension Corpus {
    /// The whole article.
    public func words(of number: UInt32) -> Article { article(number) }
    /// The whole article.
    public func layout(of number: UInt32) -> Article { article(number) }
    /// Nil: there is no index.
    public func articles(mayHold pattern: String) throws -> [Bool]? { nil }
}
