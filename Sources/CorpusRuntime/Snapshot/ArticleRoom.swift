import StageKit

/// Memory for the columns of one article, in one piece.
struct ArticleRoom {
    let memory: UnsafeMutableRawPointer
    private(set) var tokenStarts, tokenEnds, tokenForms: UnsafeMutableBufferPointer<UInt32>
    let wordTokens, wordIDs: UnsafeMutableBufferPointer<UInt32>
    let sentenceTokens, paragraphTokens: UnsafeMutableBufferPointer<UInt32>
    let wordTokenCounts, wordBreaks, sentenceZones, paragraphZones: UnsafeMutableBufferPointer<UInt8>

    init(tokens: Int, _ packed: PackedArticle) {
        self.init(tokens: tokens, ids: packed.reader.wordCount, packed.reader)
    }

    init(tokens: Int, ids: Int, _ reader: LayoutReader) {
        let words = reader.wordCount
        let (sentences, paragraphs) = (reader.sentenceCount, reader.paragraphCount)
        let wide = 3 * tokens + words + ids + sentences + paragraphs + 2
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
        wordIDs = take(ids, UInt32.self)
        sentenceTokens = take(sentences + 1, UInt32.self)
        paragraphTokens = take(paragraphs + 1, UInt32.self)
        wordTokenCounts = take(words, UInt8.self)
        wordBreaks = take(words, UInt8.self)
        sentenceZones = take(sentences, UInt8.self)
        paragraphZones = take(paragraphs, UInt8.self)
    }

    /// Unpacks all columns.
    func fill(_ packed: inout PackedArticle, _ formEnds: UnsafeBufferPointer<Int>) {
        fillForms(packed)
        fillWords(&packed, folds(packed))
        fillOffsets(&packed) { FormLengths.length(of: $0, formEnds) }
    }

    func fillForms(_ packed: PackedArticle) {
        for token in tokenForms.indices { tokenForms[token] = packed.forms[token] }
    }

    /// Unpacks where the tokens lie, when all other columns are there; `length` gives that of a form.
    @inline(__always)
    func fillOffsets(_ packed: inout PackedArticle, length: (Int) -> Int) {
        packed.reader.readTokens(tokenForms.indices, starts: tokenStarts, ends: tokenEnds) { token in
            length(Int(tokenForms[token]))
        }
    }

    /// Leaves the last tokens out.
    mutating func dropTokens(from count: Int) {
        let kept = 0..<min(count, tokenForms.count)
        tokenStarts = UnsafeMutableBufferPointer(rebasing: tokenStarts[kept])
        tokenEnds = UnsafeMutableBufferPointer(rebasing: tokenEnds[kept])
        tokenForms = UnsafeMutableBufferPointer(rebasing: tokenForms[kept])
    }

    /// The fold of each token's form, where the tokens' first bytes are put later.
    func folds(_ packed: PackedArticle) -> UnsafeBufferPointer<UInt32> {
        if let start = tokenStarts.baseAddress { packed.forms.look(up: packed.folds, into: start) }
        return UnsafeBufferPointer(tokenStarts)
    }

    /// Unpacks the columns of words, sentences and paragraphs, with the fold of each token's form.
    func fillWords(_ packed: inout PackedArticle, _ folds: UnsafeBufferPointer<UInt32>) {
        let (compounds, foldNumbers) = (packed.compounds, packed.foldNumbers)
        var compound = 0
        packed.reader.readWords { word, token, count, mark in
            wordTokens[word] = UInt32(truncatingIfNeeded: token)
            wordTokenCounts[word] = UInt8(truncatingIfNeeded: count)
            wordBreaks[word] = mark
            if count == 1 {
                wordIDs[word] = folds[token]
            } else {
                let fold = compounds[compound]
                wordIDs[word] = foldNumbers.map { $0[Int(fold)] } ?? fold
                compound &+= 1
            }
        }
        fillRuns(&packed.reader)
    }

    /// Unpacks the columns of words but for their ids, of sentences and paragraphs.
    func fillLayout(_ reader: inout LayoutReader) {
        reader.readWords { word, token, count, mark in
            wordTokens[word] = UInt32(truncatingIfNeeded: token)
            wordTokenCounts[word] = UInt8(truncatingIfNeeded: count)
            wordBreaks[word] = mark
        }
        fillRuns(&reader)
    }

    private func fillRuns(_ reader: inout LayoutReader) {
        reader.readRuns(starts: sentenceTokens, zones: sentenceZones)
        reader.readRuns(starts: paragraphTokens, zones: paragraphZones)
    }

    /// Tells the tokens' forms in other numbers.
    func renumber(_ numbers: UnsafeBufferPointer<UInt32>) {
        for token in tokenForms.indices { tokenForms[token] = numbers[Int(tokenForms[token])] }
    }

    /// The columns, with the tokens that were not dropped.
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
