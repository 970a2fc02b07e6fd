import StageKit
import Testing

@testable import CorpusRuntime

extension WrittenCorpus {
    /// What a reading without a store gives.
    func readAnew() throws -> CorpusSnapshot {
        try CorpusLoader.load(self, threads: 1, progress: Progress(), cancellation: Cancellation())
    }
}

/// Everything that is computed of a corpus is what a fresh reading gives.
func expectSame(_ corpus: CorpusSnapshot, _ fresh: CorpusSnapshot) throws {
    #expect(corpus.told == fresh.told)
    #expect(corpus.vocabulary.forms == fresh.vocabulary.forms)
    #expect(corpus.vocabulary.folds == fresh.vocabulary.folds)
    #expect(try corpus.clusters() == fresh.clusters())
    #expect(try corpus.events() == fresh.events())
    #expect(try corpus.trustedDates() == fresh.trustedDates())
    #expect(try corpus.dateVerdicts() == fresh.dateVerdicts())
    #expect(try corpus.documentFrequencies() == fresh.documentFrequencies())
    #expect(corpus.articles(.main) == fresh.articles(.main))
    expectSameTexts(corpus, fresh)
    for source in ["the", "of the", "tide*", "the []{0,2} ferry", "zinc", "three-way"] {
        let counts = try [corpus, fresh].map { snapshot in
            let pattern = try WordPattern(
                WordQuery(source) { try PCREPattern($0, ignoringCase: $1) },
                in: snapshot.vocabulary
            )
            let numbers = Array(0..<UInt32(snapshot.articleCount))
            return (
                counts: try snapshot.counts(of: pattern, threads: 2, Cancellation()),
                matches: try snapshot.matches(of: pattern, in: numbers, Cancellation())
            )
        }
        #expect(counts[0].counts == counts[1].counts, "\(source)")
        #expect(counts[0].matches == counts[1].matches, "\(source)")
        let holding = try [corpus, fresh].map { try articles(holding: source, in: $0) }
        #expect(holding[0] == holding[1], "\(source)")
    }
}

/// The articles for which a condition with `has` is true.
private func articles(holding pattern: String, in corpus: CorpusSnapshot) throws -> [Int] {
    let places = (0..<UInt32(corpus.articleCount)).map {
        Place(article: $0, tokens: TokenRange(0, corpus.tokenCount($0)))
    }
    let whole = Table(
        Schema([], place: .one),
        columns: [],
        places: places,
        rowCount: places.count,
        corpus: corpus
    )
    return try Expression.has(.column("text", .text), pattern).selection(in: whole).kept
}

/// The texts of places, read alone and with whole articles.
private func expectSameTexts(_ corpus: CorpusSnapshot, _ fresh: CorpusSnapshot) {
    let texts = corpus.texts()
    for number in 0..<UInt32(corpus.articleCount) {
        let article = fresh.article(number)
        let ranges = (0..<article.tokenCount).map { TokenRange($0, min($0 + 3, article.tokenCount)) }
        let read = ranges.map { String(decoding: texts.text(of: $0, in: number), as: UTF8.self) }
        #expect(read == ranges.map(article.string))
    }
}
