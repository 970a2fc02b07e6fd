public import StageKit
private import CorpusStatistics

/// Finds the words that a target has more of than a reference, or less.
///
/// Ranked by how much (log ratio) among those where it is more than chance (log-likelihood) and where enough
/// near-copy clusters of the target have the word. The headline is not counted.
public struct Keyness: FoldStage {
    /// Its name, columns and examples.
    public static let declaration = StageDeclaration(
        "keyness",
        "find the words a selection has more of than a reference, or less",
        synonyms: ["key words", "compare", "contrast", "overuse", "log ratio", "distinctive"],
        output: .members(.phrase(column: "word")),
        columns: counts + measures,
        rank: "log_ratio",
        examples: [
            .init(
                "articles | where outlet == \"Quay & Freight\" | keyness min_clusters=1 | top 10",
                "one outlet against all others"
            ),
            .init(
                "articles | keyness 1..2 reference=(articles | where text has \"strike\") min_log_likelihood=0 | top 10",
                "all articles against those on one thing, phrases too"
            ),
        ]
    )

    private static let counts = [
        ColumnDeclaration("word", .text, "the word or n-gram, folded"),
        ColumnDeclaration("frequency", .integer, "occurrences in the target"),
        ColumnDeclaration("per_million", .real, "rate in the target", unit: "per million words"),
        ColumnDeclaration("reference_frequency", .integer, "occurrences in the reference"),
        ColumnDeclaration("reference_per_million", .real, "rate in the reference", unit: "per million words"),
        ColumnDeclaration("articles", .integer, "articles of the target that hold it"),
        ColumnDeclaration("reference_articles", .integer, "articles of the reference that hold it"),
        ColumnDeclaration("clusters", .integer, "near-copy clusters of the target that hold it"),
        ColumnDeclaration("reference_clusters", .integer, "near-copy clusters of the reference that hold it"),
    ]

    private static let measures = [
        ColumnDeclaration(
            "log_likelihood",
            .real,
            "G2 over four cells: target or reference, this word or another; no direction"
        ),
        ColumnDeclaration(
            "log_ratio",
            .real,
            "log2 of the target's rate over the reference's; a frequency of 0 counts as 0.5",
            unit: "doublings"
        ),
        ColumnDeclaration("log_ratio_low", .real, "lower end of its 95% interval", unit: "doublings"),
        ColumnDeclaration("log_ratio_high", .real, "upper end of its 95% interval", unit: "doublings"),
    ]

    @Option("words in an n-gram, 8 at most", bounds: 1...8, positional: true) var size: ClosedRange<Int> =
        1...1
    @Option("what to compare with; all other main parts unless told") var reference: Plan? = nil
    @Option("least log-likelihood", bounds: 0...1_000_000_000) var minLogLikelihood = 15.13
    @Option("fewest near-copy clusters of the target that hold it", bounds: 0...1_000_000_000)
    var minClusters = 3
    @Option("exact: tell capitals apart") var `case` = LetterCase.fold

    /// Single words, by the usual thresholds.
    public init() {}

    /// Words alone, unless they are told apart as they are written.
    public var needs: Needs { Needs(wordsAlone: `case` == .fold) }

    /// Of near copies only the longest counts.
    public static let defaultWeight = FoldControls.Weight.cluster
    /// The second set of places.
    public static let referenceOption: String? = "reference"

    /// The side is the tag of a key, so that articles and clusters are told apart by side.
    func keys(_ run: Run) -> NGramKeys {
        NGramKeys(size, of: run.corpus.vocabulary, exact: `case` == .exact, tag: true)
    }

    /// One count a key.
    public func layout(_ run: Run) -> FoldLayout {
        FoldLayout(
            key: keys(run).width,
            fields: [.sum],
            countsArticles: run.wants("articles") || run.wants("reference_articles"),
            countsClusters: true
        )
    }

    /// Emits the n-grams of the places of either side.
    public func makeWorker(_ run: Run) throws -> any FoldWorker { KeynessWorker(keys: keys(run)) }

    /// The words past the thresholds, greatest log ratio first, then log-likelihood, then as the words sort.
    public func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws {
        let sides = ComparedSides(groups, keys(run))
        tell(sides, run)
        guard sides.target.words > 0, sides.reference.words > 0 else { return }
        let scored = sides.words.compactMap { word in score(word, sides) }
            .filter { $0.likelihood >= minLogLikelihood && $0.word.target.clusters >= minClusters }
            .sorted { a, b in
                a.ratio.value != b.ratio.value
                    ? a.ratio.value > b.ratio.value
                    : a.likelihood != b.likelihood ? a.likelihood > b.likelihood : a.word.order < b.word.order
            }
        for entry in scored { output.append(cells: cells(entry, sides, run)) }
    }

    private struct Scored {
        var word: ComparedSides.Word
        var likelihood: Double
        var ratio: LogRatio
    }

    private func score(_ word: ComparedSides.Word, _ sides: ComparedSides) -> Scored? {
        guard
            let counts = KeynessCounts(
                targetFrequency: word.target.frequency,
                targetTokens: sides.target.words,
                referenceFrequency: word.reference.frequency,
                referenceTokens: sides.reference.words
            ),
            let ratio = counts.logRatio
        else { return nil }
        return Scored(word: word, likelihood: counts.logLikelihood, ratio: ratio)
    }

    private func cells(_ entry: Scored, _ sides: ComparedSides, _ run: Run) -> [Cell] {
        let (target, reference) = (entry.word.target, entry.word.reference)
        return [
            .text(keys(run).text(of: entry.word.key, in: run.corpus.vocabulary)), .integer(target.frequency),
            .real(Rate(frequency: target.frequency, tokens: sides.target.words)?.perMillion),
            .integer(reference.frequency),
            .real(Rate(frequency: reference.frequency, tokens: sides.reference.words)?.perMillion),
            .integer(target.articles), .integer(reference.articles), .integer(target.clusters),
            .integer(reference.clusters), .real(entry.likelihood), .real(entry.ratio.value),
            .real(entry.ratio.interval.lower), .real(entry.ratio.interval.upper),
        ]
    }

    private func tell(_ sides: ComparedSides, _ run: Run) {
        for (name, side) in [("target", sides.target), ("reference", sides.reference)] {
            run.notes.tell("\(name) \(NumberText.grouped(side.words)) words in \(side.clusters) clusters")
            if side.words == 0 {
                run.notes.warn("The \(name) holds no words, so there is nothing to compare.")
            }
        }
        run.notes.tellWordsCounted(sides.target.words, column: "per_million", run)
        run.notes.tellWordsCounted(sides.reference.words, column: "reference_per_million", run)
        if sides.target.clusters > 0, sides.target.clusters < minClusters {
            run.notes.warn(
                "The target has \(sides.target.clusters) clusters, so no word stands in \(minClusters); "
                    + "min_clusters=\(sides.target.clusters) shows what there is."
            )
        }
    }
}

/// Emits the n-grams of an article under its side; the key without words counts all words of a side.
struct KeynessWorker: FoldWorker {
    let keys: NGramKeys

    mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) throws
    {
        let tag = side == .target ? ComparedSides.target : ComparedSides.reference
        for range in tokens {
            let words = article.countedWords(in: range)
            guard !words.isEmpty else { continue }
            keys.addEmpty(tag: tag, words.count, to: table)
            keys.add(words, of: article, tag: tag, to: table)
        }
    }
}
