import StageKit

/// What of an older segment goes into a new one: the articles of unchanged files, in runs that nothing comes between.
struct OlderArticles {
    private(set) var blocks: [(file: Int, block: ArticleBlock)] = []
    private(set) var vocabulary: SegmentContent.OlderVocabulary
    private(set) var entries: [Int: FileEntry] = [:]

    /// Takes the files that `changes` tells as kept; nil when the segment is damaged.
    init?(_ segment: ArticleSegment, _ changes: FileChanges, names: [String], vocabulary number: Int) {
        guard let forms = segment.strings(.formBytes, .formEnds),
            let folds = segment.strings(.foldBytes, .foldEnds),
            let starts = segment.fileStarts.touchAll(), let hashes = segment.fileHashes.touchAll(),
            let problems = segment.fileProblems.touchAll()
        else { return nil }
        let older = OlderFiles(starts: starts, hashes: hashes, problems: problems)
        vocabulary = SegmentContent.OlderVocabulary(
            forms: forms,
            folds: folds,
            usesForm: Array(repeating: changes.dropped == 0, count: forms.count),
            usesFold: Array(repeating: changes.dropped == 0, count: folds.count)
        )
        var file = 0
        while file < changes.kept.count {
            guard let first = changes.kept[file] else {
                file += 1
                continue
            }
            let start = file
            var files: [UInt32] = []
            while file < changes.kept.count, changes.kept[file] == first + file - start {
                files += Array(repeating: UInt32(file), count: older.articles(first + file - start).count)
                entries[file] = older.entry(first + file - start, name: names[file])
                file += 1
            }
            let articles = Int(starts[first])..<Int(starts[first + file - start])
            if articles.isEmpty { continue }
            guard let block = ArticleBlock(segment, articles, files: files, vocabulary: number) else {
                return nil
            }
            blocks.append((start, block))
            if changes.dropped > 0, !markUsed(segment, articles) { return nil }
        }
    }

    /// Marks the forms and folds of articles that stay; false when they are damaged.
    private mutating func markUsed(_ segment: ArticleSegment, _ articles: Range<Int>) -> Bool {
        for article in articles {
            guard let unpacked = UnpackedArticle(segment, article) else { return false }
            for form in unpacked.columns.tokenForms { vocabulary.usesForm[Int(form)] = true }
            for fold in unpacked.columns.wordIDs { vocabulary.usesFold[Int(fold)] = true }
        }
        return true
    }
}

/// The files of an older segment.
private struct OlderFiles {
    private let starts, hashes: UnsafeBufferPointer<UInt64>
    private let problems: [[Problem]]

    init(
        starts: UnsafeBufferPointer<UInt64>,
        hashes: UnsafeBufferPointer<UInt64>,
        problems: UnsafeBufferPointer<UInt8>
    ) {
        self.starts = starts
        self.hashes = hashes
        var reader = ByteReader(problems)
        self.problems = hashes.map { _ in (0..<reader.number()).map { _ in ProblemRecord.read(&reader) } }
    }

    func articles(_ file: Int) -> Range<Int> { Int(starts[file])..<Int(starts[file + 1]) }

    func entry(_ file: Int, name: String) -> FileEntry {
        FileEntry(name: name, contentHash: hashes[file], problems: problems[file])
    }
}
