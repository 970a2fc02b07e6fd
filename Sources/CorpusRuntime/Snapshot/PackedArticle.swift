/// The packed columns of one article, but for its text.
struct PackedArticle {
    let forms, compounds: IDColumn
    /// The fold of each form.
    let folds: UnsafeBufferPointer<UInt32>
    /// What the folds of compounds are numbered in the corpus; nil when that is what they are numbered here.
    let foldNumbers: UnsafeBufferPointer<UInt32>?
    var reader: LayoutReader

    init?(_ segment: ArticleSegment, _ number: Int, _ numbers: WordNumbers?) {
        guard let forms = segment.forms(of: number), let compounds = segment.compounds(of: number),
            let folds = segment.formFolds.touchAll(), let reader = segment.layoutReader(of: number)
        else { return nil }
        (self.forms, self.compounds, self.reader) = (forms, compounds, reader)
        self.folds = numbers?.formFolds ?? folds
        foldNumbers = numbers?.folds
    }
}
