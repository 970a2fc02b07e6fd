import StageKit

/// The articles of a corpus as they stand in a mapped file: typed columns, read where they lie.
final class ArticleSegment: Sendable {
    let file: ColumnFile
    let text, layout, records, kinds, fileNames, fileProblems, renamed: MappedColumn<UInt8>
    let formBytes, compoundBytes: MappedColumn<UInt8>
    let textStarts, formStarts, wordStarts, compoundStarts, layoutStarts, recordStarts: MappedColumn<UInt64>
    let fileStarts, fileHashes: MappedColumn<UInt64>
    let bodyWords, bands, formFolds: MappedColumn<UInt32>
    /// One past the last byte of each form.
    let formEnds: MappedColumn<Int>
    let formBits, foldBits: Int
    let articleCount: Int

    init(_ file: ColumnFile) {
        self.file = file
        text = file.column(.text)
        layout = file.column(.layout)
        records = file.column(.records)
        kinds = file.column(.kinds)
        fileNames = file.column(.fileNames)
        fileProblems = file.column(.fileProblems)
        renamed = file.column(.renamed)
        formBytes = file.column(.forms)
        compoundBytes = file.column(.compounds)
        textStarts = file.column(.textStarts)
        formStarts = file.column(.formStarts)
        wordStarts = file.column(.wordStarts)
        compoundStarts = file.column(.compoundStarts)
        layoutStarts = file.column(.layoutStarts)
        recordStarts = file.column(.recordStarts)
        fileStarts = file.column(.fileStarts)
        fileHashes = file.column(.fileHashes)
        bodyWords = file.column(.bodyWords)
        bands = file.column(.bands)
        formFolds = file.column(.formFolds)
        formEnds = file.column(.formEnds)
        formBits = IDColumn.bits(for: formEnds.count)
        foldBits = IDColumn.bits(for: file.column(.foldEnds, of: Int.self).count)
        articleCount = kinds.count
    }

    /// The part of a column that belongs to some consecutive articles, told by where each begins.
    func part<Element>(
        _ column: MappedColumn<Element>,
        _ starts: MappedColumn<UInt64>,
        _ articles: Range<Int>
    ) -> UnsafeBufferPointer<Element>? {
        guard let range = range(starts, articles) else { return nil }
        return column.touch(range)
    }

    /// Where the part of some consecutive articles lies.
    func range(_ starts: MappedColumn<UInt64>, _ articles: Range<Int>) -> Range<Int>? {
        guard let first = starts[articles.lowerBound], let last = starts[articles.upperBound] else {
            return nil
        }
        return first <= last ? Int(first)..<Int(last) : nil
    }

    /// The ids of some consecutive articles.
    func ids(
        _ bytes: MappedColumn<UInt8>,
        _ bits: Int,
        _ starts: MappedColumn<UInt64>,
        _ articles: Range<Int>
    ) -> IDColumn? {
        guard let range = range(starts, articles),
            let whole = bytes.elements.baseAddress,
            bytes.touch(IDColumn.bytes(of: range, bits: bits)) != nil
        else { return nil }
        return IDColumn(
            start: UnsafeRawPointer(whole),
            first: range.lowerBound,
            bits: bits,
            count: range.count
        )
    }

    /// The forms of an article's tokens; nil where the segment is damaged.
    func forms(of article: Int) -> IDColumn? {
        ids(formBytes, formBits, formStarts, article..<(article + 1))
    }

    /// The folds of an article's words of several tokens; nil where the segment is damaged.
    func compounds(of article: Int) -> IDColumn? {
        ids(compoundBytes, foldBits, compoundStarts, article..<(article + 1))
    }

    /// Reads where an article's tokens, words, sentences and paragraphs lie; nil where the segment is damaged.
    func layoutReader(of article: Int) -> LayoutReader? {
        let one = article..<(article + 1)
        guard let tokens = range(formStarts, one), let words = range(wordStarts, one),
            let layout = part(layout, layoutStarts, one)
        else { return nil }
        return LayoutReader(layout, tokenCount: tokens.count, wordCount: words.count)
    }

    /// The strings behind the ids, copied out.
    func strings(_ bytes: ColumnName, _ ends: ColumnName) -> StringColumn? {
        guard let bytes = file.column(bytes, of: UInt8.self).touchAll(),
            let ends = file.column(ends, of: Int.self).touchAll()
        else { return nil }
        return StringColumn(bytes: Array(bytes), ends: Array(ends))
    }

    /// The strings behind the ids, where they lie, each checked when it is first read.
    func sortedStrings(_ bytes: ColumnName, _ ends: ColumnName) -> SortedStrings {
        SortedStrings(
            bytes: file.column(bytes, of: UInt8.self).elements,
            ends: file.column(ends, of: Int.self).elements,
            owner: file
        ) { [unowned file] in file.check($0) }
    }

    /// The file an article stands in.
    func file(of article: Int) -> Int {
        OrderedStarts.last(of: fileStarts.count - 1, atOrBefore: article) { Int(fileStarts[$0] ?? 0) }
    }

    /// What was found when each file was read, by file; nil when it is damaged.
    func problems() -> [[Problem]]? {
        guard let written = fileProblems.touchAll() else { return nil }
        var reader = ByteReader(written)
        return (0..<fileHashes.count).map { _ in
            (0..<reader.number()).map { _ in ProblemRecord.read(&reader) }
        }
    }
}
