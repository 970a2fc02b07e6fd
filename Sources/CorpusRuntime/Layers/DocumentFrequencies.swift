import StageKit

/// In how many main parts each word stands outside headlines.
enum DocumentFrequencies {
    /// By fold id; linear in all words.
    static func compute(_ corpus: CorpusSnapshot, threads: Int) throws -> [UInt32] {
        let articles = corpus.articles(.main)
        let size = max(1, (articles.count + threads - 1) / threads)
        let parts = try MapResults.collect((articles.count + size - 1) / size, threads: threads) { part, _ in
            count(corpus, articles[(part * size)..<min(articles.count, (part + 1) * size)])
        } makeWorker: {
            ()
        }
        var frequencies = Array(repeating: UInt32(0), count: corpus.vocabulary.folds.count)
        for part in parts { for id in part.indices { frequencies[id] += part[id] } }
        return frequencies
    }

    private static func count(_ corpus: CorpusSnapshot, _ articles: ArraySlice<UInt32>) -> [UInt32] {
        var frequencies = Array(repeating: UInt32(0), count: corpus.vocabulary.folds.count)
        if corpus.words.isDamaged { return frequencies }
        var lastArticle = Array(repeating: UInt32.max, count: frequencies.count)
        var words = UnpackedWords()
        for article in articles {
            words.read(corpus.location(article))
            let first = max(0, words.ids.count - corpus.bodyWordCount(article))
            for id in words.ids[first...] where lastArticle[Int(id)] != article {
                lastArticle[Int(id)] = article
                frequencies[Int(id)] += 1
            }
        }
        return frequencies
    }
}
