import Testing

/// A row of `ngrams`.
struct NGramRow: Decodable {
    var ngram: String
    var frequency: Int
    var articles: Int
    var clusters: Int
}

@Suite("Counts of the acceptance list")
struct WordCountTests {
    private static let counted: [NGramRow] = {
        let wanted = AcceptanceList.read.words.map { "\"\($0.ngram)\"" }.joined(separator: ", ")
        return (try? rows("articles | ngrams 1..7 | where ngram in [\(wanted)]", as: NGramRow.self)) ?? []
    }()

    @Test(
        "each in as many places, articles and clusters as counted by hand",
        arguments: AcceptanceList.read.words
    )
    func count(wanted: AcceptanceList.Words) throws {
        let found = try #require(Self.counted.first { $0.ngram == wanted.ngram })
        #expect(found.frequency == wanted.frequency)
        #expect(found.articles == wanted.articles)
        #expect(found.clusters == wanted.clusters)
    }
}
