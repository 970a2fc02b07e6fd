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
        var problemReader = ByteReader(problems)
        let problemsOfFiles = hashes.indices.map { _ in
            (0..<problemReader.number()).map { _ in ProblemRecord.read(&problemReader) }
        }
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
                let older = first + file - start
                files += Array(repeating: UInt32(file), count: Int(starts[older + 1] - starts[older]))
                entries[file] = FileEntry(
                    name: names[file],
                    contentHash: hashes[older],
                    problems: problemsOfFiles[older]
                )
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
