public import StageKit
internal import CorpusStatistics

/// Finds the words that stand near a node more often than chance would have it.
///
/// Surface co-occurrence (S. Evert, Corpora and Collocations, 2008): observations are the words counted but
/// for those of the nodes; a word is observed once if it lies in the window of any node. So the row of the
/// contingency table is the words in windows, the column those of the collocate's type, and `expected` comes
/// from the same words. Windows stop at sentences, headings and the edges of places.
public struct Collocates: FoldStage {
    /// Its name, columns and examples.
    public static let declaration = StageDeclaration(
        "collocates",
        "find the words that stand near a pattern more than by chance",
        synonyms: ["collocations", "co-occurrence", "association", "near"],
        output: .members(.phrase(column: "collocate")),
        columns: [
            ColumnDeclaration("collocate", .text, "the word, folded"),
            ColumnDeclaration("observed", .integer, "occurrences near the node, each once"),
            ColumnDeclaration("expected", .real, "occurrences near the node if words were spread by chance"),
            ColumnDeclaration("frequency", .integer, "occurrences in all, near or not, outside nodes"),
            ColumnDeclaration("articles", .integer, "articles in which it stands near the node"),
            ColumnDeclaration("log_dice", .real, "14 + log2 of Dice over the words in windows; 14 at most"),
            ColumnDeclaration(
                "log_likelihood",
                .real,
                "G2 over four cells: near or not, this word or another"
            ),
            ColumnDeclaration("mutual_information", .real, "log2 of observed over expected", unit: "bits"),
            ColumnDeclaration("t_score", .real, "observed less expected over the root of observed"),
            ColumnDeclaration("log_ratio", .real, "log2 of the rate near the node over the rate elsewhere"),
            ColumnDeclaration("score", .real, "the measure they are ranked by", hidden: true),
        ],
        rank: "score",
        examples: [
            .init("articles | collocates \"harbour\" | top 10", "what stands near a word"),
            .init(
                "articles | collocates \"levy\" left=0 right=3 measure=log_likelihood | top 10",
                "what follows a word"
            ),
        ]
    )

    /// The measures that collocates are ranked by.
    public enum Measure: String, Sendable, CaseIterable, OptionChoice {
        /// 14 + log₂ Dice.
        case logDice = "log_dice"
        /// G² over four cells.
        case logLikelihood = "log_likelihood"
        /// log₂ (O / E).
        case mutualInformation = "mutual_information"
        /// (O - E) / √O.
        case tScore = "t_score"
        /// log₂ of the ratio of rates.
        case logRatio = "log_ratio"
    }

    @Option(
        "what to stand near: words, threat*, (a|b), /regex/, [pos==VERB], [lemma==say]",
        positional: true,
        type: .pattern
    )
    var node: String
    @Option("words on either side", bounds: 0...50) var window = 5
    @Option("words to the left instead", bounds: 0...50) var left: Int? = nil
    @Option("words to the right instead", bounds: 0...50) var right: Int? = nil
    @Option("fewest occurrences near the node", bounds: 1...1_000_000_000) var min = 2
    @Option("fewest articles near the node", bounds: 1...1_000_000_000) var minArticles = 1
    @Option("what they are ranked by") var measure = Measure.logDice
    @Option("exact: tell capitals apart in the node") var `case` = LetterCase.fold

    /// Five words on either side.
    public init() {}

    /// Parts of speech, where the node tests them; else words alone, unless the node is as written.
    public var needs: Needs { Needs(tags: WordQuery.needsTags(node), wordsAlone: `case` == .fold) }

    /// A count near and one in all a word; totals: nodes, words in nodes, words in windows, all words.
    public func layout(_ run: Run) -> FoldLayout {
        FoldLayout(key: .eight, fields: [.sum], totals: 4, countsArticles: true)
    }

    /// Emits the words of the places.
    public func makeWorker(_ run: Run) throws -> any FoldWorker {
        CollocateWorker(
            pattern: try WordPattern(node, exact: `case` == .exact, run: run),
            left: left ?? window,
            right: right ?? window
        )
    }

    /// The collocates that are frequent enough, best score first, then in alphabetical order.
    public func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws {
        let counts = CollocateCounts(groups)
        tell(counts, run)
        let scored = counts.words.filter { $0.observed >= min && $0.articles >= minArticles }
            .compactMap { word in counts.table(of: word).map { (word, $0, measure.association.score($0)) } }
            .sorted { a, b in
                let (x, y) = (a.2 ?? -.infinity, b.2 ?? -.infinity)
                return x != y ? x > y : a.0.id < b.0.id
            }
        for (word, table, score) in scored {
            output.append(
                .text(run.corpus.vocabulary.folds[Int(word.id)]),
                .integer(word.observed),
                .real(table.expected),
                .integer(word.frequency),
                .integer(word.articles),
                .real(AssociationMeasure.logDice.score(table)),
                .real(table.logLikelihood),
                .real(AssociationMeasure.mutualInformation.score(table)),
                .real(AssociationMeasure.tScore.score(table)),
                .real(AssociationMeasure.logRatio.score(table)),
                .real(score)
            )
        }
    }

    private func tell(_ counts: CollocateCounts, _ run: Run) {
        run.notes.tell(
            "\(NumberText.grouped(counts.nodes)) nodes, \(NumberText.grouped(counts.inWindows)) words near them "
                + "of \(NumberText.grouped(counts.observations))"
        )
    }
}

extension Collocates.Measure {
    var association: AssociationMeasure {
        switch self {
        case .logDice: .logDice
        case .logLikelihood: .logLikelihood
        case .mutualInformation: .mutualInformation
        case .tScore: .tScore
        case .logRatio: .logRatio
        }
    }
}
