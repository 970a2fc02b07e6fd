import StageKit

/// The columns of one article, unpacked from its segment; it keeps the segment mapped.
final class UnpackedArticle: @unchecked Sendable {
    let columns: ArticleColumns
    /// Kept mapped: the text lies in it.
    private let file: ColumnFile
    private let memory: UnsafeMutableRawPointer

    deinit { memory.deallocate() }

    /// Unpacks an article; nil when the segment is damaged there.
    init?(_ segment: ArticleSegment, _ number: Int) {
        let one = number..<(number + 1)
        guard let text = segment.part(segment.text, segment.textStarts, one),
            let forms = segment.ids(segment.formBytes, segment.formBits, segment.formStarts, one),
            let compounds = segment.ids(
                segment.compoundBytes,
                segment.foldBits,
                segment.compoundStarts,
                one
            ),
            let words = segment.range(segment.wordStarts, one),
            let layout = segment.part(segment.layout, segment.layoutStarts, one),
            let folds = segment.formFolds.touchAll(), let formEnds = segment.formEnds.touchAll(),
            var reader = LayoutReader(layout, tokenCount: forms.count, wordCount: words.count)
        else { return nil }
        let room = ArticleRoom(
            tokens: forms.count,
            words: words.count,
            sentences: reader.sentenceCount,
            paragraphs: reader.paragraphCount
        )
        room.fill(&reader, forms, compounds, folds, formEnds)
        columns = room.columns(text)
        memory = room.memory
        file = segment.file
    }
}

/// Memory for the columns of one article, in one piece.
private struct ArticleRoom {
    let memory: UnsafeMutableRawPointer
    let tokenStarts, tokenEnds, tokenForms, wordTokens, wordIDs: UnsafeMutableBufferPointer<UInt32>
    let sentenceTokens, paragraphTokens: UnsafeMutableBufferPointer<UInt32>
    let wordTokenCounts, wordBreaks, sentenceZones, paragraphZones: UnsafeMutableBufferPointer<UInt8>

    init(tokens: Int, words: Int, sentences: Int, paragraphs: Int) {
        let wide = 3 * tokens + 2 * words + sentences + paragraphs + 2
        let narrow = 2 * words + sentences + paragraphs
        memory = .allocate(byteCount: wide * 4 + narrow, alignment: 16)
        var next = memory
        func take<Element: BitwiseCopyable>(_ count: Int, _ type: Element.Type) -> UnsafeMutableBufferPointer<
            Element
        > {
            defer { next += count * MemoryLayout<Element>.stride }
            return UnsafeMutableBufferPointer(start: next.bindMemory(to: type, capacity: count), count: count)
        }
        tokenStarts = take(tokens, UInt32.self)
        tokenEnds = take(tokens, UInt32.self)
        tokenForms = take(tokens, UInt32.self)
        wordTokens = take(words, UInt32.self)
        wordIDs = take(words, UInt32.self)
        sentenceTokens = take(sentences + 1, UInt32.self)
        paragraphTokens = take(paragraphs + 1, UInt32.self)
        wordTokenCounts = take(words, UInt8.self)
        wordBreaks = take(words, UInt8.self)
        sentenceZones = take(sentences, UInt8.self)
        paragraphZones = take(paragraphs, UInt8.self)
    }

    /// Unpacks all columns.
    func fill(
        _ reader: inout LayoutReader,
        _ forms: IDColumn,
        _ compounds: IDColumn,
        _ folds: UnsafeBufferPointer<UInt32>,
        _ formEnds: UnsafeBufferPointer<Int>
    ) {
        for token in 0..<forms.count { tokenForms[token] = forms[token] }
        var compound = 0
        reader.readWords { word, token, count, mark in
            wordTokens[word] = UInt32(truncatingIfNeeded: token)
            wordTokenCounts[word] = UInt8(truncatingIfNeeded: count)
            wordBreaks[word] = mark
            if count == 1 {
                wordIDs[word] = folds[Int(tokenForms[token])]
            } else {
                wordIDs[word] = compounds[compound]
                compound &+= 1
            }
        }
        reader.readRuns(starts: sentenceTokens, zones: sentenceZones)
        reader.readRuns(starts: paragraphTokens, zones: paragraphZones)
        reader.readTokens(tokenForms, formEnds: formEnds, starts: tokenStarts, ends: tokenEnds)
    }

    func columns(_ text: UnsafeBufferPointer<UInt8>) -> ArticleColumns {
        ArticleColumns(
            text: text,
            tokenStarts: UnsafeBufferPointer(tokenStarts),
            tokenEnds: UnsafeBufferPointer(tokenEnds),
            tokenForms: UnsafeBufferPointer(tokenForms),
            wordTokens: UnsafeBufferPointer(wordTokens),
            wordTokenCounts: UnsafeBufferPointer(wordTokenCounts),
            wordBreaks: UnsafeBufferPointer(wordBreaks),
            wordIDs: UnsafeBufferPointer(wordIDs),
            sentenceTokens: UnsafeBufferPointer(sentenceTokens),
            sentenceZones: UnsafeBufferPointer(sentenceZones),
            paragraphTokens: UnsafeBufferPointer(paragraphTokens),
            paragraphZones: UnsafeBufferPointer(paragraphZones)
        )
    }
}
