import StageKit

extension ArticleBlock {
    /// Some consecutive articles of an older segment, where they lie; `files` are their files' numbers as they are now.
    init?(_ segment: ArticleSegment, _ articles: Range<Int>, files: [UInt32], vocabulary: Int) {
        let ends = articles.lowerBound..<(articles.upperBound + 1)
        let bands = articles.lowerBound * NearCopyBands.count..<articles.upperBound * NearCopyBands.count
        guard let text = segment.part(segment.text, segment.textStarts, articles),
            let layout = segment.part(segment.layout, segment.layoutStarts, articles),
            let records = segment.part(segment.records, segment.recordStarts, articles),
            let kinds = segment.kinds.touch(articles), let bodyWords = segment.bodyWords.touch(articles),
            let bands = segment.bands.touch(bands),
            let forms = segment.ids(segment.formBytes, segment.formBits, segment.formStarts, articles),
            let compounds = segment.ids(
                segment.compoundBytes,
                segment.foldBits,
                segment.compoundStarts,
                articles
            ),
            let textStarts = segment.textStarts.touch(ends), let formStarts = segment.formStarts.touch(ends),
            let wordStarts = segment.wordStarts.touch(ends),
            let compoundStarts = segment.compoundStarts.touch(ends),
            let layoutStarts = segment.layoutStarts.touch(ends),
            let recordStarts = segment.recordStarts.touch(ends), let fields = segment.fields(articles)
        else { return nil }
        self.vocabulary = vocabulary
        self.files = files
        (self.text, self.layout, self.records, self.kinds) = (text, layout, records, kinds)
        (self.forms, self.compounds, self.bodyWords, self.bands) = (forms, compounds, bodyWords, bands)
        (self.textStarts, self.formStarts, self.wordStarts) = (textStarts, formStarts, wordStarts)
        (self.compoundStarts, self.layoutStarts, self.recordStarts) = (
            compoundStarts, layoutStarts, recordStarts
        )
        (self.fields, fieldStarts) = fields
        owner = segment.file
    }
}
