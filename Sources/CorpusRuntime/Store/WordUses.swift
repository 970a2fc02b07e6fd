import StageKit

/// How often each word of a segment stands in some of its articles.
struct WordUses {
    private var forms: [UInt32]
    private var folds: [UInt32]

    /// Counts none yet.
    init(_ segment: ArticleSegment) {
        forms = Array(repeating: 0, count: segment.formEnds.count)
        folds = Array(repeating: 0, count: segment.file.column(.foldEnds, of: Int.self).count)
    }

    /// The uses in all articles of a segment: kept, or counted on all threads and kept.
    init(all segment: CorpusSegment) throws {
        let articles = segment.articles
        self.init(articles)
        if let file = segment.layerFiles?.open(.uses),
            let keptForms = file.column("forms", of: UInt32.self).touchAll(),
            let keptFolds = file.column("folds", of: UInt32.self).touchAll(),
            keptForms.count == forms.count, keptFolds.count == folds.count
        {
            (forms, folds) = (Array(keptForms), Array(keptFolds))
            return
        }
        let threads = WorkerThreads.coreCount
        let size = max(1, (articles.articleCount + threads - 1) / threads)
        let parts = try MapResults.collect(threads, threads: threads) { part, _ in
            var uses = WordUses(articles)
            for article in (part * size)..<max(part * size, min(articles.articleCount, (part + 1) * size)) {
                uses.add(segment, article)
            }
            return uses
        } makeWorker: {
            ()
        }
        for part in parts {
            for form in forms.indices { forms[form] += part.forms[form] }
            for fold in folds.indices { folds[fold] += part.folds[fold] }
        }
        if let files = segment.layerFiles { write(to: files) }
    }

    /// Keeps them for the next change.
    private func write(to files: LayerFiles) {
        files.write(.uses) {
            try $0.write("forms", forms)
            try $0.write("folds", folds)
        }
    }

    /// Counts the words of an article.
    mutating func add(_ segment: CorpusSegment, _ article: Int) {
        guard let ids = segment.articles.forms(of: article) else { return }
        for token in 0..<ids.count { forms[Int(ids[token])] += 1 }
        var words = UnpackedWords()
        words.read(ArticleLocation(segment: segment, article: article, numbers: nil))
        for fold in words.ids { folds[Int(fold)] += 1 }
    }

    /// The words that stand nowhere but in the articles that `others` counted.
    func unused(but others: WordUses) -> UnusedWords {
        UnusedWords(
            forms: forms.indices.filter { forms[$0] == others.forms[$0] }.map { UInt32($0) },
            folds: folds.indices.filter { folds[$0] == others.folds[$0] }.map { UInt32($0) }
        )
    }
}
