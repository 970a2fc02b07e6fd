import TextCore

/// Packs where an article's tokens, words, sentences and paragraphs lie: mostly two bits a token and four a word.
///
/// Of a token only the blanks before it are told, since its form tells its length. After the gaps of tokens, four a
/// byte, follow the codes of words, two a byte, then as numbers: how many sentences and paragraphs there are, what did
/// not fit of the words, the runs of sentences and of paragraphs, what did not fit of the tokens.
struct LayoutWriter {
    private var numbers = ByteWriter()
    private var far = ByteWriter()

    /// Appends the packed layout of one article.
    mutating func append(_ article: Segmentation, to bytes: inout [UInt8]) {
        numbers.bytes.removeAll(keepingCapacity: true)
        far.bytes.removeAll(keepingCapacity: true)
        numbers.number(UInt64(article.sentenceCount))
        numbers.number(UInt64(article.paragraphCount))
        let first = bytes.count
        let size = LayoutCodes.size(tokens: article.tokenCount, words: article.wordCount)
        bytes.append(contentsOf: repeatElement(0, count: size))
        bytes.withUnsafeMutableBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            putGaps(article, start + first)
            putWords(article, start + first + LayoutCodes.size(tokens: article.tokenCount, words: 0))
        }
        appendRuns(article.sentenceTokens, article.sentenceZones)
        appendRuns(article.paragraphTokens, article.paragraphZones)
        bytes.append(contentsOf: numbers.bytes)
        bytes.append(contentsOf: far.bytes)
    }

    private mutating func putGaps(_ article: Segmentation, _ bytes: UnsafeMutablePointer<UInt8>) {
        let starts = article.tokenStarts.span
        let ends = article.tokenEnds.span
        var end = 0
        for token in starts.indices {
            let gap = Int(starts[token]) &- end
            end = Int(ends[token])
            let isFar = gap < 0 || gap >= LayoutCodes.gapEscape
            if isFar { far.signed(gap) }
            let bits = UInt8(truncatingIfNeeded: isFar ? LayoutCodes.gapEscape : gap)
            bytes[token &>> 2] |= bits &<< UInt8(truncatingIfNeeded: (token & 3) &<< 1)
        }
    }

    private mutating func putWords(_ article: Segmentation, _ bytes: UnsafeMutablePointer<UInt8>) {
        let tokens = article.wordTokens.span
        let counts = article.wordTokenCounts.span
        let breaks = article.wordBreaks.span
        let known = LayoutCodes.codes
        let codes = known.span
        var end = 0
        for word in tokens.indices {
            let skip = Int(tokens[word]) &- end
            let count = Int(counts[word])
            end = Int(tokens[word]) &+ count
            let byte = LayoutCodes.byte(skip: skip, count: count, mark: breaks[word])
            let code = codes[Int(byte)]
            bytes[word &>> 1] |= code &<< UInt8(truncatingIfNeeded: (word & 1) &<< 2)
            if code == LayoutCodes.other { putWhole(byte, skip, count) }
        }
    }

    private mutating func putWhole(_ byte: UInt8, _ skip: Int, _ count: Int) {
        numbers.bytes.append(byte)
        if byte >> 6 == LayoutCodes.skipEscape { numbers.signed(skip) }
        if byte >> 3 & 7 == LayoutCodes.countEscape { numbers.number(UInt64(count)) }
    }

    private mutating func appendRuns(_ starts: [UInt32], _ zones: [UInt8]) {
        for run in zones.indices {
            numbers.number(UInt64(starts[run + 1] - starts[run]) << 2 | UInt64(zones[run]))
        }
    }
}
