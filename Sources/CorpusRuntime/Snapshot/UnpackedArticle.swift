import StageKit

/// The columns of one article, unpacked from its segment; it keeps the segment mapped.
final class UnpackedArticle: @unchecked Sendable {
    let columns: ArticleColumns
    /// Kept mapped: the text lies in it.
    private let file: ColumnFile
    private let memory: UnsafeMutableRawPointer

    deinit { memory.deallocate() }

    /// Unpacks an article; nil when the segment is damaged there.
    ///
    /// Its words are told in the segment's own numbers, or in those that `numbers` translates them into.
    init?(_ segment: ArticleSegment, _ number: Int, _ numbers: WordNumbers? = nil) {
        guard let text = segment.part(segment.text, segment.textStarts, number..<(number + 1)),
            let formEnds = segment.formEnds.touchAll(), var packed = PackedArticle(segment, number, numbers)
        else { return nil }
        let room = ArticleRoom(tokens: packed.forms.count, packed)
        room.fill(&packed, formEnds)
        if let numbers { room.renumber(numbers.forms) }
        columns = room.columns(text)
        memory = room.memory
        file = segment.file
    }

    /// Unpacks an article, but of its tokens only those of so many first sentences as `sentences` says, which is told
    /// all columns but those of tokens; nil when the segment is damaged there.
    init?(
        _ whole: CorpusSegment,
        _ number: Int,
        _ numbers: WordNumbers?,
        sentences: (ArticleColumns) -> Int
    ) {
        let segment = whole.articles
        guard let text = segment.part(segment.text, segment.textStarts, number..<(number + 1)),
            let formEnds = segment.formEnds.touchAll(), var packed = PackedArticle(segment, number, numbers)
        else { return nil }
        var room = ArticleRoom(tokens: packed.forms.count, packed)
        room.fillWords(&packed, room.folds(packed))
        let wanted = min(sentences(room.columns(text)), room.sentenceZones.count)
        room.dropTokens(from: Int(room.sentenceTokens[wanted]))
        room.fillForms(packed)
        let lengths = whole.formLengths.get { FormLengths(formEnds) }
        room.fillOffsets(&packed) { lengths[$0] }
        if let numbers { room.renumber(numbers.forms) }
        columns = room.columns(text)
        memory = room.memory
        file = segment.file
    }

    /// Unpacks where an article's words, sentences and paragraphs begin; nil when the segment is damaged there.
    init?(layoutOf number: Int, _ segment: ArticleSegment) {
        guard var reader = segment.layoutReader(of: number) else { return nil }
        let room = ArticleRoom(tokens: 0, ids: 0, reader)
        room.fillLayout(&reader)
        columns = room.columns(UnsafeBufferPointer(start: nil, count: 0))
        memory = room.memory
        file = segment.file
    }

    /// Unpacks an article's words, and where its sentences and paragraphs begin; nil when the segment is damaged
    /// there.
    init?(wordsOf number: Int, _ segment: ArticleSegment, _ numbers: WordNumbers? = nil) {
        guard var packed = PackedArticle(segment, number, numbers) else { return nil }
        let room = ArticleRoom(tokens: 0, packed)
        packed.forms.look(up: packed.folds).withUnsafeBufferPointer { room.fillWords(&packed, $0) }
        columns = room.columns(UnsafeBufferPointer(start: nil, count: 0))
        memory = room.memory
        file = segment.file
    }
}

/// The packed columns of one article, but for its text.
private struct PackedArticle {
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

/// Memory for the columns of one article, in one piece.
private struct ArticleRoom {
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
