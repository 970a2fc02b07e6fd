public import StageKit
import TextCore

/// `sentences`: the sentences that lie in the places, headlines and headings with them.
public struct Sentences: MapStage {
    /// What the stage is called, takes and gives.
    public static let declaration = StageDeclaration(
        "sentences",
        "the sentences at the places",
        synonyms: ["sentence", "split", "segment"],
        columns: [
            ColumnDeclaration("text", .place, "the sentence"),
            ColumnDeclaration("number", .integer, "its number in the article, from 1"),
            ColumnDeclaration(
                "zone",
                .text,
                "where it stands",
                values: Zone.allCases.map(\.name)
            ),
            ColumnDeclaration("sentence_words", .integer, "how many words it has", unit: "words"),
        ],
        examples: [
            .init("articles | sentences | where text has \"tunnel\" | take 5", "sentences with a word"),
            .init("articles | sentences | where zone == \"headline\" | take 5", "headlines alone"),
        ]
    )

    /// Makes the stage with the defaults of its options.
    public init() {}

    /// Makes what does the work on one thread.
    public func makeWorker(_ run: Run) -> any MapWorker { SentencesWorker() }
}

private struct SentencesWorker: MapWorker {
    mutating func rows(of article: Article, at places: Places, into output: inout Rows) {
        for place in places.ranges.indices {
            let range = places.ranges[place]
            var index = article.sentenceIndex(ofToken: Int(range.start))
            while index < article.sentenceCount, article.sentence(index).start < range.end {
                let tokens = article.sentence(index)
                if range.contains(tokens), !tokens.isEmpty {
                    output.append(
                        article,
                        tokens,
                        from: places.rows[place],
                        .place(tokens),
                        .integer(index + 1),
                        .text(article.zone(ofSentence: index).name),
                        .integer(article.words(in: tokens).count)
                    )
                }
                index += 1
            }
        }
    }
}
