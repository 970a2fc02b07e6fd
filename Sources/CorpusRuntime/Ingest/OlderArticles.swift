import StageKit

/// What of an older segment goes into a new one: the articles of unchanged files, in runs that nothing comes between.
struct OlderArticles {
    private(set) var blocks: [(file: Int, block: ArticleBlock)] = []
    private(set) var vocabulary: SegmentContent.OlderVocabulary
    private(set) var entries: [Int: FileEntry] = [:]

    /// A file that is carried over.
    struct File {
        /// Its number among the files of the corpus.
        var number: Int
        /// Its number in the older segment.
        var older: Int
    }

    /// Takes some files, ascending; nil when the segment is damaged.
    init?(_ segment: ArticleSegment, _ files: [File], names: [String], vocabulary number: Int) {
        guard let forms = segment.strings(.formBytes, .formEnds),
            let folds = segment.strings(.foldBytes, .foldEnds),
            let starts = segment.fileStarts.touchAll(), let hashes = segment.fileHashes.touchAll(),
            let problems = segment.problems()
        else { return nil }
        let older = OlderFiles(starts: starts, hashes: hashes, problems: problems)
        let isWhole = files.count == hashes.count
        vocabulary = SegmentContent.OlderVocabulary(
            forms: forms,
            folds: folds,
            usesForm: Array(repeating: isWhole, count: forms.count),
            usesFold: Array(repeating: isWhole, count: folds.count)
        )
        for run in OlderArticles.runs(files) {
            var articleFiles: [UInt32] = []
            for file in run {
                let count = older.articles(file.older).count
                articleFiles += Array(repeating: UInt32(file.number), count: count)
                entries[file.number] = older.entry(file.older, name: names[file.number])
            }
            let first = older.articles(run.first!.older).lowerBound
            let articles = first..<(first + articleFiles.count)
            if articles.isEmpty { continue }
            guard let block = ArticleBlock(segment, articles, files: articleFiles, vocabulary: number) else {
                return nil
            }
            blocks.append((run.first!.number, block))
            if !isWhole, !markUsed(segment, articles) { return nil }
        }
    }

    /// The files in runs that nothing comes between, neither in the corpus nor in the older segment.
    private static func runs(_ files: [File]) -> [ArraySlice<File>] {
        var runs: [ArraySlice<File>] = []
        var start = 0
        for next in files.indices.dropFirst()
        where files[next].number != files[next - 1].number + 1
            || files[next].older != files[next - 1].older + 1
        {
            runs.append(files[start..<next])
            start = next
        }
        if start < files.count { runs.append(files[start...]) }
        return runs
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
        problems: [[Problem]]
    ) {
        self.starts = starts
        self.hashes = hashes
        self.problems = problems
    }

    func articles(_ file: Int) -> Range<Int> { Int(starts[file])..<Int(starts[file + 1]) }

    func entry(_ file: Int, name: String) -> FileEntry {
        FileEntry(name: name, contentHash: hashes[file], problems: problems[file])
    }
}
