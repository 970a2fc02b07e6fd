public import StageKit
private import TextCore

/// Counts sequences of words.
///
/// An n-gram never crosses a sentence, a heading or the edge of a place; commas neither count nor break, other
/// punctuation breaks. The headline is not counted.
public struct NGrams: FoldStage {
    /// What commas between words do.
    public enum Across: String, Sendable, CaseIterable, OptionChoice {
        /// Nothing.
        case comma
        /// They break n-grams as other punctuation does.
        case none
    }

    /// Which n-grams are left out beside the rare ones.
    public enum Drop: String, Sendable, CaseIterable, OptionChoice {
        /// No others.
        case none
        /// Those that a longer one that is kept contains as often.
        case subsumed
    }

    /// Its name, columns and examples.
    public static let declaration = StageDeclaration(
        "ngrams",
        "count sequences of words",
        synonyms: ["clusters", "lexical bundles", "phrases", "bigrams", "trigrams", "multiword"],
        output: .members(.phrase(column: "ngram")),
        columns: [
            ColumnDeclaration("ngram", .text, "the words, folded"),
            ColumnDeclaration("size", .integer, "how many words", unit: "words"),
            ColumnDeclaration("frequency", .integer, "occurrences"),
            ColumnDeclaration("articles", .integer, "articles that hold it"),
            ColumnDeclaration("clusters", .integer, "near-copy clusters that hold it"),
            ColumnDeclaration(
                "per_million",
                .real,
                "occurrences per million words counted",
                unit: "per million words"
            ),
            ColumnDeclaration(
                "own",
                .integer,
                "occurrences inside no longer n-gram that is kept",
                when: .equals("drop", "subsumed")
            ),
        ],
        rank: "frequency",
        examples: [
            .init(
                "articles | ngrams 2..4 min_articles=2 | top 10",
                "phrases that recur from article to article"
            ),
            .init(
                "articles | ngrams 2..7 min_articles=2 drop=subsumed | top 10",
                "without the parts of longer ones"
            ),
            .init("articles | quotes | ngrams 3 min=2", "phrases that recur in what people say"),
        ]
    )

    /// The numbers of words.
    @Option("words in an n-gram, 8 at most", bounds: 1...8, positional: true) var size: ClosedRange<Int> =
        2...2
    @Option("fewest occurrences", bounds: 1...1_000_000_000) var min = 1
    @Option("fewest articles", bounds: 1...1_000_000_000) var minArticles = 1
    @Option("what n-grams go across: commas, or nothing") var across = Across.comma
    @Option("subsumed: leave out n-grams that a longer one contains as often") var drop = Drop.none
    @Option("exact: tell capitals apart") var `case` = LetterCase.fold

    /// Two words, all of them.
    public init() {}

    /// Words alone, unless they are told apart as they are written.
    public var needs: Needs { Needs(wordsAlone: `case` == .fold) }

    /// With `drop=subsumed` n-grams of one word more are counted too, to tell overlaps apart.
    func keys(_ run: Run) -> NGramKeys {
        NGramKeys(
            size.lowerBound...(size.upperBound + (drop == .subsumed ? 1 : 0)),
            of: run.corpus.vocabulary,
            across: across == .comma ? .comma : WordBreak.none,
            exact: `case` == .exact
        )
    }

    /// One count a key; articles and clusters only where they are asked for.
    public func layout(_ run: Run) -> FoldLayout {
        FoldLayout(
            key: keys(run).width,
            fields: [.sum],
            totals: 1,
            countsArticles: run.wants("articles") || minArticles > 1,
            countsClusters: run.wants("clusters")
        )
    }

    /// Those that are frequent enough, and the best of them where only those are looked at.
    public func selection(_ run: Run) -> FoldSelection? {
        guard drop == .none else { return nil }
        let layout = layout(run)
        var least = min > 1 ? [(field: 0, value: min)] : []
        if minArticles > 1, let field = layout.articlesField { least.append((field, minArticles)) }
        let fields = ["frequency": 0, "articles": layout.articlesField, "clusters": layout.clustersField]
        guard let best = run.best, case let field?? = fields[best.column] else {
            return least.isEmpty ? nil : FoldSelection(least: least)
        }
        return FoldSelection(least: least, best: (field, best.rows))
    }

    /// Emits the n-grams of the places.
    public func makeWorker(_ run: Run) throws -> any FoldWorker { NGramWorker(keys: keys(run)) }

    /// The n-grams that are frequent enough, by frequency, then as the words sort.
    public func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws {
        let keys = keys(run)
        var kept = (0..<groups.count).filter(isFrequent(in: groups))
        var own: [Int]?
        if drop == .subsumed {
            var frequent = Array(repeating: false, count: groups.count)
            for index in kept { frequent[index] = true }
            let subsumption = NGramSubsumption(
                of: groups,
                keys,
                longest: size.upperBound,
                isFrequent: frequent
            )
            own = subsumption.own
            kept.removeAll {
                subsumption.isSubsumed[$0] || keys.size(of: $0, in: groups) > size.upperBound
            }
        }
        run.notes.tellWordsCounted(groups.totals[0], column: "per_million", run)
        let table = NGramTable(groups: groups, keys: keys, rows: groups.ordered(kept, by: 0), own: own)
        output.append(columns: try table.columns(run), count: kept.count)
    }

    private func isFrequent(in groups: SortedRun) -> (Int) -> Bool {
        { index in
            groups.value(index, 0) >= min && (minArticles == 1 || groups.articles(index) >= minArticles)
        }
    }
}

/// Emits the n-grams of an article.
struct NGramWorker: FoldWorker {
    let keys: NGramKeys

    mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) throws
    {
        for range in tokens {
            let words = article.countedWords(in: range)
            table.totals[0] += words.count
            keys.add(words, of: article, to: table)
        }
    }
}
