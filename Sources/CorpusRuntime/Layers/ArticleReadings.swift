import StageKit

/// What corpus layers want to know of every article, from one walk over all of them.
struct ArticleReadings: Sendable {
    /// By article number.
    let evidence: [DateEvidence]
    /// Those of the main parts, in corpus order.
    let profiles: [NameProfile]

    /// What is read of an article.
    struct Wanted: OptionSet, Sendable {
        let rawValue: UInt8
        static let evidence = Wanted(rawValue: 1)
        static let profiles = Wanted(rawValue: 2)
    }

    private typealias Reading = (evidence: [DateEvidence], profiles: [NameProfile])
    private static let batchSize = 64

    /// Reads all articles; what is not wanted stays empty.
    init(_ corpus: CorpusSnapshot, _ wanted: Wanted, threads: Int) throws {
        let words = TenseWords(corpus.vocabulary)
        let folds = corpus.vocabulary.folds
        let hashes = wanted.contains(.profiles) ? ClusterLayer.wordHashes(corpus.vocabulary) : []
        let count = corpus.articleCount
        let size = ArticleReadings.batchSize
        let readings = try MapResults.collect((count + size - 1) / size, threads: threads) { batch, _ in
            var reading: Reading = ([], [])
            for number in (batch * size)..<min(count, (batch + 1) * size) {
                var sentences = 0
                let article = corpus.bareArticle(UInt32(number)) { columns in
                    if wanted.contains(.evidence) {
                        sentences = DateEvidence.sentences(columns, words, folds)
                    }
                    return max(sentences, NameProfile.leadSentences)
                }
                if wanted.contains(.evidence) {
                    reading.evidence.append(DateEvidence(article, sentences: sentences, words))
                }
                guard wanted.contains(.profiles), corpus.kind(UInt32(number)) == .main else { continue }
                reading.profiles.append(NameProfile(lead: article, foldHashes: hashes, tenses: words))
            }
            return reading
        } makeWorker: {
            ()
        }
        evidence = readings.flatMap(\.evidence)
        profiles = readings.flatMap(\.profiles)
    }
}
