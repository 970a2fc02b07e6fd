/// What a stage is told of the run it is part of.
public struct Run: Sendable {
    /// The snapshot the run is over.
    public let corpus: any Corpus
    /// Where counts for the ledger and warnings go.
    public let notes: RunNotes
    /// Only the rows with so many of the greatest values of a column of this stage's are looked at, and those that
    /// tie with the last of them; nil when all are.
    public let best: RankLimit?
    /// The matches of a ``WordSearch`` where they are known from the index of words; nil where they have to be found.
    public let matches: WordMatches?
    private let wantedColumns: Set<String>?
    private let cancellation: Cancellation
    private let clusters: [UInt32]
    private let trusted: [Bool]
    private let tagger: (any ArticleLayer)?
    private let wordsAlone: Bool
    /// Compiles a regular expression; a bad one is a ``Failure`` with code `bad-pattern`.
    public let pattern: @Sendable (_ source: String, _ ignoringCase: Bool) throws -> any PatternMatcher
    /// Runs a pipeline that was given as an option.
    public let table: @Sendable (Plan) throws -> Table

    /// Made by the runtime, and by tests of stages.
    public init(
        corpus: any Corpus,
        wanted: Set<String>?,
        best: RankLimit? = nil,
        cancellation: Cancellation,
        clusters: [UInt32] = [],
        trusted: [Bool] = [],
        tagger: (any ArticleLayer)? = nil,
        wordsAlone: Bool = false,
        matches: WordMatches? = nil,
        notes: RunNotes = RunNotes(),
        pattern: @escaping @Sendable (String, Bool) throws -> any PatternMatcher,
        table: @escaping @Sendable (Plan) throws -> Table
    ) {
        self.corpus = corpus
        wantedColumns = wanted
        self.best = best
        self.cancellation = cancellation
        self.clusters = clusters
        self.trusted = trusted
        self.tagger = tagger
        self.wordsAlone = wordsAlone && tagger == nil
        self.matches = matches
        self.notes = notes
        self.pattern = pattern
        self.table = table
    }

    /// What tells lemmas, where the stage asked for tags and the layer of tags can.
    var lemmas: (any LemmaLayer)? { tagger?.lemmas }

    /// True when a later stage, or the reader of the result, looks at that column of this stage's.
    public func wants(_ column: String) -> Bool { wantedColumns?.contains(column) ?? true }

    /// Throws when the run was cancelled; to be called in loops over a second's work.
    public func checkpoint() throws { try cancellation.check() }

    /// The article of that number with the layers that the stage asked for; its words alone if those will do.
    public func article(_ number: UInt32, of corpus: any Corpus) -> Article {
        if wordsAlone { return matches == nil ? corpus.words(of: number) : corpus.layout(of: number) }
        let article = corpus.article(number)
        return tagger.map { corpus.tagged(article, by: $0) } ?? article
    }

    /// The near-copy cluster of an article, the least article number in it.
    ///
    /// Needs ``Needs/clusters``.
    public func cluster(of article: UInt32) -> UInt32 {
        precondition(!clusters.isEmpty, "the stage's needs name no clusters")
        return clusters[Int(article)]
    }

    /// True when the article's date of publication is neither missing nor contradicted.
    ///
    /// Needs ``Needs/trustedDates``.
    public func isDateTrusted(_ article: UInt32) -> Bool {
        precondition(!trusted.isEmpty, "the stage's needs name no trusted dates")
        return trusted[Int(article)]
    }
}
