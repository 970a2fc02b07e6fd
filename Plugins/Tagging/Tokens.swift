public import StageKit
import TextCore

/// `tokens`: the tokens at the places, as Universal Dependencies cuts them.
///
/// Parts of speech and lemmas are worked out only if they are asked for.
public struct Tokens: MapStage {
    /// What the stage is called, takes and gives.
    public static let declaration = StageDeclaration(
        "tokens",
        "the tokens at the places, punctuation too",
        synonyms: ["token", "tokenize", "tokenise", "pos", "part of speech", "lemma", "lemmatize"],
        columns: [
            ColumnDeclaration("token", .place, "the token as written"),
            ColumnDeclaration(
                "word",
                .text,
                "matching form of the word it begins; missing inside words and for marks"
            ),
            ColumnDeclaration("sentence", .integer, "number of its sentence in the article, from 1"),
            ColumnDeclaration(
                "pos",
                .text,
                "universal part of speech",
                values: UPOS.names,
                hidden: true,
                layer: .tags
            ),
            ColumnDeclaration(
                "lemma",
                .text,
                "the form that a dictionary lists it by",
                hidden: true,
                layer: .tags
            ),
        ],
        examples: [
            .init("articles | tokens | where token == \"Haldport\" | count", "how often a form stands"),
            .init("articles | tokens | where pos == VERB | group lemma | top 10", "the commonest verbs"),
            .init("articles | sentences | where has lemma \"wait\"", "sentences with a word in any form"),
        ]
    )

    /// Makes the stage.
    public init() {}

    /// Makes what does the work on one thread.
    public func makeWorker(_ run: Run) -> any MapWorker { TokensWorker(run) }
}

private struct TokensWorker: MapWorker {
    private let wantsToken: Bool
    private let wantsWord: Bool
    private let wantsTag: Bool
    private let wantsLemma: Bool
    private var lemmas = LemmaCache()

    init(_ run: Run) {
        wantsToken = run.wants("token")
        wantsWord = run.wants("word")
        wantsTag = run.wants("pos")
        wantsLemma = run.wants("lemma")
    }

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
                let tokens = TokenRange(token, token + 1)
                output.append(
                    article,
                    tokens,
                    from: places.rows[place],
                    wantsToken ? .place(tokens) : .missing,
                    begins && wantsWord
                        ? .text(article.vocabulary.folds[Int(article.wordIDs[word])]) : .missing,
                    .integer(sentence + 1),
                    wantsTag ? .text(article.tag(token).name) : .missing,
                    wantsLemma ? .text(lemmas.lemma(of: token, in: article)) : .missing
                )
                if begins { word += 1 }
            }
        }
    }
}
