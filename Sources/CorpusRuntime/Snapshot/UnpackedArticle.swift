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
