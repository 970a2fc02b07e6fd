public import StageKit
private import CorpusStatistics

/// Counts words: how often, in how many articles, how evenly.
///
/// A word holds a letter or a digit; a possessive `'s` is none. The headline is not counted.
public struct Words: FoldStage {
    /// Its name, columns and examples.
    public static let declaration = StageDeclaration(
        "words",
        "count words, and tell how evenly they are spread",
        synonyms: ["frequency list", "word list", "types", "unigrams", "dispersion", "vocabulary"],
        output: .members(.phrase(column: "word")),
        columns: [
            ColumnDeclaration("word", .text, "the word, folded"),
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
                "dispersion",
                .real,
                "Gries' DP, normalised, over near-copy clusters: 0 is even, 1 crowded in one; missing under five",
                hidden: true
            ),
        ],
        rank: "frequency",
        examples: [
            .init("articles | words | top 10", "the most frequent words"),
            .init(
                "articles | words min=5 | select word, frequency, dispersion | sort dispersion | take 10",
                "words spread evenly over the articles"
            ),
            .init("articles | quotes | words case=exact | top 10", "words as written in quotations"),
        ]
    )

    @Option("fewest occurrences", bounds: 1...1_000_000_000) var min = 1
    @Option("fewest articles", bounds: 1...1_000_000_000) var minArticles = 1
    @Option("exact: tell capitals apart") var `case` = LetterCase.fold

    /// All words, folded.
    public init() {}

    /// Words alone, unless they are told apart as they are written.
    public var needs: Needs { Needs(wordsAlone: `case` == .fold) }

    /// One count a word, or a word and cluster where dispersion is asked for.
    public func layout(_ run: Run) -> FoldLayout {
        let dispersion = run.wants("dispersion")
        return FoldLayout(
            key: `case` == .exact ? .bytes : .eight,
            fields: [.sum],
            totals: 1,
            countsArticles: run.wants("articles") || minArticles > 1,
            countsClusters: run.wants("clusters") || dispersion
        )
    }

    /// Emits the words of the places.
    public func makeWorker(_ run: Run) throws -> any FoldWorker {
        WordWorker(isExact: `case` == .exact, countsParts: run.wants("dispersion"))
    }

    /// The words that are frequent enough, by frequency, then in alphabetical order.
    public func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws {
        let counts = WordCounts(groups, isExact: `case` == .exact, hasParts: run.wants("dispersion"))
        var kept = counts.words.indices.filter {
            counts.words[$0].frequency >= min
                && (minArticles == 1 || counts.words[$0].articles >= minArticles)
        }
        kept.sort {
            let (a, b) = (counts.words[$0].frequency, counts.words[$1].frequency)
            return a != b ? a > b : $0 < $1
        }
        run.notes.tellWordsCounted(groups.totals[0], column: "per_million", run)
        for index in kept {
            let word = counts.words[index]
            output.append(
                .text(counts.text(of: word, in: run.corpus.vocabulary)),
                .integer(word.frequency),
                .integer(word.articles),
                .integer(word.clusters),
                .real(Rate(frequency: word.frequency, tokens: groups.totals[0])?.perMillion),
                .real(counts.dispersion(of: word))
            )
        }
    }
}
