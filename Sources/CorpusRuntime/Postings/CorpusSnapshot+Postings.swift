import StageKit

extension CorpusSnapshot {
    /// How many matches of a pattern each article has, by article number, outside its headline unless told; on all
    /// threads.
    ///
    /// Nil when what is kept of where words stand is damaged.
    func counts(
        of pattern: WordPattern,
        withHeadlines: Bool = false,
        threads: Int,
        _ cancellation: Cancellation
    ) throws -> [UInt32]? {
        var bySegment: [[UInt32]] = []
        for (number, segment) in segments.all.enumerated() {
            let postings = try postings(segment)
            let numbers = segments.only == nil ? words.numbers[number] : nil
            let counts = try PostingsSearch.counts(
                of: pattern,
                in: postings,
                numbers,
                withHeadlines: withHeadlines,
                threads: threads,
                cancellation
            )
            if postings.file.isBroken || counts.count != segment.articles.articleCount { return nil }
            bySegment.append(counts)
        }
        if segments.only != nil { return bySegment[0] }
        var counts: [UInt32] = []
        counts.reserveCapacity(articleCount)
        segments.forEachRun { run in
            counts.append(contentsOf: bySegment[run.segment][run.own])
        }
        return counts
    }

    /// The matches of a pattern outside headlines in some articles; nil when what is kept of where words stand is
    /// damaged.
    func matches(of pattern: WordPattern, in articles: [UInt32], _ cancellation: Cancellation) throws
        -> WordMatches?
    {
        var wanted: [[Int: UInt32]] = segments.all.map { _ in [:] }
        for article in articles {
            let place = segments.place(article)
            wanted[place.segment][place.article] = article
        }
        var matches: WordMatches = [:]
        for (number, segment) in segments.all.enumerated() where !wanted[number].isEmpty {
            let postings = try postings(segment)
            var (current, found): (Int?, [Range<Int>]) = (nil, [])
            func finish() { if let current { matches[wanted[number][current]!] = found } }
            let isWhole = try PostingsSearch.forEachMatch(
                of: pattern,
                in: postings,
                segments.only == nil ? words.numbers[number] : nil,
                articles: wanted[number].keys.sorted(),
                cancellation
            ) { article, words in
                if article != current {
                    finish()
                    (current, found) = (article, [])
                }
                found.append(words)
            }
            finish()
            if !isWhole || postings.file.isBroken { return nil }
        }
        return matches
    }

    /// Builds and keeps of every segment where its words stand, if it is not kept yet.
    func completePostings() throws { for segment in segments.all { _ = try postings(segment) } }

    /// Where every word of a segment stands, in the segment's own numbers; built once and kept.
    private func postings(_ segment: CorpusSegment) throws -> Postings {
        try segment.postings.get {
            let articles = segment.articles
            let count = articles.articleCount
            let vocabulary = articles.file.column(.foldEnds, of: Int.self).count
            guard let last = articles.wordStarts[count] else { throw storeBroken }
            let size = Postings.Size(articles: count, words: UInt32(last), vocabulary: vocabulary)
            if let kept = segment.layerFiles.flatMap({ Postings.kept($0, size) }) { return kept }
            guard let words = articles.wordStarts.touchAll() else { throw storeBroken }
            let built = try BuiltPostings(
                articleWords: words.map { UInt32($0) },
                vocabulary: vocabulary,
                threads: WorkerThreads.coreCount
            ) { segment.readWords($0, $1) }
            // In a corpus of several segments a word has other numbers, and others have it, too.
            if segments.only === segment, segment.unused.folds.isEmpty {
                keep(documentFrequencies: built.documentFrequencies)
            }
            // Of a damaged segment some words are missing: that is for this session alone.
            return try Postings.keep(built, articles.file.isBroken ? nil : segment.layerFiles, size)
        }
    }

    private var storeBroken: Failure {
        damage ?? Failure("store-broken", "the store of the corpus is damaged")
    }
}

extension CorpusSegment {
    /// Hands the words of an article to `body`, in the segment's own numbers.
    fileprivate func readWords(_ number: Int, _ body: (ArticleWords) -> Void) {
        var words = UnpackedWords()
        words.read(ArticleLocation(segment: self, article: number, numbers: nil))
        let headline = max(0, words.ids.count - Int(articles.bodyWords[number] ?? 0))
        words.ids.withUnsafeBufferPointer { ids in
            words.breaks.withUnsafeBufferPointer { breaks in
                let isMain = articles.kinds[number] == PartKind.main.code
                body(ArticleWords(ids: ids, breaks: breaks, headline: headline, isMain: isMain))
            }
        }
    }
}
