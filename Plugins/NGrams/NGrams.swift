public import StageKit
private import CorpusStatistics
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

    /// Refuses sizes outside 1..8.
    public func validate() throws {
        guard size.lowerBound >= 1, size.upperBound <= 8 else {
            throw Failure("option-bounds", "an n-gram has 1 to 8 words", hint: "For example: ngrams 2..4")
        }
    }

    /// With `drop=subsumed` n-grams of one word more are counted too, to tell overlaps apart.
    var keys: NGramKeys {
        NGramKeys(
            size.lowerBound...(size.upperBound + (drop == .subsumed ? 1 : 0)),
            across: across == .comma ? .comma : WordBreak.none,
            exact: `case` == .exact
        )
    }

    /// One count a key; articles and clusters only where they are asked for.
    public func layout(_ run: Run) -> FoldLayout {
        FoldLayout(
            key: keys.width,
            fields: [.sum],
            totals: 1,
            countsArticles: run.wants("articles") || minArticles > 1,
            countsClusters: run.wants("clusters")
        )
    }

    /// Emits the n-grams of the places.
    public func makeWorker(_ run: Run) throws -> any FoldWorker { NGramWorker(keys: keys) }

    /// The n-grams that are frequent enough, by frequency, then as the words sort.
    public func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws {
        let keys = keys
        let isFrequent = (0..<groups.count).map {
            groups.value($0, 0) >= min && (minArticles == 1 || groups.articles($0) >= minArticles)
        }
        let subsumption =
            drop == .subsumed
            ? NGramSubsumption(of: groups, keys, longest: size.upperBound, isFrequent: isFrequent) : nil
        var kept = (0..<groups.count).filter { index in
            isFrequent[index] && subsumption?.isSubsumed[index] != true
                && (subsumption == nil || keys.size(of: groups.keys[index]) <= size.upperBound)
        }
        kept.sort {
            let (a, b) = (groups.value($0, 0), groups.value($1, 0))
            return a != b ? a > b : $0 < $1
        }
        run.notes.tellWordsCounted(groups.totals[0], column: "per_million", run)
        for (number, index) in kept.enumerated() {
            if number & 0xFFFF == 0 { try run.checkpoint() }
            output.append(cells: cells(of: index, groups, keys, run, own: subsumption?.own[index]))
        }
    }

    private func cells(of index: Int, _ groups: SortedRun, _ keys: NGramKeys, _ run: Run, own: Int?) -> [Cell]
    {
        let frequency = groups.value(index, 0)
        let key = groups.keys[index]
        return [
            run.wants("ngram") ? .text(keys.text(of: key, in: run.corpus.vocabulary)) : .missing,
            .integer(run.wants("size") ? keys.size(of: key) : 0),
            .integer(frequency), .integer(groups.articles(index)), .integer(groups.clusters(index)),
            .real(Rate(frequency: frequency, tokens: groups.totals[0])?.perMillion),
            .integer(own),
        ]
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
