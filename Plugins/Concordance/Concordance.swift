public import StageKit

/// Shows each match of a pattern in its context: key word in context.
///
/// A row is a line of the concordance, its place the context. Lines come in corpus order, or in that of the words
/// around the match: `order=after1,before1`. Contexts never hold the headline, and go over the edge of the
/// place the node stands in.
public struct Concordance: WordSearch, RowOrdering {
    /// What a context is bounded by beside the window.
    public enum Within: String, Sendable, CaseIterable, OptionChoice {
        /// The node's sentence.
        case sentence
        /// The node's paragraph or heading.
        case paragraph
        /// The article.
        case article
    }

    /// Its name, columns and examples.
    public static let declaration = StageDeclaration(
        "kwic",
        "show each match of a pattern in its context",
        synonyms: ["concordance", "key word in context", "find", "search", "lines", "grep"],
        columns: [
            ColumnDeclaration("before", .place, "the words before the match"),
            ColumnDeclaration("node", .place, "the match"),
            ColumnDeclaration("after", .place, "the words after the match"),
        ] + neighbours("before", "before") + neighbours("after", "after"),
        examples: [
            .init(
                "articles | kwic \"container ships\" order=after1,before1 | take 10",
                "a phrase by its right neighbour, then its left one"
            ),
            .init(
                "articles | kwic \"(strike|levy) []{0,3} harbour*\" window=6",
                "alternatives, a gap, a wildcard"
            ),
            .init(
                "articles | quotes | kwic \"/minister.*/\" within=sentence",
                "a regular expression in what is said"
            ),
        ]
    )

    private static func neighbours(_ side: String, _ words: String) -> [ColumnDeclaration] {
        (1...furthestNeighbour).map { distance in
            let which = distance == 1 ? "the word" : "the word \(distance)"
            return ColumnDeclaration(
                "\(side)\(distance)",
                .text,
                "\(which) \(words) the match, folded",
                hidden: true
            )
        }
    }

    /// Neighbours up to this distance have columns.
    static let furthestNeighbour = 5

    @Option(
        "what to find: words, threat*, (a|b), []{0,3}, /regex/, [pos==VERB], [lemma==say]",
        positional: true,
        type: .pattern
    )
    var pattern: String
    @Option("words on either side; 10, or all that within= allows", bounds: 0...1000) var window: Int? = nil
    @Option("what the context keeps within") var within = Within.article
    /// The neighbours that lines are ordered by, the first one first.
    @Option("what lines are ordered by: before1 to before5, after1 to after5; corpus order unless told")
    public var order: [String] = []
    @Option("exact: tell capitals apart") var `case` = LetterCase.fold

    /// Ten words on either side.
    public init() {}

    /// Parts of speech, where the pattern tests them or lemmas; else words alone, unless the pattern is as written.
    public var needs: Needs { Needs(tags: WordQuery.needsTags(pattern), wordsAlone: `case` == .fold) }

    /// Refuses to order by what is no neighbour.
    public func validate() throws {
        let names = (1...Self.furthestNeighbour).flatMap { ["before\($0)", "after\($0)"] }
        guard let name = order.first(where: { !names.contains($0) }) else { return }
        throw Failure(
            "option-value",
            "order= takes before1 to before5 and after1 to after5; '\(name)' is neither",
            hint: "For example: order=after1,before1"
        )
    }

    /// What is looked for.
    public func pattern(_ run: Run) throws -> WordPattern {
        try WordPattern(pattern, exact: `case` == .exact, run: run)
    }

    /// The words around a match have columns of their own.
    public func readsWordIDs(_ run: Run) -> Bool {
        (1...Self.furthestNeighbour).contains { run.wants("before\($0)") || run.wants("after\($0)") }
    }

    /// Finds the pattern; it is compiled here, once, unless its matches are known.
    public func makeWorker(_ run: Run) throws -> any MapWorker {
        ConcordanceWorker(
            pattern: try run.matches == nil ? pattern(run) : nil,
            matches: run.matches ?? [:],
            window: window ?? (within == .article ? 10 : .max / 2),
            within: within,
            wantsNeighbours: readsWordIDs(run)
        )
    }
}
