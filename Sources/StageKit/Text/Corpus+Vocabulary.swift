extension Corpus {
    /// The forms and folds behind the ids of the snapshot's articles; empty when there is no article.
    public var vocabulary: Vocabulary {
        articleCount > 0 ? article(0).vocabulary : Vocabulary(forms: StringColumn(), folds: StringColumn())
    }
}
