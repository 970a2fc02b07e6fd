public import StageKit

/// Finds the phrases that tell what a text is about.
///
/// A candidate is a run of adjectives, participles and nouns that ends in a noun, without comma or possessive; a
/// singular and its plural are one phrase, shown in the commoner form. The headline is not counted.
public struct Keywords: FoldStage {
    /// Its name, columns and examples.
    public static let declaration = StageDeclaration(
        "keywords",
        "find the phrases that tell what the text is about",
        synonyms: ["keyphrases", "key phrases", "topics", "terms", "tags", "about", "YAKE", "TextRank"],
        output: .members(.phrase(column: "phrase")),
        columns: [
            ColumnDeclaration("phrase", .text, "the phrase in its commonest form, folded"),
            ColumnDeclaration("score", .real, "how much it tells; comparable within one result"),
            ColumnDeclaration("frequency", .integer, "occurrences, singular and plural together"),
            ColumnDeclaration("articles", .integer, "articles that hold it, singular and plural together"),
        ],
        rank: "score",
        examples: [
            .init("articles | keywords | top 20", "what a collection is about"),
            .init("articles | keywords per=article | top 5 per=article", "what each article is about"),
            .init("articles | quotes | keywords min=2 | top 10", "what people speak about"),
        ]
    )

    @Option("most words in a phrase", bounds: 1...4) var maxWords = 4
    @Option("fewest occurrences", bounds: 1...1_000_000_000) var min = 1
    private let tables = WordTables()

    /// Phrases of up to four words.
    public init() {}

    /// Parts of speech.
    public var needs: Needs { Needs(tags: true) }

    /// One copy of each near-copy cluster counts.
    public static var defaultWeight: FoldControls.Weight { .cluster }

    /// Occurrences, those outside longer phrases, the weight of their places, those of headlines; the style.
    public func layout(_ run: Run) -> FoldLayout {
        FoldLayout(
            key: .sixteen,
            fields: [.sum, .sum, .sum, .sum],
            totals: TextStyle.totals,
            countsArticles: true
        )
    }

    /// Emits the candidates of the places.
    public func makeWorker(_ run: Run) throws -> any FoldWorker {
        KeywordWorker(try tables.table(of: run.corpus), longest: maxWords)
    }

    /// The phrases by score, then as their words sort.
    public func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws {
        let table = try tables.table(of: run.corpus)
        let phrases = PhraseGroups(groups, table).phrases
        let ranking = try PhraseRanking(phrases, TextStyle(groups.totals), atLeast: min, table, run)
        let folds = run.corpus.vocabulary.folds
        for (index, score) in ranking.ranked {
            let phrase = phrases[index]
            output.append(
                .text(phrase.form.text(folds)),
                .real(score),
                .integer(phrase.frequency),
                .integer(phrase.articles)
            )
        }
    }
}
