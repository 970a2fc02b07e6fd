import StageKit
import TextCore

/// The columns of some consecutive articles, end to end; immutable once the ids are those of the snapshot.
final class TextBlock: @unchecked Sendable {
    /// Where one article's columns lie in the block's.
    struct Extent {
        var text: Range<Int>
        var tokens: Range<Int>
        var words: Range<Int>
        var sentences: Range<Int>
        var paragraphs: Range<Int>
    }

    let attributes: [ArticleAttributes]
    let extents: [Extent]
    /// Which ingest worker's ids the block was made with.
    let worker: Int
    private let text: Slab<UInt8>
    private let tokenStarts, tokenEnds, tokenForms, wordTokens, wordIDs: Slab<UInt32>
    private let wordTokenCounts, wordBreaks, sentenceZones, paragraphZones: Slab<UInt8>
    private let sentenceTokens, paragraphTokens: Slab<UInt32>

    init(_ building: BlockBuilding, worker: Int) {
        attributes = building.attributes
        extents = building.extents
        self.worker = worker
        text = Slab(building.text)
        tokenStarts = Slab(building.columns.tokenStarts)
        tokenEnds = Slab(building.columns.tokenEnds)
        tokenForms = Slab(building.tokenForms)
        wordTokens = Slab(building.columns.wordTokens)
        wordIDs = Slab(building.wordIDs)
        wordTokenCounts = Slab(building.columns.wordTokenCounts)
        wordBreaks = Slab(building.columns.wordBreaks)
        sentenceTokens = Slab(building.columns.sentenceTokens)
        sentenceZones = Slab(building.columns.sentenceZones)
        paragraphTokens = Slab(building.columns.paragraphTokens)
        paragraphZones = Slab(building.columns.paragraphZones)
    }

    /// Replaces the worker's ids by the snapshot's.
    func renumber(forms: [UInt32], folds: [UInt32]) {
        for index in tokenForms.buffer.indices {
            tokenForms.buffer[index] = forms[Int(tokenForms.buffer[index])]
        }
        for index in wordIDs.buffer.indices { wordIDs.buffer[index] = folds[Int(wordIDs.buffer[index])] }
    }

    func columns(_ index: Int) -> ArticleColumns {
        let extent = extents[index]
        let sentenceEnds = extent.sentences.lowerBound + index..<extent.sentences.upperBound + index + 1
        let paragraphEnds = extent.paragraphs.lowerBound + index..<extent.paragraphs.upperBound + index + 1
        return ArticleColumns(
            text: text.slice(extent.text),
            tokenStarts: tokenStarts.slice(extent.tokens),
            tokenEnds: tokenEnds.slice(extent.tokens),
            tokenForms: tokenForms.slice(extent.tokens),
            wordTokens: wordTokens.slice(extent.words),
            wordTokenCounts: wordTokenCounts.slice(extent.words),
            wordBreaks: wordBreaks.slice(extent.words),
            wordIDs: wordIDs.slice(extent.words),
            sentenceTokens: sentenceTokens.slice(sentenceEnds),
            sentenceZones: sentenceZones.slice(extent.sentences),
            paragraphTokens: paragraphTokens.slice(paragraphEnds),
            paragraphZones: paragraphZones.slice(extent.paragraphs)
        )
    }
}
