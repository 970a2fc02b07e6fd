import StageKit

extension CorpusSnapshot {
    /// Where every word stands; built once and kept.
    func postings() throws -> Postings {
        try layers.postings.get {
            guard let words = segment.wordStarts.touchAll() else {
                throw damage ?? Failure("store-broken", "the store of the corpus is damaged")
            }
            let last = words.last.map { UInt32($0) } ?? 0
            if let layerFiles, let kept = Postings(layerFiles, articles: articleCount, words: last) {
                return kept
            }
            let postings = try Postings.build(
                articleWords: words.map { UInt32($0) },
                vocabulary: vocabulary.folds.count,
                threads: WorkerThreads.coreCount
            ) { number, add in
                var words = UnpackedWords(self)
                words.read(UInt32(number))
                let headline = max(0, words.ids.count - self.bodyWordCount(UInt32(number)))
                words.ids.withUnsafeBufferPointer { ids in
                    words.breaks.withUnsafeBufferPointer { breaks in
                        add(ArticleWords(ids: ids, breaks: breaks, headline: headline))
                    }
                }
            }
            if let layerFiles { postings.write(to: layerFiles) }
            return postings
        }
    }
}
