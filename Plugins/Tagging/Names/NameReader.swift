import StageKit

/// Finds the names of articles; keeps what it read of forms, for one snapshot.
struct NameReader {
    private var forms: [UInt32: WordForm] = [:]
    private var vocabulary: Vocabulary?

    /// The names of an article that has tags.
    mutating func names(of article: Article, _ classifier: NameClassifier) -> ArticleNames {
        if vocabulary !== article.vocabulary {
            vocabulary = article.vocabulary
            forms = [:]
        }
        var mentions: [ArticleNames.Mention] = []
        for index in 0..<article.sentenceCount {
            let tokens = article.sentence(index)
            if tokens.indices.contains(where: { article.tags[$0] == UPOS.properNoun.rawValue }) {
                read(tokens, of: article, classifier, into: &mentions)
            }
        }
        return ArticleNames(mentions)
    }

    private mutating func read(
        _ tokens: TokenRange,
        of article: Article,
        _ classifier: NameClassifier,
        into mentions: inout [ArticleNames.Mention]
    ) {
        let sentence = NameSentence(
            tokens.indices.map { form(article.tokenForms[$0]) },
            tokens.indices.map { article.tag($0) }
        )
        let isTitle = Situation.read(sentence.forms).first == .title
        let first = Int(tokens.start)
        for span in sentence.spans {
            var scores = Array(repeating: Int32(0), count: NameKind.allCases.count)
            classifier.add(span, in: sentence, to: &scores)
            let words = span.tokens.map { String(decoding: sentence.forms[$0].folded, as: UTF8.self) }
            let range = TokenRange(first + span.tokens.lowerBound, first + span.tokens.upperBound)
            mentions.append(
                ArticleNames.Mention(
                    tokens: range,
                    key: words.joined(separator: " "),
                    words: words,
                    text: article.string(range),
                    scores: scores,
                    isTitle: isTitle
                )
            )
        }
    }

    private mutating func form(_ id: UInt32) -> WordForm {
        if let known = forms[id] { return known }
        let form = vocabulary!.forms.withBytes(Int(id)) { WordForm($0) }
        forms[id] = form
        return form
    }
}
