public import StageKit
import CorpusStatistics
import TextCore

/// Counts a word or phrase by date of publication, against all words published then.
public struct Trend: FoldStage {
    @Option("the words looked for, `*` for any letters", positional: true, type: .pattern) var pattern: String
    @Option("how long a bucket is") var by = BucketSize.month
    @Option("a row for each value of this column of the articles", type: .columns) var split: [String] = []

    /// Makes a stage that still needs its pattern.
    public init() {}

    /// Its name, columns and examples.
    public static let declaration = StageDeclaration(
        "trend",
        "counts words over time, against all that was published",
        synonyms: ["frequency over time", "diachronic", "time series", "history"],
        output: .members(.key),
        columns: [
            ColumnDeclaration(
                "bucket",
                .date,
                "when published; missing for dates that are not known or not trusted"
            ),
            ColumnDeclaration("split", .text, "the value of the column split by", when: .given("split")),
            ColumnDeclaration("frequency", .integer, "occurrences"),
            ColumnDeclaration("words", .integer, "all words published then"),
            ColumnDeclaration(
                "per_million",
                .real,
                "occurrences per million words; missing without words",
                unit: "per million"
            ),
            ColumnDeclaration("low", .real, "lower end of its 95 % interval", unit: "per million"),
            ColumnDeclaration("high", .real, "upper end of its 95 % interval", unit: "per million"),
            ColumnDeclaration("articles", .integer, "articles that have it"),
            ColumnDeclaration("articles_total", .integer, "articles published then"),
            ColumnDeclaration(
                "thin",
                .boolean,
                "true under 10,000 words or 5 articles: a rate to be careful with"
            ),
        ],
        rank: "per_million",
        examples: [
            StageDeclaration.Example(
                "articles | trend \"flood*\" by=month",
                "how often floods are written of, by month"
            ),
            StageDeclaration.Example(
                "articles | trend \"levy\" by=week split=outlet",
                "the same word in each outlet, week by week"
            ),
        ]
    )

    /// Whether dates of publication are trusted, and words; parts of speech where the pattern tests them.
    public var needs: Needs {
        Needs(trustedDates: true, tags: WordQuery.needsTags(pattern), wordsAlone: true)
    }

    /// Refuses more than one column to split by.
    public func validate() throws {
        guard split.count <= 1 else {
            throw Failure("option-value", "split= takes one column", hint: "Name one, as split=outlet.")
        }
    }

    /// Occurrences, words, articles that have it and all articles.
    public func layout(_ run: Run) -> FoldLayout {
        FoldLayout(key: .bytes, fields: [.sum, .sum, .sum, .sum])
    }

    /// Counts in one article.
    public func makeWorker(_ run: Run) throws -> any FoldWorker {
        let numbers = (0..<run.corpus.articleCount).map { UInt32($0) }
        let dates = try run.corpus.attribute("date", of: numbers)
        let column = try split.first.map { name in
            guard let column = try run.corpus.attribute(name, of: numbers) else {
                throw Failure("unknown-column", "split= takes a column of the articles; '\(name)' is none")
            }
            return column
        }
        let pattern = try WordPattern(pattern, run: run)
        return TrendWorker(pattern: pattern, by: by, dates: dates, column: column, run)
    }

    /// A row for every bucket from the first to the last, then one for dates not known or not trusted.
    public func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws {
        for row in TrendTable(groups, by: by).rows {
            let rate = Rate(frequency: min(row.frequency, row.words), tokens: row.words)
            output.append(
                standingFor: row.key,
                .text(row.bucket),
                row.split,
                .integer(row.frequency),
                .integer(row.words),
                .real(rate?.perMillion),
                .real(rate?.perMillionInterval.lower),
                .real(rate?.perMillionInterval.upper),
                .integer(row.articles),
                .integer(row.total),
                .boolean(row.words < 10_000 || row.total < 5)
            )
        }
    }
}
