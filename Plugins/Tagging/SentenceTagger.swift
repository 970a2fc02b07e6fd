package import StageKit

/// Tags sentences whose tokens are given, as treebanks give them.
package struct SentenceTagger {
    private let tagger: Tagger

    /// Tags with that tagger.
    package init(_ tagger: Tagger) { self.tagger = tagger }

    /// The tags of each sentence's tokens, in order.
    package func tags(_ sentences: [[String]]) -> [[UPOS]] {
        let forms = Array(Set(sentences.joined().map { Array($0.utf8) })).sorted {
            $0.lexicographicallyPrecedes($1)
        }
        var column = StringColumn()
        for form in forms { column.append(bytes: form) }
        let vocabulary = Vocabulary(forms: column, folds: StringColumn())
        let article = ArticleTagger(tagger.table, vocabulary)
        return sentences.map { sentence in
            let ids = sentence.map { UInt32(vocabulary.forms.find(Array($0.utf8))!) }
            return article.tags(ids).map { UPOS(rawValue: $0) ?? .other }
        }
    }
}
