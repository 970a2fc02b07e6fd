import StageKit

/// Finds the names of articles; keeps what it read of forms, for one snapshot.
struct NameReader {
    private var forms: [UInt32: Read] = [:]
    private var vocabulary: Vocabulary?
    private var remnants = LinkRemnants()

    /// The names of an article that has tags.
    mutating func names(of article: Article, _ classifier: NameClassifier) -> ArticleNames {
        if vocabulary !== article.vocabulary {
            vocabulary = article.vocabulary
            forms = [:]
        }
        let sentences = sentences(of: article)
        var lastWords: Set<[UInt8]> = []
        for (_, sentence, spans) in sentences { lastWords.formUnion(sentence.lastWords(of: spans)) }
        var mentions: [ArticleNames.Mention] = []
        for (first, sentence, spans) in sentences {
            let isTitle = Situation.read(sentence.forms).first == .title
            for span in spans {
                var mention = NameReader.mention(span, sentence, at: first, in: article)
                classifier.add(span, in: sentence, lastWords: lastWords, to: &mention.scores)
                mention.isTitle = isTitle
                mentions.append(mention)
            }
        }
        return ArticleNames(mentions)
    }

    /// The sentences that hold a proper noun, each with its first token and its names.
    private mutating func sentences(of article: Article)
        -> [(first: Int, sentence: NameSentence, spans: [NameSentence.Span])]
    {
        let linked = remnants.find(in: article)
        var sentences: [(first: Int, sentence: NameSentence, spans: [NameSentence.Span])] = []
        for index in 0..<article.sentenceCount {
            let tokens = article.sentence(index)
            guard tokens.indices.contains(where: { article.tags[$0] == UPOS.properNoun.rawValue }) else {
                continue
            }
            let read = tokens.indices.map { form(article.tokenForms[$0]) }
            let sentence = NameSentence(
                read.map(\.form),
                tokens.indices.map { token in
                    linked.contains { $0.indices.contains(token) } ? .other : article.tag(token)
                },
                read.map(\.traits)
            )
            sentences.append((Int(tokens.start), sentence, sentence.spans))
        }
        return sentences
    }

    private static func mention(
        _ span: NameSentence.Span,
        _ sentence: NameSentence,
        at first: Int,
        in article: Article
    ) -> ArticleNames.Mention {
        let range = TokenRange(first + span.tokens.lowerBound, first + span.tokens.upperBound)
        return ArticleNames.Mention(
            tokens: range,
            key: sentence.text(span.tokens),
            words: span.tokens.map { String(decoding: sentence.forms[$0].folded, as: UTF8.self) },
            heads: span.tokens.map(sentence.head),
            text: article.string(range),
            scores: Array(repeating: 0, count: NameKind.allCases.count),
            isDoubtful: sentence.isDoubtful(span),
            isTitled: !span.title.isEmpty,
            titleGender: Gender(titles: span.title.map { sentence.forms[$0].folded }),
            givenGender: Gender(given: sentence.forms[span.tokens.lowerBound].folded),
            isAcronym: sentence.isAcronym(span),
            hasGivenName: sentence.traits[span.tokens.lowerBound].contains(.given),
            cues: sentence.cues(span)
        )
    }

    /// What was read of a form.
    private struct Read {
        let form: WordForm
        let traits: NameTraits
    }

    private mutating func form(_ id: UInt32) -> Read {
        if let known = forms[id] { return known }
        let form = vocabulary!.forms.withBytes(Int(id)) { WordForm($0) }
        let read = Read(form: form, traits: NameTraits(of: form.folded))
        forms[id] = read
        return read
    }
}

extension NameSentence {
    /// Whether a name is one word of three or four capitals that is no common word (`FDA`).
    fileprivate func isAcronym(_ span: Span) -> Bool {
        let form = forms[span.tokens.lowerBound]
        return span.tokens.count == 1 && form.capitals == .all && (3...4).contains(form.exact.count)
            && form.exact.allSatisfy { $0 &- 0x41 < 26 }
            && !Tagger.bundledTable.holds(FeatureKey(Template.knownLowercase, form.folded))
    }

    /// Whether a name may be a common word that has its capital from the sentence it begins, or from a style: such
    /// words are names without a word beside them if they are known to be, or tell what they are.
    fileprivate func isDoubtful(_ span: Span) -> Bool {
        guard span.tokens.count == 1, span.title.isEmpty else { return false }
        let (form, traits) = (forms[span.tokens.lowerBound], traits[span.tokens.lowerBound])
        guard !traits.contains(.given),
            Tagger.bundledTable.holds(FeatureKey(Template.knownLowercase, form.folded))
        else { return false }
        let isFirst = !forms[..<span.tokens.lowerBound].contains(where: \.beginsWithLetter)
        return isFirst
            || form.capitals == .first && traits.head == nil && KnownNames.kind(text(span.tokens)) == nil
    }
}
