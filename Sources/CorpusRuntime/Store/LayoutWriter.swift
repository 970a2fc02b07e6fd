import TextCore

/// Packs where an article's tokens, words, sentences and paragraphs lie: mostly one byte a token and one a word.
///
/// A token's byte holds the blank before it and its length, a word's the tokens between it and the word before it,
/// how many tokens it has, and its break. What does not fit follows as numbers.
struct LayoutWriter {
    private var escapes = ByteWriter()

    static let gapEscape: UInt8 = 3
    static let lengthEscape: UInt8 = 63
    static let skipEscape: UInt8 = 3
    static let countEscape: UInt8 = 7

    /// Appends the packed layout of one article.
    mutating func append(_ article: borrowing Segmentation, to bytes: inout [UInt8]) {
        escapes.bytes.removeAll(keepingCapacity: true)
        escapes.number(UInt64(article.sentenceCount))
        escapes.number(UInt64(article.paragraphCount))
        appendRuns(article.sentenceTokens, article.sentenceZones)
        appendRuns(article.paragraphTokens, article.paragraphZones)
        appendTokens(article, to: &bytes)
        appendWords(article, to: &bytes)
        bytes.append(contentsOf: escapes.bytes)
    }

    private mutating func appendTokens(_ article: borrowing Segmentation, to bytes: inout [UInt8]) {
        var end = 0
        for token in 0..<article.tokenCount {
            let gap = Int(article.tokenStarts[token]) - end
            end = Int(article.tokenEnds[token])
            let length = end - Int(article.tokenStarts[token])
            let isFar = gap < 0 || gap >= Int(LayoutWriter.gapEscape)
            let isLong = length >= Int(LayoutWriter.lengthEscape)
            if isFar { escapes.signed(gap) }
            if isLong { escapes.number(UInt64(length)) }
            let low = isLong ? LayoutWriter.lengthEscape : UInt8(length)
            bytes.append((isFar ? LayoutWriter.gapEscape : UInt8(gap)) << 6 | low)
        }
    }

    private mutating func appendWords(_ article: borrowing Segmentation, to bytes: inout [UInt8]) {
        var end = 0
        for word in 0..<article.wordCount {
            let skip = Int(article.wordTokens[word]) - end
            let count = Int(article.wordTokenCounts[word])
            end = Int(article.wordTokens[word]) + count
            let isFar = skip < 0 || skip >= Int(LayoutWriter.skipEscape)
            let isLong = count == 0 || count > Int(LayoutWriter.countEscape)
            if isFar { escapes.signed(skip) }
            if isLong { escapes.number(UInt64(count)) }
            let middle = isLong ? LayoutWriter.countEscape : UInt8(count - 1)
            let high = isFar ? LayoutWriter.skipEscape : UInt8(skip)
            bytes.append(high << 6 | middle << 3 | article.wordBreaks[word])
        }
    }

    private mutating func appendRuns(_ starts: [UInt32], _ zones: [UInt8]) {
        for run in zones.indices {
            escapes.number(UInt64(starts[run + 1] - starts[run]) << 2 | UInt64(zones[run]))
        }
    }
}
