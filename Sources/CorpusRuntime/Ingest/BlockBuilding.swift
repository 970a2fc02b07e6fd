import StageKit
import TextCore

/// The columns of a block while it is being built; one a batch of records.
struct BlockBuilding {
    var attributes: [ArticleAttributes] = []
    var extents: [TextBlock.Extent] = []
    var text: [UInt8] = []
    var columns = Segmentation()
    var tokenForms: [UInt32] = []
    var wordIDs: [UInt32] = []

    /// Adds the article whose text is `source` and whose columns are `article`; token ids come after.
    mutating func append(
        _ article: borrowing Segmentation,
        text source: UnsafeBufferPointer<UInt8>,
        _ attributes: ArticleAttributes
    ) {
        self.attributes.append(attributes)
        extents.append(
            TextBlock.Extent(
                text: text.count..<(text.count + source.count),
                tokens: columns.tokenStarts.count..<(columns.tokenStarts.count + article.tokenCount),
                words: columns.wordTokens.count..<(columns.wordTokens.count + article.wordCount),
                sentences: columns.sentenceZones
                    .count..<(columns.sentenceZones.count + article.sentenceCount),
                paragraphs: columns.paragraphZones
                    .count..<(columns.paragraphZones.count + article.paragraphCount)
            )
        )
        text.append(contentsOf: source)
        columns.tokenStarts += article.tokenStarts
        columns.tokenEnds += article.tokenEnds
        columns.wordTokens += article.wordTokens
        columns.wordTokenCounts += article.wordTokenCounts
        columns.wordBreaks += article.wordBreaks
        columns.sentenceTokens += article.sentenceTokens
        columns.sentenceZones += article.sentenceZones
        columns.paragraphTokens += article.paragraphTokens
        columns.paragraphZones += article.paragraphZones
    }
}
