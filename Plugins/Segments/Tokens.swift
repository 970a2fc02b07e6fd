public import StageKit

/// `tokens`: the tokens at the places, as Universal Dependencies cuts them.
public struct Tokens: MapStage {
    /// What the stage is called, takes and gives.
    public static let declaration = StageDeclaration(
        "tokens",
        "the tokens at the places, punctuation too",
        synonyms: ["token", "tokenize", "tokenise"],
        columns: [
            ColumnDeclaration("token", .place, "the token as written"),
            ColumnDeclaration(
                "word",
                .text,
                "matching form of the word it begins; missing inside words and for marks"
            ),
            ColumnDeclaration("sentence", .integer, "number of its sentence in the article, from 1"),
        ],
        examples: [
            .init("articles | tokens | where token == \"Haldport\" | count", "how often a form stands"),
            .init("articles | take 1 | tokens | take 10", "the first tokens of an article"),
        ]
    )

    /// Makes the stage with the defaults of its options.
    public init() {}

    /// Makes what does the work on one thread.
    public func makeWorker(_ run: Run) -> any MapWorker { TokensWorker(run) }
}

private struct TokensWorker: MapWorker {
    private let wantsWord: Bool

    init(_ run: Run) { wantsWord = run.wants("word") }

    mutating func rows(of article: Article, at places: Places, into output: inout Rows) {
        for place in places.ranges.indices {
            let range = places.ranges[place]
            var word = article.words(in: range).lowerBound
            var sentence = article.sentenceIndex(ofToken: Int(range.start))
            for token in range.indices {
                while sentence + 1 < article.sentenceCount, Int(article.sentence(sentence).end) <= token {
                    sentence += 1
                }
                let begins = word < article.wordCount && Int(article.wordTokens[word]) == token
                output.append(
                    article,
                    TokenRange(token, token + 1),
                    from: places.rows[place],
                    .place(TokenRange(token, token + 1)),
                    begins && wantsWord
                        ? .text(article.vocabulary.folds[Int(article.wordIDs[word])]) : .missing,
                    .integer(sentence + 1)
                )
                if begins { word += 1 }
            }
        }
    }
}
