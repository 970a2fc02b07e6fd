import GoldData
import StageKit
import Tagging

/// How many tags and lemmas of a treebank come out right, the treebank's tokens given.
struct TaggerScore {
    private(set) var count = 0
    private var rightTags = 0
    private var rightLemmas = 0
    private var rightLemmasOfOwnTags = 0

    init(_ model: [UInt8], _ rules: [UInt8], _ treebank: [TreebankSentence]) {
        // The tagger points into the bytes.
        let bytes = AlignedBytes(model)
        defer { withExtendedLifetime(bytes) {} }
        let tagger = Tagger(FeatureTable(bytes.bytes))
        let lemmas = LemmaRules(rules)
        let tags = SentenceTagger(tagger).tags(treebank.map { $0.tokens.map(\.form) })
        for (guessed, sentence) in zip(tags, treebank) {
            for (guess, token) in zip(guessed, sentence.tokens) {
                count += 1
                if guess.name == token.tag { rightTags += 1 }
                Array(token.form.utf8).withUnsafeBufferPointer { form in
                    let gold = UPOS(name: token.tag) ?? .other
                    if lemmas.lemma(form, gold) == token.lemma { rightLemmas += 1 }
                    if lemmas.lemma(form, guess) == token.lemma { rightLemmasOfOwnTags += 1 }
                }
            }
        }
    }

    /// The share of right tags in percent, to two decimals.
    var tags: Double { percent(rightTags) }
    /// The share of right lemmas where the right tags are given.
    var lemmas: Double { percent(rightLemmas) }
    /// The share of right lemmas where the tags are the tagger's.
    var lemmasOfOwnTags: Double { percent(rightLemmasOfOwnTags) }

    private func percent(_ right: Int) -> Double {
        (Double(right) / Double(max(1, count)) * 10_000).rounded() / 100
    }
}
