import StageKit

/// The lemmas asked for so far, by form and part of speech; one a worker, for one snapshot.
struct LemmaCache {
    private var lemmas: [UInt64: String] = [:]
    private var vocabulary: Vocabulary?

    /// The lemma of a token of an article that has tags.
    mutating func lemma(of token: Int, in article: Article) -> String {
        if vocabulary !== article.vocabulary {
            vocabulary = article.vocabulary
            lemmas = [:]
        }
        let form = article.tokenForms[token]
        let tag = article.tag(token)
        let key = UInt64(form) << 8 | UInt64(tag.rawValue)
        if let known = lemmas[key] { return known }
        let lemma = article.vocabulary.forms.withBytes(Int(form)) { LemmaRules.bundled.lemma($0, tag) }
        lemmas[key] = lemma
        return lemma
    }
}
