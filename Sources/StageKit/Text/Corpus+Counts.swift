extension Corpus {
    /// How many main parts there are, counted anew.
    public var mainCount: Int {
        (0..<UInt32(articleCount)).count { article($0).attributes.kind == .main }
    }

    /// In how many main parts each word stands outside headlines, counted anew.
    public func documentFrequencies() throws -> [UInt32] { countedDocumentFrequencies() }

    /// In how many main parts each word stands outside headlines, by fold id.
    ///
    /// Linear in all words.
    public func countedDocumentFrequencies() -> [UInt32] {
        var frequencies: [UInt32] = []
        var lastArticle: [UInt32] = []
        for number in 0..<UInt32(articleCount) {
            let article = article(number)
            if frequencies.isEmpty {
                frequencies = Array(repeating: 0, count: article.vocabulary.folds.count)
                lastArticle = Array(repeating: .max, count: article.vocabulary.folds.count)
            }
            guard article.attributes.kind == .main else { continue }
            let ids = article.wordIDs
            for word in (article.wordCount - article.bodyWordCount)..<article.wordCount {
                let id = Int(ids[word])
                if lastArticle[id] == number { continue }
                lastArticle[id] = number
                frequencies[id] += 1
            }
        }
        return frequencies
    }
}
