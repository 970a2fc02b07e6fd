import StageKit

extension CorpusSnapshot {
    /// How many matches of a pattern each article has outside its headline, by article number; on all threads.
    ///
    /// Nil when what is kept of where words stand is damaged.
    func counts(of pattern: WordPattern, threads: Int, _ cancellation: Cancellation) throws -> [UInt32]? {
        var bySegment: [[UInt32]] = []
        for (number, segment) in segments.all.enumerated() {
            let postings = try postings(segment)
            let numbers = segments.only == nil ? words.numbers[number] : nil
            let counts = try PostingsSearch.counts(
                of: pattern,
                in: postings,
                numbers,
                threads: threads,
                cancellation
            )
            if postings.file?.isBroken == true || counts.count != segment.articles.articleCount { return nil }
            bySegment.append(counts)
        }
        if segments.only != nil { return bySegment[0] }
        var counts: [UInt32] = []
        counts.reserveCapacity(articleCount)
        segments.forEachRun { run in
            counts.append(contentsOf: bySegment[run.segment][run.first..<(run.first + run.articles.count)])
        }
        return counts
    }

    /// Builds and keeps of every segment where its words stand, if it is not kept yet.
    func completePostings() throws { for segment in segments.all { _ = try postings(segment) } }

    /// Where every word of a segment stands, in the segment's own numbers; built once and kept.
    private func postings(_ segment: CorpusSegment) throws -> Postings {
        try segment.postings.get {
            let articles = segment.articles
            guard let words = articles.wordStarts.touchAll() else {
                throw damage ?? Failure("store-broken", "the store of the corpus is damaged")
            }
            let last = words.last.map { UInt32($0) } ?? 0
            if let files = segment.layerFiles,
                let kept = Postings(files, articles: articles.articleCount, words: last)
            {
                return kept
            }
            let built = try Postings.build(
                articleWords: words.map { UInt32($0) },
                vocabulary: articles.file.column(.foldEnds, of: Int.self).count,
                threads: WorkerThreads.coreCount
            ) { number, add in
                var words = UnpackedWords()
                words.read(ArticleLocation(segment: segment, article: number, numbers: nil))
                let headline = max(0, words.ids.count - Int(articles.bodyWords[number] ?? 0))
                words.ids.withUnsafeBufferPointer { ids in
                    words.breaks.withUnsafeBufferPointer { breaks in
                        let isMain = articles.kinds[number] == PartKind.main.code
                        add(ArticleWords(ids: ids, breaks: breaks, headline: headline, isMain: isMain))
                    }
                }
            }
            if let files = segment.layerFiles { built.postings.write(to: files) }
            // In a corpus of several segments a word has other numbers, and others have it, too.
            if segments.only === segment, segment.unused.folds.isEmpty {
                keep(documentFrequencies: built.documentFrequencies)
            }
            return built.postings
        }
    }
}
