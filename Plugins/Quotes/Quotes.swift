public import StageKit

/// The stage `quotes`: who said what, directly or not.
public struct Quotes: MapStage {
    /// Which attributions are given.
    public enum Sure: String, OptionChoice {
        /// All that were found.
        case any
        /// Those an editor may print without a look at the text.
        case high
    }

    /// What the stage is called, takes and gives.
    public static let declaration = StageDeclaration(
        "quotes",
        "who said what: direct, mixed and indirect speech with its speaker",
        synonyms: ["quotations", "speech", "attribution", "said", "speaker", "statements"],
        columns: columns,
        examples: [
            .init("articles | quotes | where kind == direct", "Everything said in quotation marks"),
            .init("articles | quotes sure=high | group speaker", "How often each speaker is quoted"),
        ]
    )

    private static let columns: [ColumnDeclaration] = [
        .init(
            "speaker",
            .text,
            "fullest name the article gives, without title; missing when nobody is named"
        ),
        .init("source", .place, "the words that name the speaker"),
        .init("cue", .place, "the words that tell of speech"),
        .init("content", .place, "what was said, quotation marks included"),
        .init(
            "kind",
            .text,
            "in quotation marks throughout, in part, or not at all",
            values: ["direct", "mixed", "indirect"]
        ),
        .init("title", .text, "title and apposition that go with the speaker's name"),
        .init(
            "speaker_kind",
            .text,
            "what the speaker is",
            values: ["person", "organisation", "group", "unnamed"]
        ),
        .init("via", .text, "the pattern it was found by"),
        .init("sureness", .text, "how sure content and speaker are", values: ["high", "medium", "low"]),
        .init("person", .text, "the person meant; missing when two fit", hidden: true),
        .init(
            "named_at",
            .place,
            "where the speaker's words stand, in another sentence perhaps",
            hidden: true
        ),
    ]

    @Option("how sure an attribution must be") var sure = Sure.any

    /// A stage with the defaults of its options.
    public init() {}

    /// One a thread, with memory that it uses again.
    public func makeWorker(_ run: Run) -> any MapWorker { QuotesWorker(sure: sure) }
}
